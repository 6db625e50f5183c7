import { readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { StreetsError } from './streets-error.ts'
import type { Files, StreetsRecord } from './streets-record.ts'

/** A file with the name of the folder in use: replacing it is what puts a network into use. */
const pointer = 'current'
const recordFile = 'streets.json'
/** Parts of a folder of streets. */
export const parts = {
  network: 'network',
  baseMap: 'base-map',
  places: 'places',
  furniture: 'furniture',
} as const

const files = z.object({ files: z.number(), bytes: z.number() })

const record = z.object({
  version: z.string(),
  file: z.string(),
  sha256: z.string(),
  day: z.iso.date(),
  publisher: z.string(),
  licence: z.string(),
  licenceUrl: z.string(),
  engine: z.string(),
  cells: z.number(),
  connectedCells: z.number(),
  network: files,
  baseMap: z.object({
    ...files.shape,
    bounds: z.object({ west: z.number(), south: z.number(), east: z.number(), north: z.number() }),
  }),
  places: z.object({
    streets: z.number(),
    addresses: z.number(),
    postcodes: z.number(),
    landmarks: z.number(),
    bytes: z.number(),
  }),
  furniture: z.object({
    benches: z.number(),
    toilets: z.number(),
    steps: z.number(),
    stepsCounted: z.number(),
    kerbs: z.number(),
    bytes: z.number(),
  }),
})

export interface InstalledStreets {
  record: StreetsRecord
  /** Where its parts are. */
  network: string
  baseMap: string
  places: string
  furniture: string
}

/**
 * The network in use; null where none was ever installed.
 * @throws StreetsError when it is damaged
 */
export async function readInstalledStreets(directory: string): Promise<InstalledStreets | null> {
  const folder = await folderInUse(directory)
  if (folder === null) return null
  const damaged = (reason: string) =>
    new StreetsError(
      `The streets in ${directory} cannot be used: ${reason}. Build it anew: npm run streets -- <extract.osm.pbf>`,
    )
  const text = await readFile(join(directory, folder, recordFile), 'utf8').catch(() => null)
  if (text === null) throw damaged(`${folder} has no ${recordFile}`)
  const parsed = record.safeParse(parseJson(text))
  if (!parsed.success) throw damaged(`${folder}/${recordFile} is not what was written`)
  const within = (part: string) => resolve(directory, folder, part)
  const [network, baseMap] = [within(parts.network), within(parts.baseMap)]
  const [places, furniture] = [within(parts.places), within(parts.furniture)]
  for (const [name, part] of [
    ['network', network],
    ['baseMap', baseMap],
  ] as const) {
    const there = await measureFiles(part, tileNames[name])
    const { files, bytes } = parsed.data[name]
    if (there.files === files && there.bytes === bytes) continue
    throw damaged(
      `${parts[name]} was built with ${files} tiles of ${bytes} bytes, and there are ${there.files} of ${there.bytes}`,
    )
  }
  for (const [name, part] of [
    ['places', places],
    ['furniture', furniture],
  ] as const) {
    const there = await stat(part).catch(() => null)
    const { bytes } = parsed.data[name]
    if (there?.size === bytes) continue
    throw damaged(`${name} was written with ${bytes} bytes, and there are ${there?.size ?? 0}`)
  }
  return { record: parsed.data, network, baseMap, places, furniture }
}

/** How tiles are called, whatever else lies beside them. */
const tileNames = { network: '.gph', baseMap: '.mvt' } as const

/** How many tiles of the network a folder holds, and of which size together. */
export const measureNetwork = (directory: string): Promise<Files> =>
  measureFiles(directory, tileNames.network)

async function measureFiles(directory: string, ending: string): Promise<Files> {
  const entries = await readdir(directory, { recursive: true }).catch(() => [])
  const tiles = entries.filter((name) => name.endsWith(ending))
  const sizes = await Promise.all(
    tiles.map(async (name) => (await stat(join(directory, name))).size),
  )
  return { files: tiles.length, bytes: sizes.reduce((all, size) => all + size, 0) }
}

export async function writeRecord(folder: string, written: StreetsRecord): Promise<void> {
  await writeFile(join(folder, recordFile), `${JSON.stringify(written, null, 2)}\n`)
}

/**
 * Puts a folder into use at one stroke. The one it replaces stays, because a running server still reads from it;
 * older ones go.
 */
export async function putIntoUse(directory: string, folder: string): Promise<void> {
  const replaced = await folderInUse(directory)
  await writeFile(join(directory, `${pointer}.new`), folder)
  await rename(join(directory, `${pointer}.new`), join(directory, pointer))
  const networks = (await readdir(directory)).filter((name) => name.startsWith('streets-'))
  const outdated = networks.filter((name) => name !== folder && name !== replaced)
  await Promise.all(
    outdated.map((name) => rm(join(directory, name), { recursive: true, force: true })),
  )
}

async function folderInUse(directory: string): Promise<string | null> {
  const name = await readFile(join(directory, pointer), 'utf8').catch(() => null)
  return name !== null && /^streets-[\w-]+$/.test(name) ? name : null
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
