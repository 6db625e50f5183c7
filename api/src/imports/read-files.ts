import { declare } from '@atlas/geo/imports/declared'
import type { Declared, ImportFile, ImportKind } from '@atlas/geo/imports/import-kind'
import type { Problem } from '@atlas/geo/imports/problem'
import type { ActingMessage } from '@atlas/geo/imports/words/acting'
import { methods } from '@atlas/geo/imports/words/methods'
import { isRecordOf, type LayerRecord, type LayerTableName } from '@atlas/geo/layers/layer-tables'
import { foldedRows, type Layer, readLayers } from '../database/seed/layers.ts'
import { type DataSet, readDataSet } from '../database/seed/read-data-set.ts'
import type { AskRows } from '../database/statements.ts'
import { type CheckedImport, checkImport } from './check.ts'
import { failureOf } from './failure-of.ts'
import type { ImportedFile } from './history.ts'
import { readDeclarations } from './read-declarations.ts'

/** A file that can be read, and what is recorded of it. */
export interface GivenFile extends ImportFile {
  readonly record: ImportedFile
  /** Where it lies, if it lies on this machine: another thread can read it there. */
  readonly path?: string
}

/** What is to be read, and where to. */
export interface AskedReading {
  readonly kind: ImportKind
  readonly files: readonly GivenFile[]
  readonly said: Readonly<Record<string, string>>
  /** The folder of the data that imports are laid upon. */
  readonly base: string
  /** A folder for what is read, which whoever made it takes away. */
  readonly directory: string
  readonly mostRows: number
}

/** What files were found to be. */
export type Reading =
  | { readonly end: ActingMessage }
  /** What is wrong with them: the first of it, and how much there is in all. */
  | (OfCity & { readonly problems: readonly Problem[]; readonly total: number })
  | (OfCity & {
      readonly base: DataSet
      readonly checked: CheckedImport
      readonly declared: Declared
    })

interface OfCity {
  /** What the city calls its levels, as it says it. */
  readonly levels: readonly LayerRecord<'levels'>[]
}

/**
 * Reads files to their end. Nothing is changed.
 * @param ask of the database that they are to be put into
 * @throws what nobody foresaw
 */
export type ReadFiles = (
  asked: AskedReading,
  ask: AskRows,
  onProgress: (rows: number) => void,
) => Promise<Reading>

/** Who reads what takes long. */
export interface Reader {
  readonly files: ReadFiles
  readonly base: (directory: string) => Promise<DataSet>
}

const readFiles: ReadFiles = async (asked, ask, onProgress) => {
  try {
    return await read(asked, ask, onProgress)
  } catch (error) {
    return { end: failureOf(error, asked.mostRows) }
  }
}

/** Where nobody else is kept waiting by it. */
export const readHere: Reader = { files: readFiles, base: readDataSet }

const read: ReadFiles = async ({ kind, files, said, ...asked }, ask, onProgress) => {
  const base = await readDataSet(asked.base)
  const declarations = readDeclarations(said)
  const levels = recordsOf(base, 'levels')
  const only = (problems: readonly Problem[]): Reading => ({
    ...{ levels, problems },
    total: problems.length,
  })
  if ('problems' in declarations) return only(declarations.problems)
  const { declared, source } = declare(kind.id, declarations.said)
  const layers = await readLayers(ask)
  if (!source && !(await isKnown(declared.source, base, layers))) return only([noSource])
  if (isOfBase(base, kind, declared.source)) return only([sourceOfOthers(declared)])
  const method = methods[kind.id]
  const told = source && { ...source, method_de: method?.de ?? null, method_en: method?.en ?? null }
  const wanted = { kind, files, declared, source: told }
  const today = new Date().toISOString().slice(0, 10)
  const { directory, mostRows } = asked
  const options = { directory, today, mostRows, onProgress }
  const { problems, checked } = await checkImport(ask, base, layers, wanted, options)
  return checked
    ? { levels, base, checked, declared }
    : { levels, problems: problems.kept, total: problems.total }
}

const noSource: Problem = {
  ...{ file: '', line: null, column: 'source', value: null },
  message: { key: 'NO_SOURCE', names: ['source', 'publisher', 'licence', 'as-of'] },
}

/**
 * Whether a source is that of outlines or cells of the folder: how exact those are, and by how much they miss, is known of
 * them alone.
 */
const isOfBase = ({ tables }: DataSet, { id }: ImportKind, source: string): boolean =>
  (id === 'boundaries' || id === 'census-grid') &&
  tables.some(
    ({ name, rows }) =>
      ['districts', 'planning-areas', 'social-spaces', 'cells'].includes(name) &&
      rows.some((row) => row.source === source),
  )

const sourceOfOthers = ({ source }: Declared): Problem => ({
  ...{ file: '', line: null, column: 'source-id', value: source },
  message: { key: 'SOURCE_OF_OTHERS' },
})

const recordsOf = <Name extends LayerTableName>(
  { tables }: DataSet,
  table: Name,
): readonly LayerRecord<Name>[] =>
  (tables.find(({ name }) => name === table)?.rows ?? []).filter((row): row is LayerRecord<Name> =>
    isRecordOf(table, row),
  )

async function isKnown(
  source: string,
  { tables }: DataSet,
  layers: readonly Layer[],
): Promise<boolean> {
  const base = tables.find(({ name }) => name === 'sources')?.rows ?? []
  const rows = await foldedRows('sources', base, layers)
  return rows.some(({ id }) => id === source)
}
