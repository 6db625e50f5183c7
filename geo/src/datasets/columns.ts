import { type Unit, units } from '../figures/units.ts'
import { certainties, type MissingReason } from '../terms/certainty.ts'
import {
  areaLevels,
  bases,
  providers,
  serviceKinds,
  statedAges,
  traits,
  transitModes,
} from '../terms/classifications.ts'
import type { ColumnId } from '../words/de/data-columns.ts'
import type { ChoiceName, EmptyName } from '../words/data-sets.ts'
import type { Message } from '../words/vocabulary.ts'
import type { Published } from '../world/published.ts'

/** What a column holds; of LIST and CHOICE the values that are possible are known, of LIST there may be several. */
export type ColumnType =
  | 'TEXT'
  | 'INTEGER'
  | 'NUMBER'
  | 'BOOLEAN'
  | 'DATE'
  | 'PARTIAL_DATE'
  | 'CHOICE'
  | 'LIST'

/** What it means that a cell is empty. */
export type EmptyMeaning = EmptyName

/** In what numbers of a column are: units of figures, and those of places alone. */
export type ColumnUnit = Unit | 'DEGREES' | 'YEARS'

const missingReasons: readonly MissingReason[] = ['SITES_UNKNOWN', 'WAYS_TO_STOPS_UNKNOWN']

/** The values of columns that have few of them, by the name under which dictionaries say them. */
export const choices = {
  level: areaLevels,
  status: certainties,
  missingReason: missingReasons,
  ages: statedAges,
  trait: traits,
  basis: bases,
  kind: serviceKinds,
  provider: providers,
  mode: transitModes,
  unit: units,
  wheelchair: ['YES', 'LIMITED', 'NO'],
  estimatedPlaces: ['DISTRICT', 'CELL'],
} as const satisfies Record<ChoiceName, readonly string[]>
export type Choice = ChoiceName

/** What stands in a cell; null: see what its column says of that. A list of values is separated by spaces. */
export type Cell = string | number | boolean | null | Message

/** A column, as files, pages and the data dictionary know it. Its name and what it means stand under it in dictionaries. */
export interface Column {
  readonly id: ColumnId
  readonly type: ColumnType
  readonly unit: ColumnUnit | null
  /** Of CHOICE and LIST. */
  readonly choice: Choice | null
  /** null: it is never empty. */
  readonly empty: EmptyMeaning | null
}

/** A column with what it holds in a row. */
export interface ColumnOf<Row> extends Column {
  readonly cell: CellOf<Row>
}

type CellOf<Row, Value extends Cell = Cell> = (row: Row, world: Published) => Value

interface Told {
  readonly unit?: ColumnUnit
  readonly empty?: EmptyMeaning
}

export function column<Row>(
  id: ColumnId,
  type: Exclude<ColumnType, 'CHOICE' | 'LIST'>,
  cell: CellOf<Row>,
  { unit, empty }: Told = {},
): ColumnOf<Row> {
  return { id, type, cell, unit: unit ?? null, empty: empty ?? null, choice: null }
}

export function choiceColumn<Row>(
  id: ColumnId,
  choice: Choice,
  cell: CellOf<Row, string | null>,
  empty: EmptyMeaning | null = null,
): ColumnOf<Row> {
  return { id, type: 'CHOICE', cell, unit: null, empty, choice }
}

/** Of several values of a kind; none of them is empty. */
export function listColumn<Row>(
  id: ColumnId,
  choice: Choice,
  values: (row: Row) => readonly string[],
  empty: EmptyMeaning | null = null,
): ColumnOf<Row> {
  const cell = (row: Row) => values(row).join(' ') || null
  return { id, type: 'LIST', cell, unit: null, empty, choice }
}
