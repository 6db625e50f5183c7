import { spawn } from 'node:child_process'
import { readdir, readFile, rm, stat, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { text } from 'node:stream/consumers'

import { openPlaces, writePlaces } from '../../api/src/streets/places/places-file.ts'
import type { FoundPlaces } from '../../api/src/streets/places/found-places.ts'
import { directoryWithEngine, missingEngine } from '../streets/engine.ts'
import { realExtracts } from '../streets/real-extracts.ts'
import { sharedMissing, sharedPath } from '../support/shared-files.ts'
import { megabytesOf } from './starts.ts'
import { writeStateExtract } from './state-extract.ts'

/**
 * `npm run streets` over each extract beside the project and over one of a federal state's size: seconds of each step,
 * the most memory of the command and of Valhalla, sizes of what is built. Then how long a state's places take to be
 * read; in memory they are as large as their file.
 */
export async function measureStreets() {
  const missing = await missingEngine()
  if (missing !== null) return missing
  const scratch = await mkdtemp(join(tmpdir(), 'atlas-bench-streets-'))
  try {
    const real = sharedMissing('data/osm') ?? (await measureRealExtracts())
    const extract = join(scratch, 'state.osm.pbf')
    await writeStateExtract(extract)
    const state = await measureExtract(extract, '')
    return { real, state, places: await measurePlaces(scratch) }
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

async function measureRealExtracts() {
  const measured: Record<string, unknown> = {}
  for (const [name, { file }] of Object.entries(realExtracts)) {
    measured[name] = await measureExtract(sharedPath(file), name)
  }
  return measured
}

async function measureExtract(extract: string, over: string) {
  const directory = await directoryWithEngine()
  try {
    const program = spawn(
      process.execPath,
      ['node_modules/tsx/dist/cli.mjs', 'tests/bench/build-streets.ts', extract, directory, over],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    )
    let valhalla = 0
    const watching = setInterval(() => {
      void megabytesOfBuilder(directory).then((megabytes) => {
        valhalla = Math.max(valhalla, megabytes)
      })
    }, 100)
    const printed: unknown = JSON.parse(await text(program.stdout))
    clearInterval(watching)
    const megabytes = Math.round((await stat(extract)).size / 1e5) / 10
    process.stderr.write(
      `  ${basename(extract)}: ${JSON.stringify(printed)} Valhalla ${valhalla} MB\n`,
    )
    return { megabytes, valhallaMegabytes: valhalla, printed }
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}

/** The most that what builds tiles in a directory ever had in memory; 0 while nothing does. */
async function megabytesOfBuilder(directory: string): Promise<number> {
  for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
    if (!command.startsWith(directory)) continue
    return megabytesOf(Number(pid), 'VmHWM').catch(() => 0)
  }
  return 0
}

const streetsOfState = 100_000
const addressesOfStreet = 10

async function measurePlaces(directory: string) {
  const path = join(directory, 'places')
  const bytes = await writePlaces(path, placesOfState())
  const begun = performance.now()
  const { streets, addresses } = await openPlaces(path)
  const opened = performance.now()
  const names = Array.from({ length: streets.length }, (_, row) => streets.at(row).name)
  const named = performance.now()
  return {
    bytes,
    streets: names.length,
    addresses: addresses.length,
    openingMilliseconds: Math.round(opened - begun),
    readingEveryNameMilliseconds: Math.round(named - opened),
  }
}

function placesOfState(): FoundPlaces {
  const place = (index: number) => ({
    lon: 120_000_000 + (index % 300_000) * 100,
    lat: 505_000_000 + Math.floor(index / 10) * 100,
  })
  const streets = Array.from({ length: streetsOfState }, (_, index) => {
    const { lon, lat } = place(index)
    const box = { west: lon, south: lat, east: lon + 5000, north: lat + 3000 }
    return { name: `Straße der ${index}. Arbeiter`, district: String(index % 64), lon, lat, box }
  })
  const addresses = streets.flatMap(({ district }, street) =>
    Array.from({ length: addressesOfStreet }, (_, number) => ({
      ...place(street * addressesOfStreet + number),
      street,
      number: String(number + 1),
      postcode: `0${1000 + (street % 400)}`,
      district,
    })),
  )
  const postcodes = Array.from({ length: 400 }, (_, index) => ({
    code: `0${1000 + index}`,
    ...place(index),
    addresses: (streetsOfState * addressesOfStreet) / 400,
  }))
  return { streets, addresses, postcodes, landmarks: [] }
}
