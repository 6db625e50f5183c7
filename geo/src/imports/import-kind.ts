import type { LayerRecord, LayerRow, LayerTableName } from '../layers/layer-tables.ts'
import type { ReportProblem } from './problem.ts'

export const importKindIds = [
  'boundaries',
  'residents-by-age',
  'residents-by-district',
  'district-residents-by-age',
  'one-person-households',
  'forecast',
  'census-grid',
  'service-sites',
  'staff',
  'frameworks',
  'counselling-cases',
] as const

export type ImportKindId = (typeof importKindIds)[number]

/** What may have to be said of a kind of file, besides its source, where the file itself does not say it. */
export const declaredOf = {
  boundaries: ['crs', 'level'],
  'residents-by-age': ['day'],
  'residents-by-district': ['day'],
  'district-residents-by-age': ['day'],
  'one-person-households': ['day'],
  forecast: ['day'],
  'census-grid': [],
  'service-sites': ['day', 'crs'],
  staff: ['day'],
  frameworks: [],
  'counselling-cases': ['day'],
} as const satisfies Record<ImportKindId, readonly ('day' | 'crs' | 'level')[]>

/** Of which files may also be fetched from an address (OGC API – Features). */
export const isAtAddress = (kind: ImportKindId): boolean =>
  kind === 'boundaries' || kind === 'service-sites'

/** A file as it came: its name, and its bytes as often as somebody reads them. */
export interface ImportFile {
  readonly name: string
  bytes(): AsyncIterable<Uint8Array>
}

/** What is known besides the file. */
export interface ImportContext {
  /** yyyy-mm-dd */
  readonly today: string
  /** The rows of a table as they are before the import: of those alone that the kind names in `compares`. */
  readonly before: <Name extends LayerTableName>(table: Name) => readonly LayerRecord<Name>[]
}

/** What a person says of the files. */
export interface Declared {
  /** yyyy-mm-dd; null: the files say it. */
  readonly day: string | null
  /** The slug that rows carry in their column `source`; whoever puts the import to use adds that source. */
  readonly source: string
  /** The coordinate system: EPSG:25833; null: the files say it. */
  readonly crs: string | null
  /** Which level of areas the files are of. */
  readonly level: string | null
}

/** A kind of file that can be imported: what it becomes, and how it is read. */
export interface ImportKind {
  readonly id: ImportKindId
  /** The tables that its rows are of. */
  readonly tables: readonly LayerTableName[]
  /** The tables whose rows before it looks at, to check. Never `cells`, which may be millions. */
  readonly compares: readonly LayerTableName[]
  /**
   * Reads, checks and turns into rows, one at a time. It goes on after a problem, so that all are told at once: rows
   * count only where none was reported.
   */
  read(
    files: readonly ImportFile[],
    declared: Declared,
    context: ImportContext,
    report: ReportProblem,
  ): AsyncIterable<LayerRow>
}
