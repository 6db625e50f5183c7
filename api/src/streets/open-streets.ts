import { type BaseMap, openBaseMap } from './base-map/open-base-map.ts'
import type { StreetFurniture } from './furniture/furniture.ts'
import { openFurniture } from './furniture/furniture-file.ts'
import { readInstalledStreets } from './installed-streets.ts'
import { openStreetNetwork } from './network/open-street-network.ts'
import type { StreetNetwork } from './network/street-network.ts'
import { openPlaces } from './places/places-file.ts'
import type { StreetPlaces } from './places/street-places.ts'
import type { StreetsRecord } from './streets-record.ts'

/** What was built of an extract of OpenStreetMap and is in use. */
export interface Streets {
  record: StreetsRecord
  network: StreetNetwork
  baseMap: BaseMap
  /** Read when somebody first asks for them, and kept. */
  places: () => Promise<StreetPlaces>
  furniture: () => Promise<StreetFurniture>
}

/**
 * Opens what is in use in a directory; null where nothing was ever built.
 * @throws StreetsError when something was but cannot be used, with the reason
 */
export async function openStreets(directory: string): Promise<Streets | null> {
  const installed = await readInstalledStreets(directory)
  if (installed === null) return null
  return {
    record: installed.record,
    network: openStreetNetwork(directory, installed),
    baseMap: openBaseMap(installed),
    places: once(() => openPlaces(installed.places)),
    furniture: once(() => openFurniture(installed.furniture)),
  }
}

/** Asks again only where it failed. */
function once<Content>(read: () => Promise<Content>): () => Promise<Content> {
  let reading: Promise<Content> | undefined
  return () =>
    (reading ??= read().catch((error: unknown) => {
      reading = undefined
      throw error
    }))
}
