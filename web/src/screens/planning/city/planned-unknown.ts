import type { ServiceKind } from '$api/sites'
import type { Catalogue } from '$api/catalogue'

/** What stands in which planning area. */
interface Placed {
  kinds: readonly ServiceKind[]
  /** The code of its district. */
  district: string
}

/**
 * Planning areas, by id, whose sites of a kind are unknown once a plan is carried out: where the plan has staff and no
 * site stands. A site that is planned there is the first that is known.
 * @param staffed ids of those with staff of the kind
 */
export function unknownPlanningAreas(
  kind: ServiceKind,
  standing: readonly Placed[],
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
  const known = new Set(
    standing.flatMap(({ kinds, district }) =>
      kinds.includes(kind) ? (planningAreaOf.get(district) ?? []) : [],
    ),
  )
  return [...staffed].filter((id) => !known.has(id)).sort()
}
