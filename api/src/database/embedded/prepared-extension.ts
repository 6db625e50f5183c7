import { rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { create, extract } from 'tar'
import { makeTemporaryFolder } from './temporary-folder.ts'

/** What a database that already has its extension needs of it: the library itself, and what it reads to measure. */
const atRunTime = /^(?:lib\/postgresql\/postgis-3\.so|share\/proj\/.+)$/

/**
 * Packs PostGIS for databases that are only opened. The whole package also brings raster, topology and the scripts of
 * every earlier version, which PGlite unpacks and compiles at each start: three times as long, 340 MB more memory.
 * Stored rather than compressed, because it is read more often than it is written.
 */
export async function packExtension(file: string): Promise<void> {
  const whole = createRequire(import.meta.url).resolve('@electric-sql/pglite-postgis')
  const directory = await makeTemporaryFolder()
  try {
    await extract({
      file: join(whole, '../postgis.tar.gz'),
      cwd: directory,
      filter: (path) => atRunTime.test(path),
    })
    // Renamed only when whole: a build that was interrupted leaves nothing that looks finished.
    await create(
      {
        file: `${file}.unfinished`,
        cwd: directory,
        gzip: { level: 0 },
        portable: true,
        noPax: true,
      },
      ['lib', 'share'],
    )
    await rename(`${file}.unfinished`, file)
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}
