import type { ImportFile } from '../import-kind.ts'
import type { ReportProblem } from '../problem.ts'
import type { FeatureFile } from './feature.ts'
import { readGeoJson } from './read-geojson.ts'
import { readPlacesTable } from './read-places-table.ts'

/** The features of a file: of GeoJSON, or of a table with a column of geometries or two of coordinates. */
export async function readFeatures(file: ImportFile, report: ReportProblem): Promise<FeatureFile> {
  return (await isJson(file)) ? readGeoJson(file, report) : readPlacesTable(file, report)
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
