import { statedCoverage } from '@atlas/geo/reach/coverage'
import { isReachKnown } from '@atlas/geo/reach/known-sites'
import type { ByAge } from '@atlas/geo/reach/reach-cells'
import type { AreaReach } from '@atlas/geo/reach/reached-world'
import { residentsWithin } from '@atlas/geo/reach/residents-within'
import { share } from '@atlas/geo/statistics/share'

import type { AreaEntry, Catalogue, FigureStatus } from '$api/catalogue'
import type { ReachAges, ReachLimit } from '$reach/reach-choices'
import { metresOf } from '$reach/walk-limit'

import type { ReachCells } from './reach-cells'
import { kindsIn, type ShownReach } from './shown-reach'

/** Who of an area is within reach. */
export interface Coverage {
  share: number | null
  status: FigureStatus
  /** How many are reached, of how many; null where that is withheld or not known. */
  covered: number | null
  residents: number | null
}

/** Who reaches a site within a limit, by district: computed once for all areas. */
export const withinLimit = (
  { people }: Pick<ReachCells, 'people'>,
  { ways }: Pick<ShownReach, 'ways'>,
  limit: ReachLimit,
): ByAge<Float64Array> =>
  residentsWithin(people, ways, {
    AGE_60_TO_79: metresOf(limit, 'AGE_60_TO_79'),
    AGE_80_PLUS: metresOf(limit, 'AGE_80_PLUS'),
  })

/** The share of an area's residents within reach, by the rule of the API and from the same cells. */
export function coverageOfCells(
  { people }: Pick<ReachCells, 'people'>,
  within: ByAge<Float64Array>,
  area: AreaReach,
  ages: ReachAges,
): Coverage {
  const { covered, residents } = statedCoverage(people, within, area, ages)
  const part =
    covered.value === null || residents.value === null
      ? null
      : share(covered.value, residents.value)
  const status = covered.value === null ? covered.status : part === null ? 'MISSING' : 'ESTIMATED'
  return { share: part, status, covered: covered.value, residents: residents.value }
}

/**
 * What of every area may be told about reach, by its id; of the city by null.
 */
export function areaReaches(
  cells: ReachCells,
  { areas, city }: Pick<Catalogue, 'areas'> & { city: Pick<Catalogue['city'], 'id'> },
  kinds: ShownReach['kinds'],
  ages: ReachAges,
): ReadonlyMap<string | null, AreaReach> {
  const entries = [...areas.values()]
  const placeOf = new Map(cells.districts.map((id, place) => [id, place]))
  const reachOf = (area: AreaEntry | null): AreaReach => ({
    districtIds: districtsOf(area, entries).flatMap(({ id }) => placeOf.get(id) ?? []),
    isWithheld: cells.withheld[ages].has(area?.id ?? city.id),
    // Of either kind something is known where the sites of one are.
    isAnswered: kindsIn(kinds).some((kind) =>
      isReachKnown(area?.level ?? 'CITY', planningAreasOf(area, entries), cells.unknownSites[kind]),
    ),
  })
  return new Map([null, ...entries].map((area) => [area?.id ?? null, reachOf(area)]))
}

/** The districts whose cells an area's figures are made of: of a district those reported with it, of the city all. */
function districtsOf(area: AreaEntry | null, entries: readonly AreaEntry[]): AreaEntry[] {
  const districts = entries.filter(({ level }) => level === 'DISTRICT')
  if (area === null) return districts
  return area.level === 'DISTRICT'
    ? districts.filter(({ id, reportedWith }) => (reportedWith ?? id) === area.id)
    : districts.filter(({ parents }) => parents.includes(area.id))
}

/** Ids of those that an area is, lies in or touches. */
function planningAreasOf(area: AreaEntry | null, entries: readonly AreaEntry[]): string[] {
  const all = entries.filter(({ level }) => level === 'PLANNING_AREA').map(({ id }) => id)
  if (area === null) return all
  const own = area.level === 'SOCIAL_SPACE' ? districtsOf(area, entries) : [area]
  return own.flatMap(({ id, parents }) => all.filter((one) => one === id || parents.includes(one)))
}
