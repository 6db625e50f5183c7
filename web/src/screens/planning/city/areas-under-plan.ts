import type { PlannedArea } from '@atlas/geo/planning/planned-areas'
import { whereSitesAreUnknown } from '@atlas/geo/planning/unknown-sites'
import { reachAges } from '@atlas/geo/reach/cells/reach-cells'

import type { Catalogue } from '$api/catalogue'
import type { ServiceKind } from '$api/sites'
import { areaReaches } from '$reach/cells/area-reaches'
import type { ReachCells } from '$reach/cells/reach-cells'

/** What of every area may be told about reach, by its id; of the city by null. */
export type AreasUnderPlan = ReadonlyMap<string | null, PlannedArea>

/** @param unknown ids of planning areas whose sites of the kind are unknown */
export function areasUnderPlan(
  cells: ReachCells,
  catalogue: Pick<Catalogue, 'areas' | 'city'>,
  kind: ServiceKind,
  unknown: readonly string[],
): AreasUnderPlan {
  const known = { ...cells, unknownSites: { ...cells.unknownSites, [kind]: new Set(unknown) } }
  const [first, ...others] = reachAges.map((ages) => ({
    ages,
    areas: areaReaches(known, catalogue, kind, ages),
  }))
  return new Map(
    [...(first?.areas ?? [])].map(([id, { own, ...area }]) => {
      const ownOf = (ages: (typeof reachAges)[number]) =>
        others.find((one) => one.ages === ages)?.areas.get(id)?.own ?? own
      return [
        id,
        {
          ...area,
          own: {
            AGE_60_PLUS: own,
            AGE_60_TO_79: ownOf('AGE_60_TO_79'),
            AGE_80_PLUS: ownOf('AGE_80_PLUS'),
          },
        },
      ]
    }),
  )
}

/** 1 for each cell of planning areas whose sites are not known; null where there is none. */
export function leftOutBy(
  { people }: Pick<ReachCells, 'people'>,
  areas: AreasUnderPlan,
  { areas: entries }: Pick<Catalogue, 'areas'>,
): Uint8Array | null {
  const planningAreas = [...areas].filter(
    ([id]) => id !== null && entries.get(id)?.level === 'PLANNING_AREA',
  )
  return whereSitesAreUnknown(people, new Map(planningAreas)).cells
}
