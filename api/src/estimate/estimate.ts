import {
  estimateCells,
  type EstimatedCell,
  weightsOfCells,
} from '@atlas/geo/estimate/estimate-cells'
import {
  byWeights,
  estimateDistricts,
  weightsOfDistricts,
} from '@atlas/geo/estimate/estimate-districts'
import { type CensusCell, censusOfDistricts, type OlderResidents } from '@atlas/geo/estimate/inputs'
import { type MeasuredError, measureErrors } from '@atlas/geo/estimate/measure-errors'
import type { CarriedCell, DataSetCounts } from './data-set-counts.ts'

/** Everything the model says of a data set. */
export interface Estimate {
  readonly days: readonly {
    /** yyyy-mm-dd */
    readonly day: string
    readonly districts: ReadonlyMap<string, OlderResidents>
    readonly errors: readonly (MeasuredError & { readonly level: 'DISTRICT' | 'CELL' })[]
  }[]
  /** Of the newest day. */
  readonly cells: readonly EstimatedCell[]
}

/** Residents of districts and cells, and how far that way of estimating misses where the truth is known. */
export function estimateDataSet(counts: DataSetCounts, census: readonly CensusCell[]): Estimate {
  const ofDistricts = censusOfDistricts(census, counts.countedWith)
  const weights = weightsOfDistricts(ofDistricts, counts.livingAlone)
  const days = counts.days.map((day) => {
    const counted = counts.counted(day)
    const parts = counts.parts(day)
    return {
      day,
      districts: estimateDistricts(counted, parts, weights),
      errors: [
        ...measureErrors(counted, parts, byWeights(weights)).map((error) => ({
          level: 'DISTRICT' as const,
          ...error,
        })),
        ...measureErrors(counted, parts, byWeights(weightsOfCells(ofDistricts))).map((error) => ({
          level: 'CELL' as const,
          ...error,
        })),
      ],
    }
  })
  const newest = days.at(-1)
  return {
    days,
    cells: newest ? estimateCells(newest.districts, census, counts.countedWith) : [],
  }
}

/** The lines of the data set's table of errors, in percent with one decimal. */
export const errorTable = (days: Estimate['days']): string[] => [
  'level,ages,day,method,mean_percent,largest_percent,source',
  ...days.flatMap(({ day, errors }) =>
    errors.map(({ level, ages, mean, largest }) =>
      [
        level.toLowerCase(),
        ages.toLowerCase(),
        day,
        'social-spaces-from-planning-areas',
        (mean * 100).toFixed(1),
        (largest * 100).toFixed(1),
        level === 'CELL' ? 'estimate-cells' : 'estimate-district-seniors',
      ].join(),
    ),
  ),
]

/** The largest differences, in residents of one age, from the estimates that the data set carries. */
export interface Differences {
  readonly districts: number
  readonly cells: number
  /** Cells that only one of both has. */
  readonly unmatchedCells: number
}

export function differencesFrom(counts: DataSetCounts, estimate: Estimate): Differences {
  const between = (one: OlderResidents, other: OlderResidents | undefined) =>
    other === undefined
      ? Infinity
      : Math.max(
          Math.abs(one.AGE_60_TO_79 - other.AGE_60_TO_79),
          Math.abs(one.AGE_80_PLUS - other.AGE_80_PLUS),
        )
  const districts = estimate.days.flatMap(({ day, districts: estimated }) =>
    [...counts.districts(day)].map(([code, carried]) => between(carried, estimated.get(code))),
  )
  // Places are carried with four decimals, some metres.
  const isAt = (one: CarriedCell, { lon, lat, district }: CarriedCell) =>
    one.district === district &&
    Math.abs(one.lon - lon) < 1.1e-4 &&
    Math.abs(one.lat - lat) < 1.1e-4
  const matched = estimate.cells.flatMap((cell) => {
    const other = counts.cells.find((carried) => isAt(carried, cell))
    return other ? between(cell.residents, other.residents) : []
  })
  return {
    districts: Math.max(0, ...districts),
    cells: Math.max(0, ...matched),
    unmatchedCells: counts.cells.length + estimate.cells.length - 2 * matched.length,
  }
}
