import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { lock } from 'proper-lockfile'
import { buildTiles } from './network/build-tiles.ts'
import { type City, withSurroundings } from './city.ts'
import { engine } from './network/engine.ts'
import { installEngine } from './network/install-engine.ts'
import { measureNetwork, parts, putIntoUse, writeRecord } from './installed-streets.ts'
import { type ExtractSummary, readExtract } from './extract/read-extract.ts'
import { requireConnected } from './network/require-connected.ts'
import { requireUsable } from './extract/require-usable.ts'
import { writeCut } from './extract/write-cut.ts'
import { StreetsError } from './streets-error.ts'
import type { StreetsRecord } from './streets-record.ts'
import { writeParts } from './write-parts.ts'

export interface Installation {
  /** An extract of OpenStreetMap, .osm.pbf. */
  extract: string
  directory: string
  city: City
  /** The day of the extract where it does not say itself, yyyy-mm-dd. */
  day?: string | undefined
  /** Begins a step, or tells how far it is. */
  progress: (step: string, detail?: string) => void
}

const unfinished = 'unfinished'

/**
 * Builds all parts beside those in use and puts them into use together, once they are whole and the network
 * is proven to connect the city.
 * @throws StreetsError with the reason; the streets in use then stay as they were
 */
export async function installStreets(installation: Installation): Promise<StreetsRecord> {
  const directory = resolve(installation.directory)
  await mkdir(directory, { recursive: true })
  const release = await takeLock(directory)
  try {
    // Also what a build left that was killed.
    await rm(join(directory, unfinished), { recursive: true, force: true })
    return await build({ ...installation, directory })
  } finally {
    await rm(join(directory, unfinished), { recursive: true, force: true })
    await release()
  }
}

async function build(installation: Installation): Promise<StreetsRecord> {
  const { extract, directory, city, progress } = installation
  const checking = `Checking ${extract}`
  progress(checking)
  const within = withSurroundings(city.bounds)
  const { summary, city: content } = await readExtract(extract, within, (share) => {
    progress(checking, `${Math.floor(share * 100)} %`)
  })
  requireUsable(summary, content, city)
  const day = dayOf(summary, installation.day)

  progress(`Fetching Valhalla ${engine.version}, unless it is there`)
  await installEngine(directory)

  const building = 'Building the network'
  progress(building)
  const folder = join(directory, unfinished)
  const tiles = join(folder, parts.network)
  await mkdir(tiles, { recursive: true })
  const cutting = join(folder, 'cut')
  const cut = join(cutting, 'city.osm.pbf')
  await mkdir(cutting, { recursive: true })
  await writeCut(cut, content)
  await buildTiles(directory, cut, tiles, (detail) => {
    progress(building, detail)
  })
  await rm(cutting, { recursive: true })

  progress('Walking through the city')
  const connectedCells = await requireConnected(directory, tiles, city)

  const drawn = await writeParts({ ...installation, folder }, content)

  progress('Putting the streets into use')
  const { file, sha256 } = summary
  const name = await unusedName(directory, `streets-${day}-${sha256.slice(0, 12)}`)
  const record: StreetsRecord = {
    version: name,
    file,
    sha256,
    day,
    publisher: 'OpenStreetMap contributors',
    licence: 'ODbL 1.0',
    licenceUrl: 'https://opendatacommons.org/licenses/odbl/1-0/',
    engine: `Valhalla ${engine.version}`,
    cells: city.inhabited.length,
    connectedCells,
    network: await measureNetwork(tiles),
    ...drawn,
  }
  await writeRecord(folder, record)
  await rename(folder, join(directory, name))
  await putIntoUse(directory, name)
  return record
}

function dayOf({ file, day }: ExtractSummary, given: string | undefined): string {
  if (day !== null) return day
  if (given !== undefined) return given
  throw new StreetsError(
    `${file} does not say of which day it is; add --day=yyyy-mm-dd, the day it was taken from OpenStreetMap`,
  )
}

/** The same extract may be built twice, while a server still reads the first. */
async function unusedName(directory: string, wanted: string): Promise<string> {
  const taken = await readdir(directory)
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wanted : `${wanted}-${number}`
    if (!taken.includes(name)) return name
  }
}

async function takeLock(directory: string): Promise<() => Promise<void>> {
  try {
    return await lock(directory, {
      lockfilePath: join(directory, 'in-use'),
      stale: 10_000,
      update: 2000,
    })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new StreetsError(
      `Another build may be under way in ${directory} (${reason}). If none is, try again in ten seconds`,
    )
  }
}
