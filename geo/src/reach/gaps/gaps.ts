import { combine } from '../../figures/combine.ts'
import { type Figure, statedFigure, type WorkedTable } from '../../figures/figure.ts'
import type { Range } from '../../figures/range.ts'
import type { Sourced } from '../../terms/certainty.ts'
import { quotient } from '../../words/arithmetic.ts'
import { sentences } from '../../words/sentences.ts'
import type { Message } from '../../words/vocabulary.ts'
import type { Checkpoint } from '../../work/checkpoint.ts'
import type { PublishedCells } from '../../world/published.ts'
import type { Area, ServiceSite } from '../../world/snapshot.ts'
import { meanWay } from '../access/access-distances.ts'
import { rangeOfGapWays, rangesOfGaps } from './gap-ranges.ts'
import type { Place } from '../distance/geodesic.ts'
import { squareSideOf } from '../distance/grid-square.ts'
import { isReachKnown } from '../known-sites.ts'
import type { PlacedArea, ReachAges } from '../cells/reach-cells.ts'
import { type AskedGaps, type ReachGap, reachGaps, unreachedOf } from './reach-gaps.ts'
import type { ReachLimit } from '../reach-question.ts'
import {
  type AreaReach,
  knownSites,
  rangesNote,
  type ReachedWorld,
  sourcesOfSites,
  statedReach,
  statedResidents,
} from '../reached-world.ts'

/**
 * Cells belong to one gap when a chain of uncovered cells joins them in steps of at most this, in metres between the
 * middles of the squares of 250 m in which they lie, whatever their own size: those that touch at a side are 250 m apart,
 * at a corner 354 m, others 500 m. Of larger squares in which cells are summed up, steps are as much longer.
 */
export const joinedMetres = (cells: Pick<PublishedCells, 'generalised'>): number =>
  Math.round(1.6 * squareSideOf(cells))

/** A connected part of a social space whose residents are beyond reach of every known site. */
export interface Gap {
  readonly residents: Figure
  /** Where its cells are in the list of all. */
  readonly cells: readonly number[]
  /** The middle of its residents. */
  readonly centre: Place
  /** With the most of its residents first. */
  readonly districts: readonly [Area, ...Area[]]
  /** The one nearest to most of its residents; null where no way leads to any. */
  readonly nearestSite: ServiceSite | null
  readonly walkingMetres: Figure
}

/**
 * Whether a gap's numbers can be told: whoever lives there may reach a site that nobody knows.
 * @param unknown planning areas with unknown sites, of each kind that counts
 */
export const isGapKnown = <Id>(
  districts: readonly Pick<PlacedArea<Id>, 'planningAreaId'>[],
  unknown: readonly { has: (id: Id) => boolean }[],
): boolean =>
  isReachKnown(
    'SOCIAL_SPACE',
    districts.map(({ planningAreaId }) => planningAreaId),
    unknown,
  )

/** The numbers of a gap alone, as the browser lists them while a limit moves. */
export function statedGap(
  { residents: count, walked }: Pick<ReachGap, 'residents' | 'walked'>,
  known: Pick<AreaReach, 'isAnswered'>,
  sourceId: string,
): { residents: Sourced; walked: { metres: Sourced; residents: Sourced }; meanWay: Sourced } {
  const all = statedResidents(count, { status: 'ESTIMATED', sourceId })
  const metres = statedReach(walked.metres, all, known, sourceId)
  const walkers = statedReach(walked.residents, all, known, sourceId)
  return {
    residents: statedReach(count, all, known, sourceId),
    walked: { metres, residents: walkers },
    meanWay: combine([metres, walkers], meanWay),
  }
}

