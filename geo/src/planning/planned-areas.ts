import { sitesKnownIn } from '../reach/known-sites.ts'
import type { ReachAges } from '../reach/cells/reach-cells.ts'
import {
  areaCells,
  type AreaReach,
  type OwnResidents,
  type ReachedWorld,
} from '../reach/reached-world.ts'
import { areaLevels } from '../terms/classifications.ts'

/** What of an area may be told about reach, whatever ages are asked for. */
export interface PlannedArea extends Omit<AreaReach, 'own'> {
  readonly own: Readonly<Record<ReachAges, OwnResidents>>
}

export const reachOfAges = ({ own, ...area }: PlannedArea, ages: ReachAges): AreaReach => ({
  ...area,
  own: own[ages],
})

/** Every area of a world, by its id, from the city down to districts. */
export function plannedAreas(
  reached: Pick<ReachedWorld, 'world' | 'cells' | 'shared' | 'unknownIn'>,
): ReadonlyMap<number, PlannedArea> {
  const { areas } = reached.world
  return new Map(
    areaLevels.flatMap(areas.atLevel).map((area) => {
      const { districtIds, parts, own } = areaCells(reached, area, 'AGE_60_PLUS')
      const ownOf = (ages: ReachAges) => areaCells(reached, area, ages).own
      return [
        area.id,
        {
          districtIds,
          parts,
          isAnswered: sitesKnownIn(area, reached.unknownIn, areas).isAnswered,
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
