/** Who runs this installation, as far as they have said. */
export interface Operator {
  /** With postal address. */
  name: string | null
  email: string | null
  telephone: string | null
  /** Who acts for them. */
  representative: string | null
  /** Where to write to about data protection. */
  dataProtection: string | null
  /** What of visitors is kept before a request reaches this program. */
  hosting: string | null
}

const nobody: Operator = {
  name: null,
  email: null,
  telephone: null,
  representative: null,
  dataProtection: null,
  hosting: null,
}

/** As the hosting server was told; while developing, nobody. */
export function operatorOf(platform: App.Platform | undefined): Operator {
  return platform?.req.operator ?? nobody
}
