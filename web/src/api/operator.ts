import type { Operator } from '@atlas/geo/terms/operator'

const nobody: Operator = {
  name: null,
  email: null,
  telephone: null,
  representative: null,
  dataProtection: null,
  hosting: null,
  contributorId: null,
}

/** As the hosting server was told; while developing, nobody. */
export function operatorOf(platform: App.Platform | undefined): Operator {
  return platform?.req.operator ?? nobody
}
