import { join } from 'node:path'
import { baseMapZooms } from './base-map/layers.ts'
import { mapFeaturesOf } from './base-map/map-features.ts'
import { writeBaseMap } from './base-map/write-base-map.ts'
import { areasOf } from './extract/areas.ts'
import type { CityExtract } from './extract/city-extract.ts'
import { findFurniture } from './furniture/find-furniture.ts'
import { writeFurniture } from './furniture/furniture-file.ts'
import { CityDistricts } from './places/city-districts.ts'
import { findPlaces } from './places/find-places.ts'
import { writePlaces } from './places/places-file.ts'
import { landmarksOf } from './landmarks/landmarks.ts'
import { type City, withSurroundings } from './city.ts'
import { parts } from './installed-streets.ts'
import type { StreetsRecord } from './streets-record.ts'

export interface Parts {
  /** Where they go. */
  folder: string
  city: City
  /** Begins a step, or tells how far it is. */
  progress: (step: string, detail?: string) => void
}

/** All but the network, which Valhalla makes. */
export async function writeParts(
  { folder, city, progress }: Parts,
  content: CityExtract,
): Promise<Pick<StreetsRecord, 'baseMap' | 'places' | 'furniture'>> {
  progress('Finding streets, house numbers and landmarks')
  const areas = [...areasOf(content)]
  const landmarks = landmarksOf(content, areas)
  const places = findPlaces(content, areas, landmarks, new CityDistricts(city))
  const furniture = findFurniture(content, areas)
  const bytes = {
    places: await writePlaces(join(folder, parts.places), places),
    furniture: await writeFurniture(join(folder, parts.furniture), furniture),
  }

  const drawing = 'Drawing the base map'
  progress(drawing)
  const bounds = withSurroundings(city.bounds)
  const features = mapFeaturesOf(content, areas, landmarks)
  const baseMap = await writeBaseMap(features, bounds, join(folder, parts.baseMap), (zoom) => {
    progress(drawing, `zoom ${zoom} of ${baseMapZooms.least} to ${baseMapZooms.most}`)
  })
  return {
    baseMap: { ...baseMap, bounds },
    places: {
      streets: places.streets.length,
      addresses: places.addresses.length,
      postcodes: places.postcodes.length,
      landmarks: places.landmarks.length,
      bytes: bytes.places,
    },
    furniture: {
      benches: furniture.benches.length,
      toilets: furniture.toilets.length,
      steps: furniture.steps.length,
      stepsCounted: furniture.steps.filter(({ mapped }) => mapped.steps !== null).length,
      kerbs: furniture.kerbs.length,
      bytes: bytes.furniture,
    },
  }
}
