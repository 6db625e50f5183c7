import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'

import { openBaseMap } from '../../api/src/streets/base-map/open-base-map.ts'
import { type City, withSurroundings } from '../../api/src/streets/city.ts'
import { readExtract } from '../../api/src/streets/extract/read-extract.ts'
import { openFurniture } from '../../api/src/streets/furniture/furniture-file.ts'
import type { Streets } from '../../api/src/streets/open-streets.ts'
import { openPlaces } from '../../api/src/streets/places/places-file.ts'
import { writeParts } from '../../api/src/streets/write-parts.ts'
import { type Extract, writeExtract } from './write-extract.ts'

/** What the command builds of an extract and the server opens, but for the network: nobody walks on it. */
export async function streetsWithoutNetwork(
  extract: Extract,
  city: City,
  folder: string,
): Promise<Streets> {
  await mkdir(folder, { recursive: true })
  const path = join(folder, 'town.osm.pbf')
  await writeExtract(path, extract)
  const within = withSurroundings(city.bounds)
  const { summary, city: content } = await readExtract(path, within, () => undefined)
  const written = await writeParts({ folder, city, progress: () => undefined }, content)
  const record = {
    ...written,
    version: 'streets-2026-05-01-town',
    file: summary.file,
    sha256: summary.sha256,
    day: '2026-05-01',
    publisher: 'OpenStreetMap contributors',
    licence: 'ODbL 1.0',
    licenceUrl: 'https://opendatacommons.org/licenses/odbl/1-0/',
    engine: 'none',
    cells: 0,
    connectedCells: 0,
    network: { files: 0, bytes: 0 },
  }
  const nobodyWalks = () => Promise.resolve([])
  const [network, baseMap] = [join(folder, 'network'), join(folder, 'base-map')]
  const [places, furniture] = [join(folder, 'places'), join(folder, 'furniture')]
  return {
    record,
    network: {
      record,
      walkingMetres: nobodyWalks,
      reach: nobodyWalks,
      route: () => Promise.resolve(null),
    },
    baseMap: openBaseMap({ record, network, baseMap, places, furniture }),
    places: () => openPlaces(places),
    furniture: () => openFurniture(furniture),
  }
}
