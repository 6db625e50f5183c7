import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setTimeout as sleep } from 'node:timers/promises'

import {
  allowMinutes,
  type Connection,
  connect,
  writeDirectly,
} from '../../api/src/database/connection.ts'
import { migrate, readMigrations } from '../../api/src/database/migrate.ts'
import { loadDataSet } from '../../api/src/database/seed/load-data-set.ts'
import { readDataSet } from '../../api/src/database/seed/read-data-set.ts'
import { givenFile } from '../../api/src/imports/given-file.ts'
import { importFiles } from '../../api/src/imports/importer.ts'
import { readHere } from '../../api/src/imports/read-files.ts'
import { builtInDataSet, migrationsDirectory, seedDirectory } from '../../api/src/paths.ts'
import type { ImportKind } from '../../geo/src/imports/import-kind.ts'
import { layerRow } from '../../geo/src/layers/layer-tables.ts'
import { startServer } from '../support/server.ts'
import { sent } from './load.ts'
import { figuresOfMap } from './import-served.ts'
import { uncachedRequest } from './requests.ts'

const cells = Number(process.env.IMPORT_CELLS ?? 3_000_000)
const day = '2025-06-30'
/** Of the process that imports, however many cells there are. */
const mostMegabytes = 800

/** Cells in rows of one length over the middle of the built-in city, as a city's own file may list them. */
function* positions(): Generator<{ lon: string; lat: string; district: string; older: number }> {
  const perRow = Math.ceil(Math.sqrt(cells))
  for (let cell = 0; cell < cells; cell += 1) {
    const lon = 13.6 + (0.25 * (cell % perRow)) / perRow
    const lat = 51 + (0.12 * Math.floor(cell / perRow)) / perRow
    const district = ['01', '02', '03', '04'][Math.floor((4 * cell) / cells)] ?? '01'
    yield { lon: lon.toFixed(7), lat: lat.toFixed(7), district, older: cell % 7 }
  }
}

/** Reads as little as can be: what is measured is what every kind takes. */
const kind: ImportKind = {
  id: 'census-grid',
  tables: ['cells'],
  compares: [],
  async *read(files, declared) {
    for (const file of files) {
      const lines = createInterface({ input: Readable.from(file.bytes()) })
      for await (const line of lines) {
        const [lon, lat, district = '', older] = line.split(',')
        const people = { age_60_to_79: Number(older), age_80_plus: 1 }
        const place = { lon: Number(lon), lat: Number(lat), district }
        yield layerRow('cells', { day, ...place, ...people, source: declared.source })
      }
    }
  },
}

/**
 * Cells imported as a file into PostgreSQL, read and checked and recorded, beside COPY of the same cells into the same
 * table with its constraints and indexes; and what the map's operation takes of a server on it meanwhile.
 */
export async function measureImport(databaseUrl: string) {
  const folder = await mkdtemp(join(tmpdir(), 'atlas-bench-import-'))
  const connection = connect({ url: databaseUrl })
  try {
    await migrate(connection.sql, await readMigrations(migrationsDirectory))
    await loadDataSet(connection, builtInDataSet, await readDataSet(seedDirectory))
    const file = join(folder, 'cells.csv')
    await write(file, ({ lon, lat, district, older }) => `${lon},${lat},${district},${older}\n`)
    const copied = await measureCopy(connection, join(folder, 'copied.csv'))
    const server = await startServer({ databaseUrl, environment: { LOG_LEVEL: 'warn' } })
    const lookers = { connections: 2, seconds: 4 }
    const map = sent(server.url, [uncachedRequest(figuresOfMap)], '2xx', lookers)
    await map.warmUp()
    const alone = await map.run()
    const over = new AbortController()
    const importing = measured(connection, file).finally(() => {
      over.abort()
    })
    const beside: (typeof alone)[] = []
    // In turns: who asks without a pause takes a core of few from the import.
    while (!over.signal.aborted) {
      beside.push(await map.run())
      await Promise.race([importing, sleep(20_000)])
    }
    const imported = await importing
    await server.stop()
    return {
      cells,
      megabytes: Math.round((await stat(file)).size / 1e6),
      copySeconds: copied,
      ...imported,
      rateToCopy: copied / imported.seconds,
      map: { alone, beside },
    }
  } finally {
    await connection.close()
    await rm(folder, { recursive: true })
  }
}

async function write(file: string, line: (cell: Parameters<typeof asCopied>[0]) => string) {
  await pipeline(
    Readable.from(
      (function* () {
        for (const cell of positions()) yield line(cell)
      })(),
    ),
    createWriteStream(file),
  )
}

const asCopied = (cell: { lon: string; lat: string; district: string; older: number }) =>
  `SRID=4326;POINT(${cell.lon} ${cell.lat}),${cell.district},${day},${cell.older},1,ESTIMATED\n`

/** @returns the seconds it took; nothing of it stays */
async function measureCopy({ sql }: Connection, file: string): Promise<number> {
  const rows = await sql<{ id: number; code: string }[]>`
    select id, code from area where level = 'DISTRICT'`
  const ids = new Map(rows.map(({ id, code }) => [code, String(id)]))
  const [source] = await sql<{ id: string }[]>`select source_id as id from cell limit 1`
  await write(file, (cell) =>
    asCopied({ ...cell, district: ids.get(cell.district) ?? '' }).replace('\n', `,${source?.id}\n`),
  )
  let seconds = 0
  class Undone extends Error {}
  await sql
    .begin(async (transaction) => {
      await allowMinutes(transaction)
      const begun = performance.now()
      const copying = await transaction`
        copy cell (centre, district_id, day, residents_60_to_79, residents_80_plus, status, source_id)
        from stdin with (format csv)`.writable()
      await pipeline(createReadStream(file), copying)
      seconds = (performance.now() - begun) / 1000
      throw new Undone()
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undone)) throw error
    })
  await sql`vacuum cell`
  return seconds
}

/** Seconds of an import as a whole and of its parts, and how much memory the process took at most. */
async function measured(connection: Connection, path: string) {
  const begun = performance.now()
  const marks: Record<string, number> = {}
  const before = process.memoryUsage().rss
  let peak = before
  const watching = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss)
  }, 50)
  const outcome = await importFiles(
    { connection, directory: seedDirectory, write: writeDirectly, reader: readHere },
    {
      kind,
      files: [await givenFile(path)],
      said: { source: 'Bench', publisher: 'Bench', licence: 'CC0', day },
      by: 'bench',
      isCheck: false,
      confirm: () => Promise.resolve(true),
    },
    (event) => {
      if (event.event === 'progress' && event.message.key === 'LOADING') {
        marks[event.message.step] ??= (performance.now() - begun) / 1000
      }
    },
  )
  clearInterval(watching)
  if (outcome.key !== 'APPLIED') throw new Error(JSON.stringify(outcome))
  if (peak > mostMegabytes * 1e6) throw new Error(`${Math.round(peak / 1e6)} MB were taken`)
  return {
    seconds: (performance.now() - begun) / 1000,
    stepsBegan: marks,
    memoryMegabytes: { before: Math.round(before / 1e6), peak: Math.round(peak / 1e6) },
  }
}
