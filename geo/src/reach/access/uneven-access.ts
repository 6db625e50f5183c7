import { combine } from '../../figures/combine.ts'
import {
  type ExplanationInput,
  type Figure,
  statedFigure,
  type WorkedTable,
} from '../../figures/figure.ts'
import type { Sourced } from '../../terms/certainty.ts'
import { difference, number, quotient } from '../../words/arithmetic.ts'
import type { Message } from '../../words/vocabulary.ts'
import type { Checkpoint } from '../../work/checkpoint.ts'
import type { AskedWays } from '../cells/cells-by-way.ts'
import { metresWalked, residentsOfThousandths } from '../cells/people-of-cells.ts'
import type { ReachAges } from '../cells/reach-cells.ts'
import { drawnRange } from '../drawn-reach.ts'
import type { AccessDistances } from './access-distances.ts'
import type { UnevenSums, UnevenWays } from './uneven-ways.ts'

/** How unevenly the residents of an area walk, and what that is made of. */
export interface StatedUnevenness {
  readonly worstServedTenth: Sourced
  readonly gini: Sourced
  /** The tenth with the longest ways, and all their ways together in metres; not known where somebody has no way. */
  readonly tenth: { readonly metres: Sourced; readonly residents: Sourced }
  /** All ways together, in metres to the decimetre, each as it is and by its rank. */
  readonly walked: { readonly metres: Sourced; readonly byRank: Sourced }
  /** What each cell adds to them. */
  readonly ofCells: () => ReadonlyMap<number, Readonly<Record<UnevenPart, number>>>
}

const unevenParts = ['tenthMetres', 'tenthResidents', 'metres', 'byRank'] as const
type UnevenPart = (typeof unevenParts)[number]

/** @param stated what of a number may be told */
export function statedUnevenness(
  ways: AccessDistances,
  stated: (value: number) => Sourced,
): StatedUnevenness {
  const sums = ways.uneven()
  const { worstServedTenth, gini } = sums.found()
  const parts = partsOf(sums, sums.walkers)
  const metres = stated(parts.metres)
  const byRank = stated(parts.byRank)
  const residents = stated(residentsOfThousandths(sums.all) / 10)
  const tenth = {
    residents,
    metres: combine([stated(parts.tenthMetres)], (value) =>
      worstServedTenth === null ? null : value,
    ),
  }
  return {
    worstServedTenth: combine([tenth.metres, residents], () => worstServedTenth),
    gini: combine([byRank, metres], () => gini),
    tenth,
    walked: { metres, byRank },
    ofCells: () => addedByCells(ways, sums.walkers),
  }
}

/** @param walkers in thousandths */
const partsOf = (
  { walked, ranked, worst, worstServed }: UnevenSums,
  walkers: number,
): Record<UnevenPart, number> => ({
  tenthMetres: metresWalked(worst) / 10,
  tenthResidents: residentsOfThousandths(worstServed) / 10,
  metres: metresWalked(walked),
  byRank: walkers === 0 ? 0 : metresWalked(ranked / walkers),
})

/** By how much each part grew as the cell was added. */
function addedByCells(ways: AccessDistances, walkers: number) {
  const added = new Map<number, Record<UnevenPart, number>>()
  let before: Record<UnevenPart, number> | null = null
  ways.uneven(1, (cell, sums) => {
    const now = partsOf(sums, walkers)
    const grown = { ...now }
    for (const part of unevenParts) grown[part] -= before?.[part] ?? 0
    added.set(cell, grown)
    before = now
  })
  return added
}

interface Told extends Pick<Figure, 'asOf' | 'basis' | 'sources'> {
  readonly ages: ReachAges
  /** null where nothing is drawn. */
  readonly inDraws: (checkpoint?: Checkpoint) => readonly UnevenWays[] | null
  /** All cells of the area by their ways. */
  readonly byWay: (columns: AskedWays['columns'], checkpoint?: Checkpoint) => WorkedTable
  readonly note: Message | null
}

export function unevenFigures(
  { worstServedTenth, gini, tenth, walked, ofCells }: StatedUnevenness,
  { ages, inDraws, byWay, ...same }: Told,
): Record<keyof UnevenWays, Figure> {
  const range =
    (figure: keyof UnevenWays, { value }: Sourced) =>
    (checkpoint?: Checkpoint) =>
      value === null
        ? null
        : drawnRange(value, inDraws(checkpoint)?.map((draw) => draw[figure]) ?? [])
  const columns: Readonly<Record<UnevenPart, Pick<ExplanationInput, 'name' | 'unit'>>> = {
    tenthMetres: { name: { key: 'sumOfLongestWays' }, unit: 'METRES' },
    tenthResidents: { name: { key: 'worstServedTenth', ages }, unit: 'RESIDENTS' },
    byRank: { name: { key: 'sumOfWaysByRank' }, unit: 'METRES' },
    metres: { name: { key: 'sumOfWaysToDecimetres' }, unit: 'METRES' },
  }
  const input = (part: UnevenPart, of: Sourced): ExplanationInput => ({
    ...columns[part],
    asOf: same.asOf,
    ...of,
  })
  const table =
    (...parts: readonly UnevenPart[]) =>
    (checkpoint?: Checkpoint) => {
      const cells = ofCells()
      const told = parts.map((part) => ({
        ...columns[part],
        of: (cell: number) => cells.get(cell)?.[part] ?? 0,
      }))
      return byWay(told, checkpoint)
    }
  return {
    worstServedTenth: statedFigure(worstServedTenth, {
      unit: 'METRES',
      inputs: [input('tenthMetres', tenth.metres), input('tenthResidents', tenth.residents)],
      range: range('worstServedTenth', worstServedTenth),
      formula: quotient(columns.tenthMetres.name, columns.tenthResidents.name),
      table: table('tenthMetres', 'tenthResidents'),
      ...same,
    }),
    gini: statedFigure(gini, {
      unit: 'GINI_COEFFICIENT',
      inputs: [input('byRank', walked.byRank), input('metres', walked.metres)],
      range: range('gini', gini),
      // Nobody walks unevenly who walks no metre: of two zeros there is no quotient.
      formula:
        gini.value === 0 && walked.metres.value === 0
          ? difference(columns.byRank.name, columns.metres.name)
          : difference(quotient(columns.byRank.name, columns.metres.name), number(1)),
      table: table('byRank', 'metres'),
      ...same,
    }),
  }
}
