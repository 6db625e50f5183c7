import { spawn } from 'node:child_process'
import { readdir, readFile, rm, stat, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { isDeepStrictEqual } from 'node:util'

import { z } from 'zod'

import { openPlaces, writePlaces } from '../../api/src/streets/places/places-file.ts'
import type { FoundPlaces } from '../../api/src/streets/places/found-places.ts'
import { directoryWithEngine, missingEngine } from '../streets/engine.ts'
import { realExtracts } from '../streets/real-extracts.ts'
import { sharedMissing, sharedPath } from '../support/shared-files.ts'
import { megabytesOf } from './starts.ts'
import { writeStateExtract } from './state-extract.ts'
import { summary } from './summary.ts'

/**
 * `npm run streets` over each extract beside the project, and over one of a federal state's size beside a third of it:
 * seconds of each step, the most memory of the command and of Valhalla, sizes of what is built. Then how long a state's
 * places take to be read; in memory they are as large as their file.
 */
export async function measureStreets() {
  const missing = await missingEngine()
  if (missing !== null) return missing
  const scratch = await mkdtemp(join(tmpdir(), 'atlas-bench-streets-'))
  try {
    const real = sharedMissing('data/osm') ?? (await measureRealExtracts())
    return { real, state: await measureState(scratch), places: await measurePlaces(scratch) }
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

const rounds = 3
/** Memory follows from the city: of a file three times as large, the command takes at most so many times as much. */
const mostOfThird = 1.1

async function measureState(scratch: string) {
  const [third, whole] = [join(scratch, 'third.osm.pbf'), join(scratch, 'whole.osm.pbf')]
  await writeStateExtract(third, 'third')
  await writeStateExtract(whole, 'whole')
  const runs: Record<'third' | 'whole', Awaited<ReturnType<typeof measureExtract>>[]> = {
    third: [],
    whole: [],
  }
  for (let round = 0; round < rounds; round += 1) {
    const [ofThird, ofWhole] = [await measureExtract(third, ''), await measureExtract(whole, '')]
    if (!isDeepStrictEqual(ofThird.record.places, ofWhole.record.places)) {
      throw new Error('the city is not the same in both')
    }
    runs.third.push(ofThird)
    runs.whole.push(ofWhole)
  }
  const peaks = (of: keyof typeof runs) => runs[of].map(({ peakMegabytes }) => peakMegabytes)
  const wholeToThird = summary(peaks('whole').map((peak, at) => peak / (peaks('third')[at] ?? NaN)))
  return {
    third: { peakMegabytes: summary(peaks('third')), runs: runs.third },
    whole: { peakMegabytes: summary(peaks('whole')), runs: runs.whole },
    peakOfWholeToThird: wholeToThird,
    isWithin: wholeToThird.median <= mostOfThird,
  }
}

async function measureRealExtracts() {
  const measured: Record<string, unknown> = {}
  for (const [name, { file }] of Object.entries(realExtracts)) {
    measured[name] = await measureExtract(sharedPath(file), name)
  }
  return measured
}

const printed = z.object({
  record: z.looseObject({ places: z.record(z.string(), z.number()) }),
  seconds: z.record(z.string(), z.number()),
  peakMegabytes: z.number(),
})

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
    const built = printed.parse(JSON.parse(await text(program.stdout)))
    clearInterval(watching)
    const megabytes = Math.round((await stat(extract)).size / 1e5) / 10
    process.stderr.write(
      `  ${basename(extract)}: ${JSON.stringify(built)} Valhalla ${valhalla} MB\n`,
    )
    return { megabytes, valhallaMegabytes: valhalla, ...built }
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
