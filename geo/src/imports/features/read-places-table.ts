import { searchKey } from '../../search/search-key.ts'
import type { ImportFile } from '../import-kind.ts'
import type { ProblemMessage, ReportProblem } from '../problem.ts'
import { roughly, separate, type SeparatedRow } from '../tables/separated.ts'
import { decode } from '../text/decode.ts'
import { bytesOf, hasTooManyEntries, mostEntries, mostTableBytes } from '../text/file-bytes.ts'
import { formatOfBytes, formatOfText } from '../text/file-format.ts'
import {
  coordinateNames,
  type Coordinates,
  namesOfDegrees,
} from '../headings/coordinate-columns.ts'
import type { Feature, FeatureFile, FeatureKind, Shape } from './feature.ts'
import { readWrittenShape } from './read-geometry.ts'

/** A table whose rows lie somewhere: by a geometry as text (EWKT), or by two coordinates. */
export async function readPlacesTable(
  file: ImportFile,
  kind: FeatureKind,
  report: ReportProblem,
): Promise<FeatureFile> {
  const about = (message: ProblemMessage, line: number | null = null) => {
    report({ file: file.name, line, column: null, value: null, message })
  }
  const isKnown = (cell: string) => known.has(searchKey(cell)) || kind.isKnown(cell)
  const { rows: all, fault } = rowsOf(await bytesOf(file.bytes(), mostTableBytes), isKnown)
  const [header, ...body] = all
  // Without names of columns the first line is somebody's, perhaps.
  const isNamed = header?.cells.some(isKnown) === true
  const columns = header?.cells ?? []
  const rows = (isNamed ? body : all).map(({ cells }) => cells)
  const nothing = {
    ...{ file: file.name, features: [], columns, rows },
    ...{ stated: null, saysDegrees: false },
  }
  if (fault) about(fault.message, fault.line)
  if (fault || !header) return nothing
  if (body.length === 0) about({ key: 'NO_FEATURES' })
  const place = placeColumns(header.cells, body)
  if (!place) {
    const found = isNamed ? columns.filter((cell) => cell !== '') : []
    about({ key: 'NO_PLACE_COLUMN', found }, header.line)
    return nothing
  }
  const systems = new Set<string>()
  const features = body.flatMap((row): Feature[] => {
    if (row.cells.length > header.cells.length) {
      about({ key: 'RAGGED_ROW', cells: row.cells.length, expected: header.cells.length }, row.line)
      return []
    }
    const { shape, system } = place.read(row.cells)
    if (system !== null) systems.add(system)
    const properties = header.cells.flatMap((name, at): [string, string][] =>
      place.at.includes(at) || name === '' ? [] : [[name, row.cells[at] ?? '']],
    )
    const { file: name } = nothing
    return [
      {
        ...{ file: name, line: row.line, shape, shapeColumn: place.column },
        properties: new Map(properties),
      },
    ]
  })
  const [stated = null, other] = systems
  if (stated !== null && other !== undefined) {
    about({ key: 'SYSTEMS_DIFFER', declared: stated, stated: other })
    return nothing
  }
  return { file: file.name, features, columns, rows, stated, saysDegrees: place.saysDegrees }
}

/** No row is longer, with the outline that it may hold. */
const longestRow = 16 * 1024 * 1024
const tooManyEntries = {
  key: 'TOO_MANY_ENTRIES',
  most: mostEntries,
  mostMegabytesOfLine: longestRow / 1024 / 1024,
} as const

interface ReadRows {
  /** Of a table that is broken, as they seem to be. */
  readonly rows: readonly SeparatedRow[]
  readonly fault: { readonly message: ProblemMessage; readonly line: number | null } | null
}

function rowsOf(bytes: Uint8Array | null, isKnown: (cell: string) => boolean): ReadRows {
  const none = (message: ProblemMessage, line: number | null = null) => ({
    rows: [],
    fault: { message, line },
  })
  if (!bytes) return none({ key: 'FILE_TOO_LARGE', mostMegabytes: mostTableBytes / 1024 / 1024 })
  if (hasTooManyEntries(bytes, longestRow)) return none(tooManyEntries)
  const format = formatOfBytes(bytes)
  if (format) return none({ key: 'NOT_A_TABLE', format })
  const decoded = decode(bytes)
  if ('fault' in decoded) {
    const { fault, line } = decoded
    return fault === 'BINARY'
      ? none({ key: 'NOT_A_TABLE', format: fault })
      : none({ key: fault }, line)
  }
  if (decoded.text.trim() === '') return none({ key: 'EMPTY_FILE' })
  const written = formatOfText(decoded.text)
  if (written) return none({ key: 'NOT_A_TABLE', format: written })
  const separated = separate(decoded.text, isKnown)
  if ('rows' in separated) return { rows: separated.rows, fault: null }
  const fault = { message: { key: separated.fault }, line: separated.line }
  return { rows: roughly(decoded.text), fault }
}

const shapeNames = new Set(
  [
    'shape',
    'geom',
    'the geom',
    'geometry',
    'geometrie',
    'wkt',
    'ewkt',
    'wkt geom',
    'polygon',
  ].concat(['geo shape', 'lage', 'wkb geometry', 'geo']),
)
const known = new Set([...shapeNames, ...coordinateNames.flatMap(({ x, y }) => [x, y])])

interface PlaceColumns {
  readonly at: readonly number[]
  readonly column: string
  readonly saysDegrees: boolean
  read(cells: readonly string[]): { shape: Shape | null | undefined; system: string | null }
}

/** Where a table says where its rows lie; undefined: nowhere. */
function placeColumns(
  header: readonly string[],
  body: readonly SeparatedRow[],
): PlaceColumns | undefined {
  const keys = header.map(searchKey)
  const written = /^(SRID\s*=\s*\d+\s*;)?\s*(MULTI)?(POLYGON|POINT|LINESTRING|SURFACE)|^\{"type"/i
  const filled = keys.findIndex((_, at) => body.some(({ cells }) => written.test(cells[at] ?? '')))
  const at = filled >= 0 ? filled : keys.findIndex((key) => shapeNames.has(key))
  if (at >= 0) {
    const column = header[at] ?? ''
    return {
      ...{ at: [at], column, saysDegrees: false },
      read: (cells) => readWrittenShape(cells[at] ?? ''),
    }
  }
  const pair = coordinateNames.find(({ x, y }) => keys.includes(x) && keys.includes(y))
  if (!pair) return undefined
  const [x, y] = [keys.indexOf(pair.x), keys.indexOf(pair.y)]
  return {
    at: [x, y],
    column: `${header[x]}, ${header[y]}`,
    saysDegrees: namesOfDegrees.has(pair.x),
    read: (cells) => ({ shape: pointOf(cells[x] ?? '', cells[y] ?? ''), system: null }),
  }
}

function pointOf(x: string, y: string): Shape | null | undefined {
  if (x === '' && y === '') return null
  const at: Coordinates = [coordinate(x), coordinate(y)]
  return at.every(Number.isFinite) ? { type: 'POINT', at } : undefined
}

/** 13.74, 13,74, 411494.37 and 411.494,37; an empty cell is no number. */
function coordinate(cell: string): number {
  const plain = /^-?[\d.]*,\d+$/.test(cell) ? cell.replaceAll('.', '').replace(',', '.') : cell
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN
}
