import type { Sourced } from '../terms/certainty.ts'
import type { Ages, ServiceKind } from '../terms/classifications.ts'
import { Refusal } from '../words/refusal.ts'
import type { Area, FrameworkRow, PlanningKeyInUse, PlanRows, StaffCount } from './snapshot.ts'

/** A planning framework with its keys. */
export interface Framework extends FrameworkRow {
  readonly keys: ReadonlyMap<ServiceKind, PlanningKeyInUse>
}

/** Between which a planning key may be tried: residents 60+ for each full-time equivalent. */
export const keysToTry = { least: 1, most: 1_000_000 } as const

/** What frameworks say and which staff there is, to be looked up. */
export interface Plan {
  /** Newest first; the first applies unless another is asked for. */
  readonly frameworks: readonly Framework[]
  /** The ages whose change a framework expects. */
  readonly expectedAges: (framework: Framework) => readonly string[]
  /** A fraction of the residents on the framework's reference day. */
  readonly expectedChange: (framework: Framework, area: Area, ages: Ages) => Sourced
  readonly publishedTarget: (framework: Framework, area: Area, kind: ServiceKind) => Sourced
  /** The newest staff in post on a day (yyyy-mm-dd) or before it; with its own day. */
  readonly staff: (area: Area, kind: ServiceKind, day: string) => Sourced & { day: string }
  /** The day of the newest staff known on a day (yyyy-mm-dd), the oldest of all areas’; null where none is. */
  readonly staffDay: (kind: ServiceKind, day: string) => string | null
}

/** The rows in order: each world has them so, once. */
export function planOf({
  frameworks: frameworkRows,
  keys,
  expectedChanges,
  publishedTargets,
  staff,
}: PlanRows): Plan {
  const frameworks = frameworkRows.map((row) => ({
    ...row,
    keys: new Map(
      keys.filter(({ frameworkId }) => frameworkId === row.id).map((key) => [key.kind, key]),
    ),
  }))
  const changes = new Map(
    expectedChanges.map((row) => [`${row.frameworkId} ${row.areaId} ${row.ageBand}`, row.change]),
  )
  const targets = new Map(
    publishedTargets.map((row) => [`${row.frameworkId} ${row.areaId} ${row.kind}`, row.fte]),
  )
  const staffSource = staff[0]?.sourceId ?? frameworks[0]?.sourceId ?? ''
  return {
    frameworks,
    expectedAges: ({ id }) => [
      ...new Set(expectedChanges.filter((row) => row.frameworkId === id).map((row) => row.ageBand)),
    ],
    expectedChange: ({ id, sourceId }, area, ages) =>
      statedBy(changes.get(`${id} ${area.id} ${ages}`), 'PROJECTED', sourceId),
    publishedTarget: ({ id, sourceId }, area, kind) =>
      statedBy(targets.get(`${id} ${area.id} ${kind}`), 'REPORTED', sourceId),
    staff: (area, kind, day) => {
      const newest = newestStaff(staff, area, kind, day)
      return {
        ...statedBy(newest?.fte, 'REPORTED', newest?.sourceId ?? staffSource),
        day: newest?.day ?? day,
      }
    },
    staffDay: (kind, day) => {
      const newest = new Map(
        staff.flatMap((row) =>
          row.kind === kind && row.day <= day ? [[row.areaId, row.day] as const] : [],
        ),
      )
      return [...newest.values()].sort()[0] ?? null
    },
  }
}

const newestStaff = (
  staff: readonly StaffCount[],
  area: Area,
  kind: ServiceKind,
  day: string,
): StaffCount | undefined =>
  staff.findLast((row) => row.areaId === area.id && row.kind === kind && row.day <= day)

const statedBy = (
  value: number | undefined,
  status: 'PROJECTED' | 'REPORTED',
  sourceId: string,
): Sourced =>
  value === undefined ? { value: null, status: 'MISSING', sourceId } : { value, status, sourceId }

/** The one asked for, or the newest. @throws Refusal UNKNOWN_FRAMEWORK */
export function frameworkOf({ frameworks }: Plan, id: string | null): Framework {
  const found = id === null ? frameworks[0] : frameworks.find((framework) => framework.id === id)
  if (found) return found
  throw new Refusal('UNKNOWN_FRAMEWORK', {
    framework: (id ?? '').slice(0, 60),
    available: frameworks.map((framework) => framework.id),
  })
}
