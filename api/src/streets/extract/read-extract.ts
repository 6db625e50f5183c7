import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { blocksOf } from './extract-blocks.ts'
import { type Bounds, noBounds, readBlock, readDay, union } from './extract-content.ts'
import { StreetsError } from '../streets-error.ts'

/** What an extract of OpenStreetMap holds, read to its end. */
export interface ExtractSummary {
  file: string
  sha256: string
  /** The day of the state of the map it was taken from, yyyy-mm-dd; null where it does not say. */
  day: string | null
  /** Of everything in it, not what it says about itself. */
  bounds: Bounds
  streets: number
}

/**
 * Reads an extract (.osm.pbf) from beginning to end, so that a damaged one is found before anything is built.
 * @throws StreetsError when it is not one, or not whole, or without streets, with the reason
 */
export async function readExtract(
  path: string,
  progress: (share: number) => void,
): Promise<ExtractSummary> {
  const file = basename(path)
  const refuse = (reason: string) => new StreetsError(`${file} cannot be used: ${reason}`)
  const handle = await open(path).catch((error: unknown) => {
    throw refuse(error instanceof Error ? error.message : String(error))
  })
  try {
    const hash = createHash('sha256')
    let bounds = noBounds
    let day: string | null = null
    let streets = 0
    for await (const { type, content, share } of blocksOf(handle, hash)) {
      if (type === 'OSMHeader') day ??= readDay(content)
      if (type === 'OSMData') {
        const block = readBlock(content)
        bounds = union(bounds, block.bounds)
        streets += block.streets
      }
      progress(share)
    }
    if (streets === 0) throw new Error('there are no streets in it')
    return { file, sha256: hash.digest('hex'), day, bounds, streets }
  } catch (error) {
    throw refuse(error instanceof Error ? error.message : String(error))
  } finally {
    await handle.close()
  }
}
