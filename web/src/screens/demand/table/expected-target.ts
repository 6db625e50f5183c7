import { targetStaff } from '@atlas/geo/staffing/target-staff'

import type { ServiceKind } from '$api/sites'

import { frameworkOf, type DemandChoices } from '../choices'
import type { DemandSettings } from '../settings'
import type { DemandRow } from './table'
import { ownKey } from './view-name'

/** The key that targets are computed with: as somebody tries it, or the framework's own. */
export const keyInUse = (
  { keys, framework }: Pick<DemandSettings, 'keys' | 'framework'>,
  choices: DemandChoices,
  kind: ServiceKind,
): number | null => keys[kind] ?? ownKey(frameworkOf(choices, framework), kind)

/** What the key gives for those the framework expected, in FTE: beside what it gives for those counted. */
export function expectedTarget(
  { expected60Plus }: Pick<DemandRow, 'expected60Plus'>,
  key: number | null,
): number | null {
  const people = expected60Plus?.expected.value ?? null
  return key === null || people === null ? null : targetStaff(people, key)
}
