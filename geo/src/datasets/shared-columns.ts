import {
  roundedForFiles,
  roundedTo,
  stepInFiles,
  stepOfEnds,
  toStepOutward,
} from '../figures/precision.ts'
import type { Ends } from '../figures/range.ts'
import type { Unit } from '../figures/units.ts'
import type { Certainty } from '../terms/certainty.ts'
import type { Published } from '../world/published.ts'
import type { Area } from '../world/snapshot.ts'
import { choiceColumn, column, type ColumnOf } from './columns.ts'

/** Which area a row is of. */
export const areaColumns = <Row>(areaOf: (row: Row, world: Published) => Area): ColumnOf<Row>[] => [
  choiceColumn('area_level', 'level', (row, world) => areaOf(row, world).level),
  column('area_code', 'TEXT', (row, world) => areaOf(row, world).code),
  column('area_name', 'TEXT', (row, world) => areaOf(row, world).name),
]

/** About a tenth of a metre. */
const degreeDecimals = 6

interface Positioned {
  readonly lon: number
  readonly lat: number
}

/** Where something is. */
export const positionColumns = <Row extends Positioned>(): ColumnOf<Row>[] => [
  column('lon', 'NUMBER', ({ lon }) => roundedTo(degreeDecimals, lon), { unit: 'DEGREES' }),
  column('lat', 'NUMBER', ({ lat }) => roundedTo(degreeDecimals, lat), { unit: 'DEGREES' }),
]

export const pointOf = ({ lon, lat }: Positioned) =>
  ({ point: [roundedTo(degreeDecimals, lon), roundedTo(degreeDecimals, lat)] }) as const

/** A number as files carry it: of an estimate as roughly as its range lets it be known. */
export interface FileNumber {
  readonly value: number | null
  readonly unit: Unit
  readonly range: Ends | null
  readonly status: Certainty
}

export const numberInFile = ({ value, unit, range }: FileNumber): number | null =>
  value === null ? null : roundedForFiles(value, unit, range).rounded

/** An end of its range, outward to what the number is told to. */
export function endInFile({ value, unit, range }: FileNumber, end: keyof Ends): number | null {
  if (value === null || !range) return null
  const step = stepOfEnds(value, unit, range)
  if (step === null) return roundedForFiles(range[end], unit).rounded
  return toStepOutward(range, step)[end]
}

/** A number with its range and to what it is rounded, in a unit of its own or in one that each row names. */
export function numberColumns<Row>(
  ids: { value: 'value' | 'residents'; unit?: Unit },
  numberOf: (row: Row) => FileNumber,
): ColumnOf<Row>[] {
  const of = ids.unit === undefined ? {} : { unit: ids.unit }
  return [
    column(ids.value, 'NUMBER', (row) => numberInFile(numberOf(row)), {
      ...of,
      empty: 'SEE_STATUS',
    }),
    column('low', 'NUMBER', (row) => endInFile(numberOf(row), 'low'), { ...of, empty: 'NO_RANGE' }),
    column('high', 'NUMBER', (row) => endInFile(numberOf(row), 'high'), {
      ...of,
      empty: 'NO_RANGE',
    }),
    column(
      'rounded_to',
      'NUMBER',
      (row) => {
        const { value, unit, ...known } = numberOf(row)
        return value === null ? null : stepInFiles(value, unit, known)
      },
      { ...of, empty: 'SEE_STATUS' },
    ),
  ]
}
