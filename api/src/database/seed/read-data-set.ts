import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import {
  type CellValue,
  type LayerColumns,
  layerTableNames,
  layerTables,
  type LayerTableName,
} from '@atlas/geo/layers/layer-tables'
import { english } from '@atlas/geo/imports/words/en'
import { sayFolder } from '@atlas/geo/imports/words/say-problem'
import type { FolderMessage, FolderProblem } from '@atlas/geo/layers/folder-problem'
import { parse } from 'csv-parse/sync'
import { loadDirectory } from '../../paths.ts'
import { contentHash } from '../content-hash.ts'
import { levelsIn } from './coinciding-levels.ts'
import { type LoadStep, readLoadSteps } from './load-steps.ts'
import { brokenReferences } from './references.ts'

export type Row = Record<string, CellValue>

export interface DataSet {
  /** As its folder is called. */
  id: string
  /** Names exactly these files; a changed figure or load rule changes it. */
  contentHash: string
  /** The hash names the file. */
  tables: { name: LayerTableName; hash: string; rows: Row[] }[]
  /** What turns the staged tables into those of the database. */
  steps: readonly LoadStep[]
}

export class SeedError extends Error {
  override name = 'SeedError'
}

/** What is wrong with a folder of a city, to be said in whichever language; its message is in English. */
export class FolderError extends SeedError {
  override name = 'FolderError'
  readonly problems: readonly FolderProblem[]

  constructor(problems: readonly FolderProblem[]) {
    super(sayFolder(problems, english.folder))
    this.problems = problems
  }
}

/** What {@link readDataSet} would name these files; reads them without checking. */
export async function dataSetHash(directory: string): Promise<string> {
  const [texts, steps] = await Promise.all([readTexts(directory), readLoadSteps(loadDirectory)])
  return hashOf(texts, steps)
}

/**
 * Reads and checks the CSV files of a data set.
 * @throws FolderError naming file, line and column of every problem (the first twenty in words).
 */
export async function readDataSet(directory: string): Promise<DataSet> {
  const [texts, steps] = await Promise.all([readTexts(directory), readLoadSteps(loadDirectory)])
  const problems: FolderProblem[] = []
  for (const file of await unknownFiles(directory)) {
    problems.push({ ...nowhere, file, message: { key: 'UNKNOWN_TABLE' } })
  }
  const levels = levelsIn(texts)
  const read = layerTableNames.map((name) => {
    const text = texts.get(`${name}.csv`)
    if (text === undefined && required.has(name)) {
      problems.push(ofTable(name, { key: 'MISSING_TABLE' }))
    }
    if (text === undefined) return { name, rows: [] }
    const lines = levels.complete(name, parsed(name, text, problems))
    return { name, rows: readTable(name, layerTables[name].columns, lines, problems) }
  })
  if (problems.length === 0) problems.push(...levels.problemsIn(read))
  const complete = levels.coinciding(read)
  const isEmpty = new Set(read.filter(({ rows }) => rows.length === 0).map(({ name }) => name))
  const made = new Set(
    complete.flatMap(({ name, rows }) => (isEmpty.has(name) && rows.length > 0 ? name : [])),
  )
  if (problems.length === 0) problems.push(...brokenReferences(complete, made))
  if (problems.length > 0) throw new FolderError(problems)
  const tables = complete.map(({ name, rows }) => ({
    name,
    hash: contentHash([texts.get(`${name}.csv`) ?? '', ...levels.hashed]),
    rows,
  }))
  return { id: basename(directory), contentHash: hashOf(texts, steps), tables, steps }
}

/** Without them there is no city; of whatever is missing else nothing is known. */
const required: ReadonlySet<LayerTableName> = new Set([
  'sources',
  'city',
  'districts',
  'district-outlines',
])

/** Tables that nobody reads: one that is misspelt would be missed without a word. */
async function unknownFiles(directory: string): Promise<string[]> {
  const known = new Set(layerTableNames.map((name) => `${name}.csv`))
  const names = await readdir(directory).catch(() => [])
  return names.filter((name) => name.endsWith('.csv') && !known.has(name)).sort()
}

/** The files that make a data set, by name; those that are missing are left out. */
async function readTexts(directory: string): Promise<Map<string, string>> {
  const names = layerTableNames.map((name) => `${name}.csv`)
  const files = await Promise.all(
    names.map(async (name) => ({
      name,
      text: await readFile(join(directory, name), 'utf8').catch(() => null),
    })),
  )
  return new Map(files.flatMap(({ name, text }) => (text === null ? [] : [[name, text]])))
}

const hashOf = (texts: ReadonlyMap<string, string>, steps: readonly LoadStep[]) =>
  contentHash([...texts, ...steps.map(({ name, statements }) => [name, statements])].flat())

const nowhere = { line: null, column: null, value: null }
const ofTable = (name: string, message: FolderMessage): FolderProblem => ({
  ...nowhere,
  file: `${name}.csv`,
  message,
})

function parsed(name: string, text: string, problems: FolderProblem[]): string[][] {
  try {
    return parse(text, { bom: true, relaxColumnCount: true, skipEmptyLines: true })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    problems.push(ofTable(name, { key: 'UNREADABLE_TABLE', reason }))
    return []
  }
}

function readTable(
  name: string,
  columns: LayerColumns,
  lines: readonly string[][],
  problems: FolderProblem[],
): Row[] {
  const [header = [], ...body] = lines
  const expected = Object.keys(columns)
  const missing = expected.filter((column) => !header.includes(column))
  const unknown = header.filter((column) => !expected.includes(column))
  if (missing.length > 0) {
    problems.push(ofTable(name, { key: 'MISSING_COLUMNS', columns: missing }))
  }
  if (unknown.length > 0) {
    problems.push(ofTable(name, { key: 'UNKNOWN_COLUMNS', columns: unknown }))
  }
  if (missing.length > 0 || unknown.length > 0) return []
  return body.map((cells, index) => {
    const place = { ...nowhere, file: `${name}.csv`, line: index + 2 }
    return readRow(place, columns, header, cells, problems)
  })
}

function readRow(
  place: Omit<FolderProblem, 'message'>,
  columns: LayerColumns,
  header: string[],
  cells: string[],
  problems: FolderProblem[],
): Row {
  if (cells.length !== header.length) {
    const message = { key: 'RAGGED_ROW', cells: cells.length, expected: header.length } as const
    problems.push({ ...place, message })
    return {}
  }
  const row: Row = {}
  for (const [index, name] of header.entries()) {
    const column = columns[name]
    const value = cells[index] ?? ''
    const result = column?.cell.safeParse(value)
    if (result?.success) row[name] = result.data
    else if (column) {
      const { expected } = column
      problems.push({ ...place, column: name, value, message: { key: 'NOT_EXPECTED', expected } })
    }
  }
  return row
}
