import { reachGaps, type ReachGap, type Unreached } from '@atlas/geo/reach-gaps'

import type { AreaEntry, Catalogue, FigureStatus } from '$api/catalogue'

import type { GapsAnswer } from './gaps-data'
import type { ReachCells, SiteWays } from '../cells/reach-cells'
import type { CellAge, ReachAges } from '$reach/reach-choices'
import { bandsOf } from '$reach/walk-limit'

/** How many are listed. */
export const listedGaps = 20

interface GapFigure {
  value: number | null
  status: FigureStatus
}

/** A connected part of the city whose residents are beyond reach, as it is listed. */
export interface ListedGap {
  /** By their place in the list of all, ascending. */
  cells: readonly number[]
  residents: GapFigure
  /** Cells whose number is withheld and therefore not in that of the residents. */
  withheldCells: number
  centre: { lon: number; lat: number }
  /** Where its residents live, that with the most first; none where nothing is known. */
  districts: AreaEntry[]
  socialSpace: AreaEntry | null
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

/** What may have changed since the API was asked, and what it said of the joining. */
interface GapsAsked {
  cells: ReachCells
  ways: SiteWays
  ages: ReachAges
  /** How far people of an age walk. */
  limit: (age: CellAge) => number
  /** Cells belong together up to this distance of their middles. */
  joinedMetres: number
}

/** The API's own answer: what is withheld is in its sums, where they may be told. */
export function gapsOfAnswer(answer: GapsAnswer, { areas }: Pick<Catalogue, 'areas'>): ListedGaps {
  return {
    count: answer.totalCount,
    gaps: answer.nodes.map((gap) => {
      const districts = gap.districts.flatMap(({ id }) => areas.get(id) ?? [])
      return {
        cells: gap.cells,
        residents: gap.residents,
        withheldCells: 0,
        centre: gap.centre,
        districts,
        socialSpace: socialSpaceOf(districts[0], areas),
        nearestSite: gap.nearestSite?.slug ?? null,
        metres: gap.walkingMetres,
      }
    }),
  }
}

/** The same from the cells at hand, by the rule that the API uses: while a distance is moved, or for either kind. */
export function gapsOfCells(asked: GapsAsked, catalogue: Pick<Catalogue, 'areas'>): ListedGaps {
  const beyond = cellsBeyond(asked, catalogue)
  const found = reachGaps(
    beyond.map(({ people }) => people),
    asked.joinedMetres,
  )
  return {
    count: found.length,
    gaps: found.slice(0, listedGaps).map((gap) =>
      listed(
        gap,
        gap.members.flatMap((index) => beyond[index]?.cell ?? []),
        asked,
        catalogue,
      ),
    ),
  }
}

/** A cell counts where anybody of the ages asked for lives beyond their reach, or may: a withheld number is not nobody. */
function cellsBeyond(
  { cells, ways, ages, limit }: GapsAsked,
  { areas }: Pick<Catalogue, 'areas'>,
): BeyondCell[] {
  const spaces = cells.districts.map((id) => socialSpaceOf(areas.get(id), areas)?.id ?? id)
  return [...cells.lon.keys()].flatMap((cell) => {
    const metres = ways.metres[cell] ?? null
    const counts = bandsOf(ages)
      .filter((age) => metres === null || metres > limit(age))
      .map((age) => cells.residents[age][cell] ?? null)
    const residents = counts.includes(null)
      ? null
      : counts.reduce<number>((sum, count) => sum + (count ?? 0), 0)
    if (counts.length === 0 || residents === 0) return []
    const site = ways.nearest[cell] ?? null
    return [
      {
        cell,
        people: {
          lon: cells.lon[cell] ?? 0,
          lat: cells.lat[cell] ?? 0,
          residents,
          district: cells.district[cell] ?? -1,
          socialSpace: spaces[cells.district[cell] ?? -1] ?? '',
          way: metres === null || site === null ? null : { site, metres },
        },
      },
    ]
  })
}

interface BeyondCell {
  cell: number
  people: Unreached
}

function listed(
  gap: ReachGap,
  indices: number[],
  { cells, ways }: GapsAsked,
  { areas }: Pick<Catalogue, 'areas'>,
): ListedGap {
  const none = gap.withheld === gap.members.length
  const districts = gap.districts.flatMap((index) => areas.get(cells.districts[index] ?? '') ?? [])
  const { walked } = gap
  return {
    cells: indices,
    residents: none
      ? { value: null, status: 'SUPPRESSED' }
      : { value: gap.residents, status: cells.status },
    withheldCells: none ? 0 : gap.withheld,
    centre: gap.centre,
    districts,
    socialSpace: socialSpaceOf(districts[0], areas),
    nearestSite: gap.nearestSite === null ? null : (ways.sites[gap.nearestSite] ?? null),
    metres:
      walked.residents === 0
        ? { value: null, status: none ? 'SUPPRESSED' : 'MISSING' }
        : { value: walked.metres / walked.residents, status: cells.status },
  }
}

function socialSpaceOf(
  district: AreaEntry | undefined,
  areas: Catalogue['areas'],
): AreaEntry | null {
  const parents = (district?.parents ?? []).flatMap((id) => areas.get(id) ?? [])
  return parents.find(({ level }) => level === 'SOCIAL_SPACE') ?? null
}
