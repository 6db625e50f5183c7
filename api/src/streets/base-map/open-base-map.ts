import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { TileAddress } from '../../pyramid/tile-address.ts'
import type { Bounds } from '../extract/bounds.ts'
import type { InstalledStreets } from '../installed-streets.ts'

/** The map under the figures, as vector tiles: see baseMapLayers. */
export interface BaseMap {
  /** Names these tiles and no others. */
  version: string
  /** The day whose state of the map they show, yyyy-mm-dd. */
  day: string
  /** Whose map it is and what one may do with it, as it must be said wherever it is shown. */
  attribution: string
  /** Beyond them nothing is drawn. Degrees, EPSG:4326. */
  bounds: Bounds
  /** Null where nothing lies in a tile. */
  tile: (address: TileAddress) => Promise<Uint8Array | null>
}

export function openBaseMap({ record, baseMap }: InstalledStreets): BaseMap {
  const { version, day, publisher, licence } = record
  return {
    version,
    day,
    attribution: `© ${publisher} (${licence}), ${day}`,
    bounds: record.baseMap.bounds,
    tile: ({ z, x, y }) =>
      readFile(join(baseMap, String(z), String(x), `${y}.mvt`)).catch(nullWhereNoFile),
  }
}

function nullWhereNoFile(error: unknown): null {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
  throw error
}
