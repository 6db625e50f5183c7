import { argv, stderr } from 'node:process'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { type Connection, connectToServer } from '../database/connection.ts'
import { dumpDirectory, dumpedLayers } from '../database/imports-dump.ts'
import { type Layer, readLayers } from '../database/seed/layers.ts'
import { asking } from '../database/statements.ts'
import { type Environment, readEnvironment } from '../environment.ts'
import { cityOfDataSet } from './city.ts'
import { installStreets } from './install-streets.ts'
import { StreetsError } from './streets-error.ts'
import type { Files } from './streets-record.ts'
import { keepHeapTight } from './tight-heap.ts'

const usage = `Usage: npm run streets -- <extract.osm.pbf> [--day=yyyy-mm-dd]

Builds streets for ways from an extract of OpenStreetMap that contains the city.
--day tells of which day the extract is, where it does not say so itself.`

/** `npm run streets`: tasks/streets.mjs calls it with where the streets go. */
async function main(): Promise<void> {
  const { positionals, values } = parseArgs({
    args: argv.slice(2),
    allowPositionals: true,
    options: { day: { type: 'string' }, directory: { type: 'string' } },
  })
  const [extract, ...more] = positionals
  const { day, directory } = values
  if (extract === undefined || directory === undefined || more.length > 0) {
    throw new StreetsError(usage)
  }
  if (day !== undefined && !z.iso.date().safeParse(day).success) {
    throw new StreetsError(`--day must be a day such as 2026-05-01 (it is ${JSON.stringify(day)})`)
  }
  keepHeapTight()
  const environment = readEnvironment()
  const city = await withImports(environment, (layers) =>
    cityOfDataSet(environment.dataSet.directory, layers),
  )
  const { report, end } = progressOnTerminal()
  const record = await installStreets({ extract, directory, city, day, progress: report }).finally(
    end,
  )
  stderr.write(
    [
      '',
      `The streets of ${record.file} are in use: OpenStreetMap of ${record.day}, ${record.licence}.`,
      `Network: ${record.connectedCells} of ${record.cells} inhabited cells are connected with the middle of the city; ${sizeOf(record.network)}.`,
      `Base map: ${sizeOf(record.baseMap)}.`,
      `To search for: ${record.places.streets} streets, ${record.places.addresses} house numbers, ${record.places.postcodes} postcodes, ${record.places.landmarks} landmarks.`,
      `On the way: ${record.furniture.benches} benches, ${record.furniture.toilets} toilets, ${record.furniture.steps} flights of stairs (${record.furniture.stepsCounted} with their steps counted), ${record.furniture.kerbs} kerbs.`,
      `All of it is in ${directory}.`,
      'A running server uses them after its next start.',
      '',
    ].join('\n'),
  )
}

/** What was imported: of the database server or, of the embedded one, what lies beside it, as a server may have it open. */
async function withImports<Value>(
  { databaseUrl, dataDirectory }: Environment,
  use: (layers: readonly Layer[]) => Promise<Value>,
): Promise<Value> {
  if (databaseUrl === undefined) return use(await dumpedLayers(dumpDirectory(dataDirectory)))
  const connection = await connectToServer(databaseUrl)
  try {
    return await use(await importsOf(connection))
  } finally {
    await connection.close()
  }
}

async function importsOf({ sql }: Pick<Connection, 'sql'>): Promise<readonly Layer[]> {
  try {
    return await readLayers(asking(sql))
  } catch (error) {
    // Nobody has put anything into it yet.
    if (error instanceof Error && 'code' in error && error.code === '42P01') return []
    throw new StreetsError(
      `What was imported is not known, as the database of DATABASE_URL cannot be asked: ${String(error)}`,
    )
  }
}

const sizeOf = ({ files, bytes }: Files) => `${files} tiles, ${(bytes / 1e6).toFixed(1)} MB`

/** One line for each step, rewritten while it lasts where somebody is looking. */
function progressOnTerminal() {
  const began = Date.now()
  let current = ''
  const seconds = () => `${((Date.now() - began) / 1000).toFixed(0)} s`
  return {
    report: (step: string, detail?: string) => {
      if (stderr.isTTY) {
        if (step !== current && current !== '') stderr.write('\n')
        stderr.write(`\r\x1b[K▸ ${step}${detail ? `: ${detail}` : ''}  ${seconds()}`)
      } else if (step !== current) {
        stderr.write(`▸ ${step}  ${seconds()}\n`)
      }
      current = step
    },
    end: () => {
      if (stderr.isTTY) stderr.write('\n')
    },
  }
}

try {
  await main()
} catch (error) {
  const known = error instanceof StreetsError
  const reason = error instanceof Error ? (known ? error.message : error.stack) : String(error)
  stderr.write(`\n✗ ${reason}\nThe streets in use, if any, stay as they were.\n`)
  process.exitCode = 1
}
