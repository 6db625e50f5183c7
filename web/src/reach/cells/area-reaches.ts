import { districtsIn, type PlacedArea, type ReachAges } from '@atlas/geo/reach/cells/reach-cells'
import { isReachKnown, planningAreasOf } from '@atlas/geo/reach/known-sites'
import { type AreaReach, membersOf } from '@atlas/geo/reach/reached-world'

import type { Catalogue } from '$api/catalogue'

import { hierarchyOf, placedArea, placedCity } from './placed-areas'
import type { ReachCells } from './reach-cells'
import { kindsIn, type ShownReach } from './shown-reach'

/**
 * What of every area may be told about reach, by its id; of the city by null.
 */
export function areaReaches(
  cells: ReachCells,
  { areas, city }: Pick<Catalogue, 'areas'> & { city: Pick<Catalogue['city'], 'id'> },
  kinds: ShownReach['kinds'],
  ages: ReachAges,
): ReadonlyMap<string | null, AreaReach> {
  const hierarchy = hierarchyOf(areas)
  const unknown = kindsIn(kinds).map((kind) => cells.unknownSites[kind])
  const placeOf = new Map(cells.districts.map((id, place) => [id, place]))
  const placed = cells.shared.flatMap(({ districtId, ...rest }) => {
    const place = placeOf.get(districtId)
    return place === undefined ? [] : [{ districtId: place, ...rest }]
  })
  const statusOf = ({ id }: PlacedArea<string>) => {
    if (cells.suppressed[ages].has(id)) return 'SUPPRESSED'
    return cells.counted[ages].has(id) ? 'OBSERVED' : 'ESTIMATED'
  }
  const reachOf = (area: PlacedArea<string>): AreaReach => ({
    ...membersOf(
      area,
      districtsIn(area, hierarchy).flatMap((id) => placeOf.get(id) ?? []),
      placed,
    ),
    own: { status: statusOf(area), sourceId: cells.source },
    isAnswered: isReachKnown(area.level, planningAreasOf(area, hierarchy), unknown),
  })
  return new Map([
    [null, reachOf(placedCity(city))],
    ...[...areas.values()].map((area) => [area.id, reachOf(placedArea(area, areas))] as const),
  ])
}
