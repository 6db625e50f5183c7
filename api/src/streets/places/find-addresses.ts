import type { Area } from '../extract/areas.ts'
import { boxOf } from '../extract/bounds.ts'
import type { CityExtract } from '../extract/city-extract.ts'
import type { Tags } from '../extract/tags.ts'

/** A house number as it is mapped, with the name of the street or place it belongs to. */
export interface MappedAddress {
  street: string
  number: string
  /** '' where it is not said. */
  postcode: string
  lon: number
  lat: number
}

/** Of entrances, then of houses; several numbers at one place are several. */
export function* findAddresses(
  extract: CityExtract,
  areas: readonly Area[],
): Generator<MappedAddress> {
  const streetOf = streetsOfHouses(extract)
  for (const { id, tags, lon, lat } of extract.tagged) {
    yield* addressesOf(tags, streetOf.get(keyOf('NODE', id)), lon, lat)
  }
  for (const { element, tags, polygons } of areas) {
    if (tags['addr:housenumber'] === undefined) continue
    const { west, south, east, north } = boxOf(polygons.flat())
    const [lon, lat] = [Math.round((west + east) / 2), Math.round((south + north) / 2)]
    yield* addressesOf(tags, streetOf.get(keyOf(element.kind, element.id)), lon, lat)
  }
}

function* addressesOf(
  tags: Tags,
  ofRelation: string | undefined,
  lon: number,
  lat: number,
): Generator<MappedAddress> {
  const street = tags['addr:street'] ?? tags['addr:place'] ?? ofRelation
  const numbers = tags['addr:housenumber']
  if (street === undefined || numbers === undefined) return
  const postcode = tags['addr:postcode'] ?? ''
  for (const number of numbers.split(/[;,]/).map((text) => text.trim())) {
    if (number !== '') yield { street, number, postcode, lon, lat }
  }
}

/** Where the street of houses is said once, by a relation. */
function streetsOfHouses({ relations }: CityExtract): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const { members, tags } of relations) {
    if (tags.type === 'multipolygon' || tags.name === undefined) continue
    for (const { kind, id, role } of members) {
      if (role === 'house' || role === 'address') found.set(keyOf(kind, id), tags.name)
    }
  }
  return found
}

const keyOf = (kind: string, id: number) => `${kind} ${id}`
