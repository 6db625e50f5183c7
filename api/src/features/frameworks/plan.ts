import type { framework, planningKey, staff } from '../../database/tables.ts'
import { perDataVersion } from '../../schema/context.ts'
import { RequestError } from '../../schema/request-error.ts'
import type { Area } from '../areas/area.ts'
import type { Ages, Sourced } from '../figures/figure.ts'
import type { ServiceKind } from '../services/service.ts'
import {
  allExpectedChanges,
  allFrameworks,
  allPlanningKeys,
  allPublishedTargets,
  allStaff,
} from './queries.ts'

export type PlanningKey = typeof planningKey.$inferSelect
export type Framework = typeof framework.$inferSelect & {
  keys: ReadonlyMap<ServiceKind, PlanningKey>
}
type Staff = typeof staff.$inferSelect

/** Every framework with its parameters, and the staff there is. */
export interface Plan {
  /** Newest first; the first applies unless another is asked for. */
  frameworks: readonly Framework[]
  /** The one asked for, or the newest. @throws RequestError UNKNOWN_FRAMEWORK, NO_FRAMEWORK */
  framework: (id: string | null) => Framework
  /** The ages whose change a framework expects. */
  expectedAges: (framework: Framework) => readonly string[]
  /** A fraction of the residents on the framework's reference day. */
  expectedChange: (framework: Framework, area: Area, ageBand: Ages) => Sourced
  publishedTarget: (framework: Framework, area: Area, kind: ServiceKind) => Sourced
  /** The newest staff in post on a day or before it; with its own day. */
  staff: (area: Area, kind: ServiceKind, day: string) => Sourced & { day: string }
  /** The first day on which staff of a kind is known; null where none ever is. */
  firstStaffDay: (kind: ServiceKind) => string | null
}

/** A handful of rows per planning area, which change only with the data: read once for each state of it. */
export const plan = perDataVersion(async ({ database }): Promise<Plan> => {
  const [frameworks, changes, targets, posts] = await Promise.all([
    frameworksWithKeys(database),
    allExpectedChanges(database),
    allPublishedTargets(database),
    allStaff(database),
  ])
  const changeOf = new Map(
    changes.map((row) => [`${row.frameworkId} ${row.areaId} ${row.ageBand}`, row.change]),
  )
  const targetOf = new Map(
    targets.map((row) => [`${row.frameworkId} ${row.areaId} ${row.kind}`, row.fte]),
  )
  return {
    frameworks,
    framework: (id) => chosen(frameworks, id),
    expectedAges: ({ id }) => [
      ...new Set(changes.filter((row) => row.frameworkId === id).map((row) => row.ageBand)),
    ],
    expectedChange: ({ id, sourceId }, area, ageBand) =>
      expected(changeOf.get(`${id} ${area.id} ${ageBand}`), sourceId),
    publishedTarget: ({ id, sourceId }, area, kind) =>
      expected(targetOf.get(`${id} ${area.id} ${kind}`), sourceId),
    staff: (area, kind, day) =>
      newestStaff(posts, area, kind, day) ?? {
        value: null,
        status: 'MISSING',
        day,
        sourceId: posts[0]?.sourceId ?? chosen(frameworks, null).sourceId,
      },
    firstStaffDay: (kind) => posts.find((row) => row.kind === kind)?.day ?? null,
  }
})

async function frameworksWithKeys(database: Parameters<typeof allFrameworks>[0]) {
  const [rows, keys] = await Promise.all([allFrameworks(database), allPlanningKeys(database)])
  return rows.map((row) => ({
    ...row,
    keys: new Map(
      keys.filter(({ frameworkId }) => frameworkId === row.id).map((key) => [key.kind, key]),
    ),
  }))
}

function chosen(frameworks: readonly Framework[], id: string | null): Framework {
  const found = id === null ? frameworks[0] : frameworks.find((framework) => framework.id === id)
  if (found) return found
  throw new RequestError('UNKNOWN_FRAMEWORK', {
    framework: (id ?? '').slice(0, 60),
    available: frameworks.map((framework) => framework.id),
  })
}

function newestStaff(
  posts: readonly Staff[],
  area: Area,
  kind: ServiceKind,
  day: string,
): (Sourced & { day: string }) | undefined {
  const newest = posts
    .filter((row) => row.areaId === area.id && row.kind === kind && row.day <= day)
    .at(-1)
  return (
    newest && { value: newest.fte, status: 'OBSERVED', sourceId: newest.sourceId, day: newest.day }
  )
}

function expected(value: number | undefined, sourceId: string): Sourced {
  return value === undefined
    ? { value: null, status: 'MISSING', sourceId }
    : { value, status: 'PROJECTED', sourceId }
}
