import type { ServiceKind } from '$api/sites'
import type { Catalogue } from '$api/catalogue'

/** What stands in which planning area. */
interface Placed {
  kinds: readonly ServiceKind[]
  /** The code of its district. */
  district: string
}

/**
 * Planning areas, by id, whose sites of a kind are unknown once a plan is carried out: where the plan has staff, no site
 * stands and none did. A site that is planned there is the first that is known; the last that closes was known.
 * @param known those that stand today or under the plan
 * @param staffed ids of those with staff of the kind
 */
export function unknownPlanningAreas(
  kind: ServiceKind,
  known: readonly Placed[],
  staffed: ReadonlySet<string>,
  { areas }: Pick<Catalogue, 'areas'>,
): string[] {
  const planningAreaOf = new Map(
    [...areas.values()].flatMap(({ level, code, parents }) => {
      const of =
        level === 'DISTRICT' && parents.find((id) => areas.get(id)?.level === 'PLANNING_AREA')
      return of ? [[code, of]] : []
    }),
  )
  const placed = new Set(
    known.flatMap(({ kinds, district }) =>
      kinds.includes(kind) ? (planningAreaOf.get(district) ?? []) : [],
    ),
  )
  return [...staffed].filter((id) => !placed.has(id)).sort()
}
