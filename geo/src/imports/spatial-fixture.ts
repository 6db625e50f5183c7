import {
  layerTables,
  type LayerRecord,
  type LayerRow,
  type LayerTableName,
} from '../layers/layer-tables.ts'
import type { Pair } from '../projection/coordinate-systems.ts'
import { degreesFrom, declaredSystem } from '../projection/declared-system.ts'
import type { Declared, ImportContext, ImportFile, ImportKind } from './import-kind.ts'
import { Problems } from './problem.ts'
import { german } from './words/de.ts'
import { english } from './words/en.ts'
import { sayProblem } from './words/say-problem.ts'

/** A city of four districts, squares of a kilometre on the plane of EPSG:25833. */
const west = 411_000
const south = 5_656_000
export const places: Readonly<Record<string, readonly [column: number, row: number]>> = {
  '01': [0, 0],
  '02': [1, 0],
  '03': [0, 1],
  '04': [1, 1],
}

const system = declaredSystem('EPSG:25833')
const toDegrees = system ? degreesFrom(system) : (pair: Pair) => pair

/** Metres east and north of the city's corner, in EPSG:25833. */
export const metres = (east: number, north: number): Pair => [west + east, south + north]
export const inDegrees = (east: number, north: number): Pair => toDegrees(metres(east, north))

/** The corners of a district's square, counter-clockwise and closed. */
export const squareOf = (code: string): Pair[] => {
  const [column, row] = places[code] ?? [0, 0]
  return [
    [column, row],
    [column + 1, row],
    [column + 1, row + 1],
    [column, row + 1],
    [column, row],
  ].map(([x = 0, y = 0]) => metres(x * 1000, y * 1000))
}

const tables: { readonly [Name in LayerTableName]?: readonly LayerRecord<Name>[] } = {
  'planning-areas': [
    { code: '0', name: 'Mitte', area_km2: 2, source: 'before' },
    { code: '1', name: 'Nord', area_km2: 2, source: 'before' },
  ],
  'social-spaces': [{ code: '01', name: 'Ganz', source: 'before' }],
  districts: Object.keys(places).map((code) => {
    const [column, row] = places[code] ?? [0, 0]
    const [lon, lat] = inDegrees(column * 1000 + 300, row * 1000 + 300)
    return {
      ...{ code, name: `Viertel ${code}`, planning_area: code < '03' ? '0' : '1' },
      ...{ social_space: '01', area_km2: 1, source: 'before' },
      ...{ reported_with: null, centre_lon: lon, centre_lat: lat },
    }
  }),
  'district-outlines': Object.keys(places).map((district) => ({
    district,
    part: 0,
    ring: squareOf(district)
      .map((corner) => toDegrees(corner).join(' '))
      .join(', '),
  })),
  'district-seniors-estimate': Object.keys(places).map((district) => ({
    ...{ day: '2025-12-31', district, source: 'before' },
    ...{ age_60_to_79: 100, age_80_plus: 40 },
  })),
}

/** What is known before an import: that city, and whatever else is given. */
export const contextOf = (
  more: { readonly [Name in LayerTableName]?: readonly LayerRecord<Name>[] } = {},
): ImportContext => ({
  today: '2026-11-28',
  before: (table) => more[table] ?? tables[table] ?? [],
})

export const fileOf = (name: string, content: string | object): ImportFile => ({
  name,
  async *bytes() {
    const text = typeof content === 'string' ? content : JSON.stringify(content)
    const bytes = new TextEncoder().encode(text)
    await Promise.resolve()
    // In pieces that end anywhere.
    for (let at = 0; at < bytes.length; at += 97) yield bytes.subarray(at, at + 97)
  },
})

export const collection = (features: readonly object[], crs?: string): object => ({
  type: 'FeatureCollection',
  ...(crs === undefined ? {} : { crs: { type: 'name', properties: { name: crs } } }),
  features,
})

export const feature = (
  properties: object,
  type: 'Polygon' | 'Point' | 'LineString',
  coordinates: unknown,
): object => ({ type: 'Feature', properties, geometry: { type, coordinates } })

/** What a kind makes of files: rows by their columns, and problems with their sentences. */
export async function readAll(
  kind: ImportKind,
  files: readonly ImportFile[],
  declared: Partial<Declared> = {},
  context: ImportContext = contextOf(),
) {
  const problems = new Problems()
  const all = { day: null, source: 'new', crs: null, level: null, ...declared }
  const rows: LayerRow[] = []
  for await (const row of kind.read(files, all, context, problems.report)) rows.push(row)
  return {
    rows: rows.map(({ table, cells }) => ({
      table,
      ...Object.fromEntries(
        Object.keys(layerTables[table].columns).map((column, at) => [column, cells[at]]),
      ),
    })),
    problems: problems.kept.map((problem) => {
      const { file, line, column, value, message } = problem
      return { file, line, column, value, key: message.key }
    }),
    german: problems.kept.map((problem) => sayProblem(problem, german)),
    english: problems.kept.map((problem) => sayProblem(problem, english)),
  }
}
