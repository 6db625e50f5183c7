import { combine } from '../../figures/combine.ts'
import {
  asInput,
  type ExplanationInput,
  type Figure,
  statedFigure,
  type WorkedTable,
} from '../../figures/figure.ts'
import { share } from '../../statistics/share.ts'
import type { Sourced } from '../../terms/certainty.ts'
import { quotient } from '../../words/arithmetic.ts'
import type { Checkpoint } from '../../work/checkpoint.ts'
import type { Message } from '../../words/vocabulary.ts'
import type { Area } from '../../world/snapshot.ts'
import {
  type AccessDistances,
  accessDistances,
  type CellInOrder,
  meanWay,
} from './access-distances.ts'
import { type AccessRanges, accessRanges, rangeOfBeyond } from './access-ranges.ts'
import { type AskedWays, cellsByWay } from '../cells/cells-by-way.ts'
import { residentsInCells } from '../coverage.ts'
import type { Nearest } from '../distance/nearest-sites.ts'
import { bandsOf, type ReachAges, type ReachCells } from '../cells/reach-cells.ts'
import { type StatedUnevenness, statedUnevenness, unevenFigures } from './uneven-access.ts'
import {
  type AreaReach,
  areaReach,
  type ReachedWorld,
  sourcesOfSites,
  statedReach,
  statedResidents,
} from '../reached-world.ts'

/** How far the residents of an area walk to the site nearest to them. */
export interface AccessDistance {
  readonly mean: Figure
  readonly median: Figure
  readonly ninetiethPercentile: Figure
  /** How unevenly they walk; see UnevenWays. */
  readonly worstServedTenth: Figure
  readonly gini: Figure
  /** All that shares of the curve are of. */
  readonly residents: Figure
  /** Points of the curve, at distances in metres. */
  readonly beyond: (distances: readonly number[]) => ResidentsBeyond[]
}

/** A point of the curve. */
export interface ResidentsBeyond {
  readonly metres: number
  readonly residents: Figure
  readonly share: Figure
}

/** The numbers of it alone, as the browser draws them, and what they are made of. */
export interface StatedAccess {
  readonly residents: Sourced
  /** The same people, where it is known who walks how far. */
  readonly walking: Sourced
  /** Those of them who have a way, and all their ways together in metres. */
  readonly walked: { readonly metres: Sourced; readonly residents: Sourced }
  readonly mean: Sourced
  /** The way that a share of the residents does not exceed; see accessDistances. */
  readonly quantile: (part: number) => Sourced
  /** The cells where it is found. */
  readonly around: AccessDistances['around']
  /** How many there are. */
  readonly cells: number
  /** Who walks farther than a distance in metres, and their share. */
  readonly beyond: (metres: number) => { readonly residents: Sourced; readonly share: Sourced }
  readonly uneven: () => StatedUnevenness
}

export function statedAccess(
  cells: ReachCells,
  nearest: Nearest,
  area: AreaReach,
  ages: ReachAges,
): StatedAccess {
  const ways = accessDistances(cells, nearest, area, ages)
  const { sourceId } = cells.cells
  const residents = statedResidents(ways.cells === 0 ? null : ways.residents, area.own)
  const stated = (value: number) => statedReach(value, residents, area, sourceId)
  const walking = stated(ways.residents)
  const walked = { metres: stated(ways.walked.metres), residents: stated(ways.walked.residents) }
  return {
    residents,
    walking,
    walked,
    mean: combine([walked.metres, walked.residents], meanWay),
    quantile: (part) => combine([walking], () => ways.quantile(part)),
    around: ways.around,
    cells: ways.cells,
    beyond: (metres) => {
      const beyond = stated(ways.beyond(metres))
      return { residents: beyond, share: combine([beyond, residents], share) }
    },
    uneven: () => statedUnevenness(ways, stated),
  }
}

