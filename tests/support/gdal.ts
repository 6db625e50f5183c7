import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** What a program of GDAL prints. */
export const gdal = async (program: 'ogrinfo' | 'ogr2ogr', ...given: string[]): Promise<string> =>
  (await run(program, given)).stdout

/** Why its tests are skipped; null where GDAL is. */
export const withoutGdal = await gdal('ogrinfo', '--version').then(
  () => null,
  () => 'GDAL is not installed',
)
