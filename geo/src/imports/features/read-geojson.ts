import { JSONParser } from '@streamparser/json'
import { z } from 'zod'
import type { ImportFile } from '../import-kind.ts'
import type { ProblemMessage, ReportProblem } from '../problem.ts'
import { hasHiddenSigns } from '../text/decode.ts'
import { mostEntries, mostTableBytes } from '../text/file-bytes.ts'
import type { Feature, FeatureFile } from './feature.ts'
import { readGeometry } from './read-geometry.ts'

const feature = z.object({
  properties: z.record(z.string(), z.unknown()).nullish(),
  geometry: z.unknown(),
})
const crs = z.object({ properties: z.object({ name: z.string() }) })

/** The features of a GeoJSON file, piece by piece: of one that is cut off, those before the cut. */
export async function readGeoJson(file: ImportFile, report: ReportProblem): Promise<FeatureFile> {
  const features: Feature[] = []
  const found: { stated: string | null; failed: boolean } = { stated: null, failed: false }
  const parser = new JSONParser({ paths: ['$.features.*', '$.crs'], keepStack: false })
  parser.onValue = ({ value, key }) => {
    if (key === 'crs') found.stated = crs.safeParse(value).data?.properties.name ?? null
    else features.push(featureOf(file.name, features.length + 1, value))
    const last = features.at(-1)
    // No text has it, and no database takes it.
    if (last) found.failed ||= [...last.properties.values()].some((text) => text.includes('\0'))
  }
  parser.onError = () => {
    found.failed = true
  }
  const depth = new Depth()
  let first = true
  let length = 0
  for await (const bytes of file.bytes()) {
    if (found.failed) break
    length += bytes.length
    if (length > mostTableBytes) {
      return refused(file.name, report, {
        key: 'FILE_TOO_LARGE',
        mostMegabytes: mostTableBytes / 1024 / 1024,
      })
    }
    depth.read(bytes)
    if (depth.lists > mostLists) {
      return refused(file.name, report, { ...tooMany, most: mostLists })
    }
    if (depth.isTooDeep) found.failed = true
    if (found.failed) break
    parser.write(first ? withoutMark(bytes) : bytes)
    first = false
    if (features.length > mostFeatures) {
      return refused(file.name, report, { ...tooMany, most: mostFeatures })
    }
  }
  const wrong = (key: 'UNREADABLE_GEOJSON' | 'CUT_OFF' | 'NO_FEATURES') => {
    const line = key === 'NO_FEATURES' ? null : features.length + 1
    report({ file: file.name, line, column: null, value: null, message: { key } })
  }
  if (found.failed) wrong('UNREADABLE_GEOJSON')
  else if (!parser.isEnded) wrong('CUT_OFF')
  else if (features.length === 0) wrong('NO_FEATURES')
  return tabled(file.name, report, { features, stated: found.stated })
}

/** Features with the properties of all of them as columns. */
function tabled(
  file: string,
  report: ReportProblem,
  { features, stated }: Pick<FeatureFile, 'features' | 'stated'>,
): FeatureFile {
  for (const { line, properties } of features) {
    if (![...properties].some((said) => said.some(hasHiddenSigns))) continue
    report({ file, line, column: null, value: null, message: { key: 'HIDDEN_SIGNS' } })
  }
  const names = new Set<string>()
  for (const { properties } of features) for (const name of properties.keys()) names.add(name)
  if (features.length * (names.size + 1) > mostEntries) {
    return refused(file, report, { ...tooMany, most: mostEntries })
  }
  const columns = [...names]
  const rows = features.map(({ properties }) => columns.map((name) => properties.get(name) ?? ''))
  return { file, features, columns, rows, stated, saysDegrees: true }
}

function refused(file: string, report: ReportProblem, message: ProblemMessage): FeatureFile {
  report({ file, line: null, column: null, value: null, message })
  return { file, features: [], columns: [], rows: [], stated: null, saysDegrees: true }
}

const tooMany = { key: 'TOO_MANY_ENTRIES', mostMegabytesOfLine: null } as const

/** A city has fewer areas and sites. */
const mostFeatures = 100_000

/** No GeoJSON is deeper; whatever is would fill the memory of its parser. */
const mostDeep = 100
/** Each corner is one, with blanks some forty bytes; in memory it takes ten times as much. */
const mostLists = 2_000_000
const [quote, backslash] = [0x22, 0x5c]
const listBegins = 0x5b
const opening: ReadonlySet<number> = new Set([listBegins, 0x7b])
const closing: ReadonlySet<number> = new Set([0x5d, 0x7d])

/** How deep the objects and lists of a JSON text lie in each other, and how many lists there are. */
class Depth {
  #depth = 0
  #isText = false
  #isEscaped = false
  isTooDeep = false
  lists = 0

  read(bytes: Uint8Array): void {
    for (const byte of bytes) {
      if (this.#isEscaped) this.#isEscaped = false
      else if (this.#isText && byte === backslash) this.#isEscaped = true
      else if (byte === quote) this.#isText = !this.#isText
      else if (!this.#isText && opening.has(byte)) {
        this.#depth += 1
        if (byte === listBegins) this.lists += 1
      } else if (!this.#isText && closing.has(byte)) this.#depth -= 1
    }
    this.isTooDeep ||= this.#depth > mostDeep
  }
}

/** A byte-order mark, which JSON has not and some programs write. */
const withoutMark = (bytes: Uint8Array) =>
  bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes

function featureOf(file: string, line: number, value: unknown): Feature {
  const { properties, geometry } = feature.safeParse(value).data ?? {}
  const named = Object.entries(properties ?? {}).flatMap(([name, said]): [string, string][] =>
    said === null
      ? [[name, '']]
      : typeof said === 'string' || typeof said === 'number' || typeof said === 'boolean'
        ? [[name, String(said).trim()]]
        : [],
  )
  const shape = geometry == null ? null : readGeometry(geometry)
  return { file, line, properties: new Map(named), shape, shapeColumn: 'geometry' }
}
