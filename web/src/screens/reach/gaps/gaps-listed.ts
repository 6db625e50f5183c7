import type { ReachAges } from '@atlas/geo/reach/cells/reach-cells'
import { byAge, type CellAge } from '@atlas/geo/terms/classifications'
import { shownRange } from '@atlas/geo/figures/figure'
import type { Range } from '@atlas/geo/figures/range'
import type { DrawnSites } from '@atlas/geo/reach/drawn-reach'
import { rangeOfGapWays, rangesOfGaps } from '@atlas/geo/reach/gaps/gap-ranges'
import { isGapKnown, joinedMetres, statedGap } from '@atlas/geo/reach/gaps/gaps'
import { type AskedGaps, type ReachGap, reachGaps } from '@atlas/geo/reach/gaps/reach-gaps'

import type { AreaEntry, Catalogue } from '$api/catalogue'
import type { StatedStatus } from '$figures/status-words'
import type { Ends } from '@atlas/geo/figures/range'

import type { GapsAnswer } from './gaps-data'
import { placedArea } from '$reach/cells/placed-areas'
import type { ReachCells } from '$reach/cells/reach-cells'
import { kindsIn, type ShownReach, type SiteWays } from '$reach/cells/shown-reach'

/** How many are listed. */
export const listedGaps = 20

interface GapFigure extends StatedStatus {
  value: number | null
  /** Within which it lies; none while the limit moves. */
  range?: Ends | null
}

/** A connected part of the city whose residents are beyond reach, as it is listed. */
export interface ListedGap {
  /** By their place in the list of all, ascending. */
  cells: readonly number[]
  residents: GapFigure
  centre: { lon: number; lat: number }
  /** Where its residents live, that with the most first; none where nothing is known. */
  districts: AreaEntry[]
  /** Those the first of them lies in, that with the largest part of it first. */
  socialSpaces: AreaEntry[]
  /** The slug of the site that is nearest to most of them all the same. */
  nearestSite: string | null
  /** Their mean way to the site nearest to each. */
  metres: GapFigure
}

export interface ListedGaps {
  /** How many there are, beyond those listed. */
  count: number
  gaps: ListedGap[]
}

/** What may have changed since the API was asked. */
interface GapsAsked {
  cells: ReachCells
  kinds: ShownReach['kinds']
  ways: SiteWays
  ages: ReachAges
  /** How far people of an age walk. */
  limit: (age: CellAge) => number
  /** Where ranges are told, too. */
  drawn: DrawnSites | null
}

/** The API's own answer. */
export function gapsOfAnswer(answer: GapsAnswer, { areas }: Pick<Catalogue, 'areas'>): ListedGaps {
  return {
    count: answer.totalCount,
    gaps: answer.nodes.map((gap) => {
      const districts = gap.districts.flatMap(({ id }) => areas.get(id) ?? [])
      return {
        cells: gap.cells,
        residents: gap.residents,
        centre: gap.centre,
        districts,
        socialSpaces: socialSpacesOf(districts[0], areas),
        nearestSite: gap.nearestSite?.slug ?? null,
        metres: gap.walkingMetres,
      }
    }),
  }
}

/** The same from the cells at hand, by the rule that the API uses: while a distance is moved, or for either kind. */
export function gapsOfCells(asked: GapsAsked, { areas }: Pick<Catalogue, 'areas'>): ListedGaps {
  const { cells, ways, ages, limit, drawn } = asked
  // A district without a social space is one of its own.
  const spaces = cells.districts.map((id) => socialSpacesOf(areas.get(id), areas)[0]?.id ?? id)
  const placeOf = new Map([...new Set(spaces)].map((id, place) => [id, place]))
  const rule: AskedGaps = {
    ages,
    limits: byAge(limit),
    step: joinedMetres(cells.people.cells),
    socialSpaceOf: (district) => placeOf.get(spaces[district] ?? '') ?? -1,
  }
  const found = reachGaps(cells.people, ways, rule)
  const first = found.slice(0, listedGaps)
  const ranges = drawn && rangesOfGaps(cells.people, first, rule, { drawn, errors: cells.errors })
  return {
    count: found.length,
    gaps: first.map((gap, place) => {
      const one = listed(gap, asked, areas)
      const given = drawn && { drawn, nearest: ways }
      const ofWays = given && rangeOfGapWays(cells.people, gap, rule, given)(one.metres.value)
      return withRanges(one, { residents: ranges?.[place] ?? null, metres: ofWays })
    }),
  }
}

/** Of numbers that are told. */
function withRanges(
  gap: ListedGap,
  { residents, metres }: Record<'residents' | 'metres', Range | null>,
): ListedGap {
  const of = (figure: GapFigure, range: Range | null, unit: 'RESIDENTS' | 'METRES') =>
    figure.value === null ? figure : { ...figure, range: shownRange(range, unit) }
  return {
    ...gap,
    residents: of(gap.residents, residents, 'RESIDENTS'),
    metres: of(gap.metres, metres, 'METRES'),
  }
}

function listed(
  gap: ReachGap,
  { cells, kinds, ways }: GapsAsked,
  areas: Catalogue['areas'],
): ListedGap {
  const { centre, districtIds, nearestSite } = gap
  const districts = districtIds.flatMap((place) => areas.get(cells.districts[place] ?? '') ?? [])
  const placed = districts.map((district) => placedArea(district, areas))
  const unknown = kindsIn(kinds).map((kind) => cells.unknownSites[kind])
  const isAnswered = isGapKnown(placed, unknown)
  const { residents, meanWay } = statedGap(gap, { isAnswered }, cells.people.cells.sourceId)
  return {
    cells: gap.cells,
    residents,
    centre,
    districts,
    socialSpaces: socialSpacesOf(districts[0], areas),
    nearestSite: nearestSite === null ? null : (ways.sites[nearestSite] ?? null),
    metres: meanWay,
  }
}

function socialSpacesOf(district: AreaEntry | undefined, areas: Catalogue['areas']): AreaEntry[] {
  const parents = (district?.parents ?? []).flatMap((id) => areas.get(id) ?? [])
  return parents.filter(({ level }) => level === 'SOCIAL_SPACE')
}
