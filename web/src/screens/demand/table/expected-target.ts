import { targetStaff } from '@atlas/geo/staffing/target-staff'

import type { ServiceKind } from '$api/sites'

import { ofKind } from '../of-kind'
import type { DemandRow } from './table'

/** The key that a row's target is computed with: of the framework, a plan or a trial; null where its parts differ. */
export const keyInUse = (
  row: Record<'meeting' | 'counselling', { planningKey: { value: number | null } }>,
  kind: ServiceKind,
): number | null => ofKind(row, kind).planningKey.value

/** What the key gives for those the framework expected, in FTE: beside what it gives for those counted. */
export function expectedTarget(
  { expected60Plus }: Pick<DemandRow, 'expected60Plus'>,
  key: number | null,
): number | null {
  const people = expected60Plus?.expected.value ?? null
  return key === null || people === null ? null : targetStaff(people, key)
}