export function accessDistanceOf(
  reached: ReachedWorld,
  area: Area,
  ages: ReachAges,
): AccessDistance {
  const { cells, nearest, drawn } = reached
  const { day } = cells.cells
  const known = areaReach(reached, area, ages)
  const stated = statedAccess(cells, nearest, known, ages)
  const same = { asOf: day, basis: 'REGISTER', sources: sourcesOfSites(reached) } as const
  const note = known.note({ key: 'cellsAreEstimates' })
  const name: Message = { key: 'residents', ages, trait: 'ALL' }
  const input = (of: Sourced, rest: Pick<ExplanationInput, 'name' | 'unit'>): ExplanationInput => ({
    ...rest,
    asOf: day,
    ...of,
  })
  const people = (of: Sourced) => input(of, { name, unit: 'RESIDENTS' })
  let found: AccessRanges | null = null
  const ranges = () => drawn && (found ??= accessRanges(drawn(), cells, known, ages))
  const quantile = (part: number) => {
    const way = stated.quantile(part)
    return statedFigure(way, {
      unit: 'METRES',
      inputs: [people(stated.walking)],
      range: (checkpoint) => ranges()?.quantile(part, way, checkpoint) ?? null,
      formula: { key: 'quantileOfWays', part, ages },
      table: () => tableInOrder(stated.around(part), stated.cells),
      note,
      ...same,
    })
  }
  /** All cells of the area by their ways. */
  const byWay = (
    columns: AskedWays['columns'],
    limits: readonly number[],
    checkpoint: Checkpoint | undefined,
  ) =>
    cellsByWay(
      {
        caption: { key: 'cellsByWay', to: 'SITE' },
        cells: cells.cellsIn(known.districtIds),
        metresOf: (cell) => nearest.metres[cell] ?? Infinity,
        limits,
        columns,
      },
      checkpoint,
    )
  const residentsOf = (cell: number) => cells.residentsOf(cell, bandsOf(ages), known.parts)
  let unevenness: ReturnType<typeof unevenFigures> | null = null
  /** Few ask. */
  const uneven = () =>
    (unevenness ??= unevenFigures(stated.uneven(), {
      ages,
      inDraws: (checkpoint) => ranges()?.uneven(checkpoint) ?? null,
      byWay: (columns, checkpoint) => byWay(columns, [], checkpoint),
      note,
      ...same,
    }))
  const sumOfWays: Message = { key: 'sumOfWays' }
  const walkers: Message = { key: 'residentsWithWay', ages }
  return {
    mean: statedFigure(stated.mean, {
      unit: 'METRES',
      inputs: [
        input(stated.walked.metres, { name: sumOfWays, unit: 'METRES' }),
        input(stated.walked.residents, { name: walkers, unit: 'RESIDENTS' }),
      ],
      range: (checkpoint) => ranges()?.mean(stated.mean, checkpoint) ?? null,
      formula: quotient(sumOfWays, walkers),
      table: (checkpoint) =>
        byWay(
          [
            {
              name: sumOfWays,
              unit: 'METRES',
              of: (cell, metres) => (metres === Infinity ? 0 : metres * residentsOf(cell)),
            },
            {
              name: walkers,
              unit: 'RESIDENTS',
              of: (cell, metres) => (metres === Infinity ? 0 : residentsOf(cell)),
            },
          ],
          [],
          checkpoint,
        ),
      note,
      ...same,
    }),
    median: quantile(0.5),
    ninetiethPercentile: quantile(0.9),
    get worstServedTenth() {
      return uneven().worstServedTenth
    },
    get gini() {
      return uneven().gini
    },
    residents: residentsInCells(reached, area, { ages, known, stated: stated.residents, note }),
    beyond: (distances) => distances.map(pointOfCurve),
  }

  function pointOfCurve(metres: number): ResidentsBeyond {
    const point = stated.beyond(metres)
    const range = (checkpoint?: Checkpoint) =>
      ranges()?.beyond(metres, point.residents, checkpoint) ?? null
    const beyond: Message = { key: 'residentsBeyond', ages, metres }
    const table = (checkpoint?: Checkpoint) =>
      byWay(
        [
          {
            name: beyond,
            unit: 'RESIDENTS',
            of: (cell, way) => (way > metres ? residentsOf(cell) : 0),
          },
          { name, unit: 'RESIDENTS', of: residentsOf },
        ],
        [metres],
        checkpoint,
      )
    const residents = statedFigure(point.residents, {
      unit: 'RESIDENTS',
      range,
      formula: { key: 'columnSum', of: beyond },
      table,
      note,
      ...same,
    })
    return {
      metres,
      residents,
      share: statedFigure(point.share, {
        unit: 'SHARE',
        inputs: [asInput(residents, beyond), people(stated.residents)],
        range: (checkpoint) =>
          rangeOfBeyond({ ...point.residents, range }, stated.residents, checkpoint),
        formula: quotient(beyond, name),
        table,
        note,
        ...same,
      }),
    }
  }
}

const tableInOrder = (around: readonly CellInOrder[], cells: number): WorkedTable => ({
  caption: { key: 'cellsInOrder' },
  columns: [
    { name: { key: 'wayOfCell' }, unit: 'METRES' },
    { name: { key: 'residentsOfCell' }, unit: 'RESIDENTS' },
    { name: { key: 'residentsUpToCell' }, unit: 'RESIDENTS' },
  ],
  rows: around.map(({ place, metres, residents, upTo }) => ({
    name: { key: 'cellInOrder', place, cells },
    values: [metres, residents, upTo],
  })),
  rule: null,
})
