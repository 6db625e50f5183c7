import { searchKey } from '../../search/search-key.ts'
import type { ImportFile } from '../import-kind.ts'
import { isOfPeople } from '../personal/personal-records.ts'
import type { Problem, ReportProblem } from '../problem.ts'
import type { Feature, FeatureFile, FeatureKind } from './feature.ts'
import { wrongIn } from './properties.ts'
import { readGeoJson } from './read-geojson.ts'
import { readPlacesTable } from './read-places-table.ts'

/**
 * The features of a file: of GeoJSON, or of a table with a column of geometries or two of coordinates.
 * @returns null where it tells of single people, which is all that is said of it
 */
export async function readFeatures(
  file: ImportFile,
  kind: FeatureKind,
  today: string,
  report: ReportProblem,
): Promise<FeatureFile | null> {
  const problems: Problem[] = []
  const later: ReportProblem = (problem) => problems.push(problem)
  const read = (await isJson(file))
    ? await readGeoJson(file, later)
    : await readPlacesTable(file, kind, later)
  const { columns: header, rows } = read
  const isExpected = (column: number) => {
    const heading = header[column] ?? ''
    return kind.isKnown(heading) && !kind.names.includes(searchKey(heading))
  }
  const suspected = { of: 'PLACES', header, rows, isExpected, counts: [], today } as const
  if (isOfPeople(file.name, suspected, report)) return null
  for (const problem of problems) report(problem)
  for (const feature of read.features) reportLong(feature, kind, report)
  return read
}

/** Longer is no name, no address and no note; and no index of a database takes it. */
const longestText = 2000

function reportLong(feature: Feature, kind: FeatureKind, report: ReportProblem): void {
  for (const [column, value] of feature.properties) {
    if (value.length <= longestText || !kind.isKnown(column)) continue
    wrongIn(feature, report)({ key: 'TEXT_TOO_LONG', most: longestText }, column, value)
  }
}

/** Whether the first sign of a file is that of an object; an empty file is none. */
async function isJson(file: ImportFile): Promise<boolean> {
  for await (const bytes of file.bytes()) {
    const sign = bytes.find((byte) => !ignored.has(byte))
    if (sign !== undefined) return sign === 0x7b
  }
  return false
}

/** A byte-order mark, and blanks. */
const ignored: ReadonlySet<number> = new Set([0xef, 0xbb, 0xbf, 0x20, 0x09, 0x0a, 0x0d])
