import { combine } from '../figures/combine.ts'
import {
  type ExplanationInput,
  type Figure,
  type Note,
  statedFigure,
  type WorkedTable,
} from '../figures/figure.ts'
import { composedRange, type Range } from '../figures/range.ts'
import { rangeOfResidents } from '../residents/range-of-residents.ts'
import { share, shareAtMost } from '../statistics/share.ts'
import type { Sourced } from '../terms/certainty.ts'
import { quotient } from '../words/arithmetic.ts'
import { type Checkpoint, neverGivenUp } from '../work/checkpoint.ts'
import type { Message } from '../words/vocabulary.ts'
import type { Area } from '../world/snapshot.ts'
import { type AskedWays, cellsByWay } from './cells/cells-by-way.ts'
import { detourEnds, drawnRange, type DrawnSites, drawsOfSites } from './drawn-reach.ts'
import { bandsOf, type ByAge, type ReachAges, type ReachCells } from './cells/reach-cells.ts'
import type { ReachLimit } from './reach-question.ts'
import {
  type AreaReach,
  areaReach,
  type NotedReach,
  type ReachedWorld,
  sourcesOfSites,
  statedReach,
  statedResidents,
  summed,
  type WalkedWorld,
} from './reached-world.ts'

/** Residents of an area, those of them who reach a site, and their share. */
export interface Coverage {
  readonly share: Figure
  readonly covered: Figure
  readonly residents: Figure
}

/**
 * The numbers of a coverage alone, as the browser draws them while a limit moves.
 * @param within who reaches a site within the limit, by district
 */
export function statedCoverage(
  cells: ReachCells,
  within: ByAge<Float64Array>,
  area: AreaReach,
  ages: ReachAges,
): { share: Sourced; covered: Sourced; residents: Sourced } {
  const bands = bandsOf(ages)
  const { sourceId } = cells.cells
  const all = cells.sumOver(area.districtIds, bands, cells.residents, area.parts)
  const residents = statedResidents(all, area.own)
  const reached = cells.sumOver(area.districtIds, bands, within, area.parts) ?? 0
  const covered = statedReach(reached, residents, area, sourceId)
  return { residents, covered, share: combine([covered, residents], share) }
}

/**
 * The share of an area's residents who live no farther on foot than a limit from one of the sites that count.
 * @param within who reaches one within the limit, by district: computed once for all areas
 */
export function coverageOf(
  reached: ReachedWorld,
  within: ByAge<Float64Array>,
  area: Area,
  ages: ReachAges,
  limit: ReachLimit,
): Coverage {
  const known = areaReach(reached, area, ages)
  const { drawn, cells, nearest } = reached
  return coverageBy(reached, area, {
    known,
    ages,
    limit,
    within,
    sources: sourcesOfSites(reached),
    notes: [{ key: 'atLeast' }, limit.message, placesNote(reached, ages, limit)],
    unmoved: unmovedNote,
    ways: {
      caption: { key: 'cellsByWay', to: 'SITE' },
      metresOf: (cell) => nearest.metres[cell] ?? Infinity,
    },
    ranges:
      drawn &&
      ((stated, checkpoint) =>
        coverageRanges(drawn(), cells, known, { ages, limit, stated }, checkpoint)),
  })
}

type StatedCoverage = ReturnType<typeof statedCoverage>
interface CoverageRanges {
  readonly covered: Range | null
  readonly share: Range | null
}

/** What a coverage is made of besides its cells, whatever the places are that are reached. */
interface CoverageBy {
  readonly known: NotedReach
  readonly ages: ReachAges
  readonly limit: ReachLimit
  /** Who reaches one within the limit, by district. */
  readonly within: ByAge<Float64Array>
  /** Who says where the places are. */
  readonly sources: Figure['sources']
  readonly notes: readonly (Message | null)[]
  /** What is said of all or none where no range is. */
  readonly unmoved: Message
  readonly ways: Pick<AskedWays, 'caption' | 'metresOf' | 'lookedUpTo'>
  /** Null where ways are not estimated. */
  readonly ranges: ((stated: StatedCoverage, checkpoint?: Checkpoint) => CoverageRanges) | null
}

/** The share of an area's residents who live no farther on foot than a limit from some places. */
export function coverageBy(
  walked: Pick<WalkedWorld, 'world' | 'cells'>,
  area: Area,
  by: CoverageBy,
): Coverage {
  const { cells } = walked
  const { known, ages, within } = by
  const stated = statedCoverage(cells, within, known, ages)
  const same = { asOf: cells.cells.day, basis: 'REGISTER', sources: by.sources } as const
  const covered: Message = { key: 'residentsInReach', ages }
  const all: Message = { key: 'residentsInCells', ages }
  const table = (checkpoint?: Checkpoint) => coverageTable(cells, by, checkpoint)
  const ranges = (checkpoint?: Checkpoint) => by.ranges?.(stated, checkpoint) ?? null
  const isAllOrNone = stated.share.value === 0 || stated.share.value === 1
  const note = (checkpoint?: Checkpoint) =>
    known.note(
      ...by.notes,
      // Nothing else comes out alike in every draw but by chance, and drawing takes time.
      isAllOrNone && by.ranges !== null && ranges(checkpoint)?.covered === null ? by.unmoved : null,
    )
  const input = (of: Sourced, name: Message): ExplanationInput => ({
    name,
    unit: 'RESIDENTS',
    asOf: same.asOf,
    ...of,
  })
  return {
    covered: statedFigure(stated.covered, {
      unit: 'RESIDENTS',
      formula: { key: 'columnSum', of: covered },
      table,
      range: (checkpoint) => ranges(checkpoint)?.covered ?? null,
      note,
      ...same,
    }),
    residents: residentsInCells(walked, area, { ages, known, stated: stated.residents, note }),
    share: statedFigure(stated.share, {
      unit: 'SHARE',
      inputs: [input(stated.covered, covered), input(stated.residents, all)],
      formula: quotient(covered, all),
      table,
      range: (checkpoint) => ranges(checkpoint)?.share ?? null,
      note,
      ...same,
    }),
  }
}

