import { createWriteStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { isGeoPackage, readGeoPackage } from './geopackage.ts'
import { type Fetching, fetchFeatures } from './ogc-features.ts'

/** A file on this machine that can be read as it is. */
export interface LocalFile {
  readonly path: string
  /** As it is told of: what was asked for. */
  readonly name: string
}

export const isAddress = (source: string): boolean => /^https?:\/\//i.test(source)

/**
 * What somebody names as a file: the features of an address, those of a GeoPackage, or a file as it is.
 * @param folder for what is made of it, which whoever made the folder takes away
 * @param name as it is called, where it lies under another one
 * @throws SourceFault
 */
export async function localFile(
  source: string,
  folder: string,
  fetching: Fetching,
  name: string = isAddress(source) ? source : basename(source),
): Promise<LocalFile> {
  const path = join(folder, `${crypto.randomUUID()}.geojson`)
  if (isAddress(source)) {
    await pipeline(Readable.from(fetchFeatures(source, fetching)), createWriteStream(path))
    return { path, name }
  }
  const given = resolve(source)
  if (!isGeoPackage(await beginningOf(given))) return { path: given, name }
  await pipeline(Readable.from(readGeoPackage(given)), createWriteStream(path))
  return { path, name }
}

async function beginningOf(path: string): Promise<Uint8Array> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(100), 0, 100, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}
