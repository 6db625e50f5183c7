import { metresOfDegree } from '@atlas/geo/reach/distance/geodesic'
import type { Area } from '../extract/areas.ts'
import { unitsOfDegree } from '../extract/bounds.ts'
import type { CityExtract } from '../extract/city-extract.ts'
import type { CityDistricts } from './city-districts.ts'
import { findAddresses, type MappedAddress } from './find-addresses.ts'
import { findStreets } from './find-streets.ts'
import type { FoundAddress, FoundPlaces, FoundPostcode, FoundStreet } from './found-places.ts'
import type { Landmark } from '../landmarks/landmarks.ts'

/** What of a city can be searched for by name or number. */
export function findPlaces(
  extract: CityExtract,
  areas: readonly Area[],
  landmarks: readonly Landmark[],
  districts: CityDistricts,
): FoundPlaces {
  const directory = new StreetDirectory(findStreets(extract, areas, districts))
  const addresses: FoundAddress[] = []
  const seen = new Set<string>()
  for (const mapped of findAddresses(extract, areas)) {
    const district = districts.at(mapped.lon, mapped.lat)
    if (district === null) continue
    const street = directory.streetOf(mapped, district)
    // An entrance and its house say the same.
    const key = `${street} ${mapped.number.toLowerCase()}`
    if (seen.has(key)) continue
    seen.add(key)
    const { number, postcode, lon, lat } = mapped
    addresses.push({ street, number, postcode, district, lon, lat })
  }
  addresses.sort(
    (one, other) => one.street - other.street || numbers.compare(one.number, other.number),
  )
  return {
    streets: directory.streets,
    addresses,
    postcodes: postcodesOf(addresses),
    landmarks: landmarks.flatMap((landmark) => {
      const district = districts.at(landmark.lon, landmark.lat)
      return district === null ? [] : [{ ...landmark, district }]
    }),
  }
}

const numbers = new Intl.Collator('de', { numeric: true })

/** Farther from every street of its name, an address belongs to another. */
const farthestMetres = 1500

/** Streets by name; what only addresses name is added to them. */
class StreetDirectory {
  readonly streets: FoundStreet[] = []
  readonly #byName = new Map<string, number[]>()

  constructor(streets: readonly FoundStreet[]) {
    for (const street of streets) this.#add(street)
  }

  /** The place of the nearest street of its name. */
  streetOf({ street: name, lon, lat }: MappedAddress, district: string): number {
    const degree = metresOfDegree(lat / unitsOfDegree)
    let [nearest, least] = [-1, farthestMetres]
    for (const place of this.#byName.get(name) ?? []) {
      const { box } = this.streets[place] ?? {}
      if (!box) continue
      const east = Math.max(box.west - lon, lon - box.east, 0)
      const north = Math.max(box.south - lat, lat - box.north, 0)
      const apart = Math.hypot(east * degree.lon, north * degree.lat) / unitsOfDegree
      if (apart < least) [nearest, least] = [place, apart]
    }
    if (nearest >= 0) return nearest
    const box = { west: lon, south: lat, east: lon, north: lat }
    return this.#add({ name, district, lon, lat, box })
  }

  #add(street: FoundStreet): number {
    const place = this.streets.push(street) - 1
    const known = this.#byName.get(street.name)
    if (known) known.push(place)
    else this.#byName.set(street.name, [place])
    return place
  }
}

/** Half of its addresses lie on each side of the middle, so that a mistyped one far away does not move it. */
function postcodesOf(addresses: readonly FoundAddress[]): FoundPostcode[] {
  const byCode = new Map<string, FoundAddress[]>()
  for (const address of addresses) {
    if (address.postcode === '') continue
    const known = byCode.get(address.postcode)
    if (known) known.push(address)
    else byCode.set(address.postcode, [address])
  }
  return [...byCode]
    .map(([code, own]) => ({
      code,
      lon: medianOf(own.map(({ lon }) => lon)),
      lat: medianOf(own.map(({ lat }) => lat)),
      addresses: own.length,
    }))
    .sort((one, other) => (one.code < other.code ? -1 : 1))
}

const medianOf = (values: number[]) =>
  values.sort((one, other) => one - other)[values.length >> 1] ?? NaN
