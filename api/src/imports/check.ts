import type {
  Declared,
  ImportContext,
  ImportFile,
  ImportKind,
} from '@atlas/geo/imports/import-kind'
import {
  compareTotals,
  type Finding,
  isMeasured,
  measures,
  Totals,
} from '@atlas/geo/imports/plausibility'
import { Problems } from '@atlas/geo/imports/problem'
import {
  isRecordOf,
  layerRow,
  type LayerRecord,
  layerTables,
  type LayerTableName,
} from '@atlas/geo/layers/layer-tables'
import { z } from 'zod'
import { contentHash } from '../database/content-hash.ts'
import { foldedRows, type Layer } from '../database/seed/layers.ts'
import type { DataSet, Row } from '../database/seed/read-data-set.ts'
import type { AskRows } from '../database/statements.ts'
import { type MeasuredLayer, Spool, type SpooledLayer } from './spool.ts'

/** What is to be imported. */
export interface Wanted {
  readonly kind: ImportKind
  readonly files: readonly ImportFile[]
  readonly declared: Declared
  /** Added to what the files become; null: the source is there already. */
  readonly source: LayerRecord<'sources'> | null
}

/** A whole import that may be put to use. */
export interface CheckedImport {
  readonly layers: readonly SpooledLayer[]
  readonly rows: number
  /** Names the rows. */
  readonly contentHash: string
  readonly findings: readonly Finding[]
  /** Names what it was checked beside. */
  readonly beside: string
}

/** It has more rows than the embedded database is meant for. */
export class TooLarge extends Error {
  override name = 'TooLarge'
}

export interface CheckOptions {
  /** A folder for what is read, which whoever made it takes away. */
  directory: string
  today: string
  mostRows: number
  onProgress: (rows: number) => void
}

/**
 * Reads files to their end and says all that is wrong with them; where nothing is, what is remarkable beside the data
 * there is. Nothing is changed.
 * @throws TooLarge
 */
export async function checkImport(
  ask: AskRows,
  base: DataSet,
  layers: readonly Layer[],
  wanted: Wanted,
  { directory, today, mostRows, onProgress }: CheckOptions,
): Promise<{ problems: Problems; checked: CheckedImport | null }> {
  const { kind, files, declared, source } = wanted
  const before = await rowsBefore(kind.compares, base, layers)
  const context: ImportContext = {
    today,
    before: <Name extends LayerTableName>(table: Name) =>
      (before.get(table) ?? []).filter((row): row is LayerRecord<Name> => isRecordOf(table, row)),
  }
  const problems = new Problems()
  const spool = new Spool(directory)
  let toldAt = performance.now()
  for await (const row of kind.read(files, declared, context, problems.report)) {
    // Of what is wrong nothing is kept.
    if (problems.total > 0) continue
    if (spool.rows >= mostRows) throw new TooLarge()
    const waiting = spool.add(row)
    if (waiting) await waiting
    if (performance.now() - toldAt > 500) {
      toldAt = performance.now()
      onProgress(spool.rows)
    }
  }
  if (problems.total === 0 && spool.rows === 0) {
    const [first] = files
    const message = { key: first ? 'EMPTY_FILE' : 'NO_FILE' } as const
    problems.report({ file: first?.name ?? '', line: null, column: null, value: null, message })
  }
  if (problems.total > 0) return { problems, checked: null }
  const { rows } = spool
  if (source) await spool.add(layerRow('sources', source))
  const spooled = await spool.close()
  const findings: Finding[] = []
  const isOwn = ofOwnLevels(baseRows(base, 'levels'))
  for (const layer of spooled) {
    if (isOwn(layer.table)) findings.push(...(await findingsOf(ask, layer, base, layers)))
  }
  const checked = {
    layers: spooled.map(({ totals: _compared, ...layer }) => layer),
    rows,
    contentHash: contentHash(spooled.map((layer) => layer.contentHash)),
    findings,
    beside: nameOfLayers(layers),
  }
  return { problems, checked }
}

/** The imports that others are checked beside. */
export const nameOfLayers = (layers: readonly Layer[]): string =>
  contentHash(
    layers.map(({ importId, table, contentHash: hash }) => `${importId} ${table} ${hash}`),
  )

/** Whether a table is of areas that are only made because a city lacks their level. */
const ofOwnLevels = (levels: readonly Row[]) => (table: LayerTableName) => {
  const level = levelTables[table]
  return level === undefined || levels.length === 0 || levels.some((row) => row.level === level)
}

const levelTables: Readonly<Partial<Record<LayerTableName, string>>> = {
  'planning-areas': 'planning-area',
  'social-spaces': 'social-space',
}

/** Rows of a base folder. */
const baseRows = ({ tables }: DataSet, table: LayerTableName): readonly Row[] =>
  tables.find(({ name }) => name === table)?.rows ?? []

async function rowsBefore(
  tables: readonly LayerTableName[],
  base: DataSet,
  layers: readonly Layer[],
): Promise<Map<LayerTableName, readonly Row[]>> {
  const rows = new Map<LayerTableName, readonly Row[]>()
  for (const table of tables)
    rows.set(table, await foldedRows(table, baseRows(base, table), layers))
  return rows
}

async function findingsOf(
  ask: AskRows,
  { table, totals }: MeasuredLayer,
  base: DataSet,
  layers: readonly Layer[],
): Promise<readonly Finding[]> {
  if (!isMeasured(table) || !totals) return []
  const measure = measures[table]
  const before = new Totals(table, measure)
  if (table === 'cells') await addCells(ask, before)
  else {
    const columns = Object.keys(layerTables[table].columns)
    for (const row of await foldedRows(table, baseRows(base, table), layers)) {
      before.add(columns.map((column) => row[column] ?? null))
    }
  }
  const found = compareTotals(table, measure, before, totals)
  return found.length === 0 ? found : withNames(found, await namesOf(measure.place, base, layers))
}

/** Tables of areas by the columns that name one by its code; the last of several is the smallest. */
const areaTables: Readonly<Record<string, 'districts' | 'planning-areas' | 'social-spaces'>> = {
  ...{ district: 'districts', planning_area: 'planning-areas', social_space: 'social-spaces' },
}

/** What areas are called, by the codes that places are told by. */
async function namesOf(
  place: readonly string[],
  base: DataSet,
  layers: readonly Layer[],
): Promise<ReadonlyMap<string, string>> {
  const table = areaTables[place.at(-1) ?? '']
  if (table === undefined) return new Map()
  const rows = await foldedRows(table, baseRows(base, table), layers)
  return new Map(rows.map(({ code, name }) => [String(code), String(name)]))
}

function withNames(
  findings: readonly Finding[],
  names: ReadonlyMap<string, string>,
): readonly Finding[] {
  const named = (place: string) => {
    const name = names.get(place.split(' ').at(-1) ?? '')
    return name === undefined ? place : `${name} (${place})`
  }
  return findings.map((finding) => {
    if ('place' in finding) return { ...finding, place: named(finding.place) }
    return 'places' in finding ? { ...finding, places: finding.places.map(named) } : finding
  })
}

const cellSums = z.array(z.tuple([z.string(), z.string(), z.number(), z.number()]))

/** There may be millions of them: the database sums them up. */
async function addCells(ask: AskRows, totals: Totals): Promise<void> {
  const rows = await ask(
    `select cell.day::text, code, sum(residents_60_to_79), sum(residents_80_plus)
       from cell join area on area.id = district_id
      group by cell.day, code`,
    [],
  )
  for (const [day, district, ...residents] of cellSums.parse(rows)) {
    totals.addSum(day, district, residents)
  }
}
