import {
  type ByAge,
  districtsIn,
  type PlacedArea,
  type ReachAges,
} from '@atlas/geo/reach/cells/reach-cells'
import { shownRange } from '@atlas/geo/figures/figure'
import { coverageRanges, statedCoverage } from '@atlas/geo/reach/coverage'
import type { DrawnSites } from '@atlas/geo/reach/drawn-reach'
import { isReachKnown, planningAreasOf } from '@atlas/geo/reach/known-sites'
import { type AreaReach, membersOf } from '@atlas/geo/reach/reached-world'
import { residentsWithin } from '@atlas/geo/reach/access/residents-within'
import { byAge } from '@atlas/geo/terms/classifications'

import type { Catalogue } from '$api/catalogue'
import type { Ends } from '@atlas/geo/figures/range'
import type { EstimatedCount } from '$figures/rough'
import { type StatedStatus, statedStatus } from '$figures/status-words'
import type { ReachLimit } from '$reach/reach-choices'
import { metresOf } from '$reach/walk-limit'

import { hierarchyOf, placedArea, placedCity } from '$reach/cells/placed-areas'
import type { ReachCells } from '$reach/cells/reach-cells'
import { kindsIn, type ShownReach } from '$reach/cells/shown-reach'

/** Who of an area is within reach. */
export interface Coverage extends StatedStatus {
  share: number | null
  /** How many are reached, of how many. */
  covered: EstimatedCount
  residents: EstimatedCount
  /** Of the share that reaches known sites; null while the limit moves. */
  range: Ends | null
}

/** Who reaches a site within one limit after the other, by district: computed once for all areas. */
export function withinLimit(
  { people }: Pick<ReachCells, 'people'>,
  { ways }: Pick<ShownReach, 'ways'>,
): (limit: ReachLimit) => ByAge<Float64Array> {
  const within = residentsWithin(people, ways)
  return (limit) =>
    within({
      AGE_60_TO_79: metresOf(limit, 'AGE_60_TO_79'),
      AGE_80_PLUS: metresOf(limit, 'AGE_80_PLUS'),
    })
}

/**
 * The share of an area's residents within reach, by the rule of the API and from the same cells.
 * @param drawn where ranges are known, too: of the share and of those reached
 */
export function coverageOfCells(
  { people }: Pick<ReachCells, 'people'>,
  within: ByAge<Float64Array>,
  area: AreaReach,
  { ages, limit, drawn }: { ages: ReachAges; limit: ReachLimit; drawn: DrawnSites | null },
): Coverage {
  const stated = statedCoverage(people, within, area, ages)
  const plain = plainCoverage(stated)
  if (drawn === null) return plain
  const asked = { ages, limit: { metres: byAge((age) => metresOf(limit, age)) }, stated }
  const { share, covered } = coverageRanges(drawn, people, area, asked)
  return {
    ...plain,
    covered: estimatedCount({ ...plain.covered, range: shownRange(covered, 'RESIDENTS') }),
    range: shownRange(share, 'SHARE'),
  }
}

/** What is drawn of a coverage, whoever computed it. */
export const plainCoverage = ({
  share,
  covered,
  residents,
}: Record<'covered' | 'residents', EstimatedCount> & {
  share: EstimatedCount & StatedStatus
}): Coverage => ({
  share: share.value,
  ...statedStatus(share),
  covered: estimatedCount(covered),
  residents: estimatedCount(residents),
  range: share.range ?? null,
})

const estimatedCount = ({ value, status, range }: EstimatedCount): EstimatedCount => ({
  value,
  status,
  ...(range && { range }),
})

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