interface InCells {
  readonly ages: ReachAges
  readonly known: AreaReach
  readonly stated: Sourced
  readonly note: Note
}

/** Those of an area who live in cells: its own residents, with their range where they are estimated. */
export function residentsInCells(
  { world, cells }: Pick<WalkedWorld, 'world' | 'cells'>,
  area: Area,
  { ages, known: { districtIds, parts, own }, stated, note }: InCells,
): Figure {
  const name: Message = { key: 'residentsInCells', ages }
  const { day } = cells.cells
  const group = { ageBand: ages, trait: 'ALL' } as const
  // Those of cells that joined a district are estimated as it is; of a larger area nothing is known then.
  const isKnown = own.sourceId !== cells.cells.sourceId || area.level === 'DISTRICT'
  return statedFigure(stated, {
    unit: 'RESIDENTS',
    asOf: day,
    basis: 'REGISTER',
    range: () =>
      isKnown ? rangeOfResidents(world, area, { group, day, basis: 'REGISTER' }, stated) : null,
    formula: { key: 'columnSum', of: name },
    table: () => ({
      caption: { key: 'residentsByAge' },
      columns: [{ name, unit: 'RESIDENTS' }],
      rows: bandsOf(ages).map((age) => ({
        name: { key: 'residents', ages: age, trait: 'ALL' },
        values: [cells.sumOver(districtIds, [age], cells.residents, parts) ?? 0],
      })),
      rule: null,
    }),
    note,
  })
}

const coverageTable = (
  cells: ReachCells,
  { known: { districtIds, parts }, ages, limit: { metres: limits }, ways }: CoverageBy,
  checkpoint?: Checkpoint,
): WorkedTable =>
  cellsByWay(
    {
      ...ways,
      cells: cells.cellsIn(districtIds),
      limits: bandsOf(ages).map((age) => limits[age]),
      columns: [
        {
          name: { key: 'residentsInReach', ages },
          unit: 'RESIDENTS',
          of: (cell, metres) => {
            const within = bandsOf(ages).filter((age) => metres <= limits[age])
            return cells.residentsOf(cell, within, parts)
          },
        },
        {
          name: { key: 'residentsInCells', ages },
          unit: 'RESIDENTS',
          of: (cell) => cells.residentsOf(cell, bandsOf(ages), parts),
        },
      ],
    },
    checkpoint,
  )

/**
 * Within which those lie who reach a known site, and their share: between the fewest and the most in any draw, and as
 * stated.
 */
export function coverageRanges(
  drawn: DrawnSites,
  cells: ReachCells,
  area: AreaReach,
  { ages, limit, stated }: AskedRanges,
  checkpoint: Checkpoint = neverGivenUp,
): CoverageRanges {
  const { covered } = stated
  if (covered.value === null) return { covered: null, share: null }
  const { fewest, most } = drawn.reach(limit.metres, checkpoint)
  const reachedIn = (within: ByAge<Float64Array>) =>
    summed(cells.sumOver(area.districtIds, bandsOf(ages), within, area.parts) ?? 0)
  return rangesOf(drawnRange(covered.value, [...fewest, ...most].map(reachedIn)), stated)
}

/** Of those who are reached, and of their share. */
export const rangesOf = (covered: Range | null, stated: AskedRanges['stated']): CoverageRanges => ({
  covered,
  share: composedRange(
    [{ ...stated.covered, range: () => covered }, stated.residents],
    shareAtMost,
  ),
})

interface AskedRanges {
  readonly ages: ReachAges
  readonly limit: Pick<ReachLimit, 'metres'>
  readonly stated: { readonly covered: Sourced; readonly residents: Sourced }
}

const unmovedNote: Message = { key: 'unmovedByDraws', draws: drawsOfSites, ...detourEnds }

/** Where some places are known less exactly than the distance that is asked about. */
function placesNote(
  { sites }: ReachedWorld,
  ages: ReachAges,
  { metres }: ReachLimit,
): Message | null {
  const shortest = Math.min(...bandsOf(ages).map((age) => metres[age]))
  const vague = sites.filter(({ positionAccuracyM }) => positionAccuracyM > shortest)
  return vague.length === 0 ? null : { key: 'belowAccuracy', sites: vague.length }
}