/** Those with the most residents first. */
export function gapsOf(
  reached: ReachedWorld,
  ages: ReachAges,
  limit: ReachLimit,
  checkpoint?: Checkpoint,
): Gap[] {
  const { world, kind, cells, nearest, sites, unknownIn, walking, drawn } = reached
  const { day, sourceId } = cells.cells
  const same = { asOf: day, basis: 'REGISTER', sources: sourcesOfSites(reached) } as const
  const unknown = [new Set(unknownIn.map(({ id }) => id))]
  const note = sentences([walking, rangesNote(drawn), ...knownSites(world, kind, unknownIn)])
  const sumOfWays: Message = { key: 'sumOfWays' }
  const walkers: Message = { key: 'residentsWithWay', ages }
  const asked: AskedGaps = {
    ages,
    limits: limit.metres,
    step: joinedMetres(cells.cells),
    socialSpaceOf: (district) => world.areas.byId(district).socialSpaceId ?? district,
  }
  const groups = reachGaps(cells, nearest, asked, checkpoint)
  const ranges = rangesWhenAsked(groups, reached, asked)
  return groups.map((group, place) => {
    const districts = districtsOf(group, reached)
    const stated = statedGap(group, { isAnswered: isGapKnown(districts, unknown) }, sourceId)
    const table = () => gapTable(group, reached, ages, limit)
    const residents = statedFigure(stated.residents, {
      unit: 'RESIDENTS',
      range: (checkpoint) => ranges.residents(place, stated.residents, checkpoint),
      formula: { key: 'columnSum', of: { key: 'residentsOfGap', ages } },
      table,
      note: sentences([
        limit.message,
        { key: 'cellsConnected', metres: asked.step, square: squareSideOf(cells.cells) },
        note,
        { key: 'cellsAreEstimates' },
      ]),
      ...same,
    })
    return {
      residents,
      cells: group.cells,
      centre: group.centre,
      districts,
      nearestSite: sites[group.nearestSite ?? -1] ?? null,
      walkingMetres: statedFigure(stated.meanWay, {
        unit: 'METRES',
        inputs: [
          { name: sumOfWays, unit: 'METRES', asOf: day, ...stated.walked.metres },
          { name: walkers, unit: 'RESIDENTS', asOf: day, ...stated.walked.residents },
        ],
        range: (checkpoint) => ranges.meanWay(place, stated.meanWay, checkpoint),
        formula: quotient(sumOfWays, walkers),
        table,
        note,
        ...same,
      }),
    }
  })
}

/** Found for all gaps of a question at once, when somebody asks: few do. */
function rangesWhenAsked(
  groups: readonly ReachGap[],
  { world, cells, nearest, drawn }: ReachedWorld,
  asked: AskedGaps,
) {
  let residents: readonly Range[] | null = null
  return {
    residents: (place: number, { value }: Sourced, checkpoint?: Checkpoint) => {
      if (drawn === null || value === null) return null
      const given = { drawn: drawn(), errors: world.estimateErrors }
      residents ??= rangesOfGaps(cells, groups, asked, given, checkpoint)
      return residents[place] ?? null
    },
    meanWay: (place: number, { value }: Sourced, checkpoint?: Checkpoint) => {
      const group = groups[place]
      if (drawn === null || !group) return null
      return rangeOfGapWays(cells, group, asked, { nearest, drawn: drawn() }, checkpoint)(value)
    },
  }
}

/** Who of a gap lives in which district, and how far they walk. */
function gapTable(
  { cells: members, districtIds }: ReachGap,
  { world, cells, nearest }: ReachedWorld,
  ages: ReachAges,
  limit: ReachLimit,
): WorkedTable {
  const rows = new Map(districtIds.map((id) => [id, { residents: 0, walkers: 0, metres: 0 }]))
  for (const cell of members) {
    const row = rows.get(cells.cells.district[cell] ?? -1)
    if (!row) continue
    const residents = unreachedOf(cell, cells, nearest, { ages, limits: limit.metres })
    const metres = nearest.metres[cell] ?? Infinity
    row.residents += residents
    if (metres === Infinity) continue
    row.walkers += residents
    row.metres += metres * residents
  }
  return {
    caption: { key: 'districtsOfGap' },
    columns: [
      { name: { key: 'residentsOfGap', ages }, unit: 'RESIDENTS' },
      { name: { key: 'residentsWithWay', ages }, unit: 'RESIDENTS' },
      { name: { key: 'sumOfWays' }, unit: 'METRES' },
    ],
    rows: [...rows].map(([id, { residents, walkers, metres }]) => ({
      name: { key: 'name', name: world.areas.byId(id).name },
      values: [residents, walkers, metres],
    })),
    rule: null,
  }
}

function districtsOf(
  { districtIds }: ReachGap,
  { world }: ReachedWorld,
): readonly [Area, ...Area[]] {
  const [main, ...others] = districtIds.map(world.areas.byId)
  if (!main) throw new Error('a gap without cells')
  return [main, ...others]
}
