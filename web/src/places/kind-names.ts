import type { ServiceKind } from '$api/sites'

/** Kinds as they stand in the URL. */
export const kindNames = {
  MEETING: 'meeting',
  COUNSELLING: 'counselling',
} as const satisfies Record<ServiceKind, string>
