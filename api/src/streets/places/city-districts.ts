import { geodesicMetres, type Place } from '@atlas/geo/reach/distance/geodesic'
import Flatbush from 'flatbush'
import type { City, CityDistrict } from '../city.ts'
import { type Box, boxOf, unitsOfDegree } from '../extract/bounds.ts'
import { type Ring, sideOf } from '../extract/ring.ts'

/** Outlines are drawn roughly: what lies so near to people of a district is a part of it. */
const nearMetres = 500

/** In which district of a city something lies. Places in whole units: see unitsOfDegree. */
export class CityDistricts {
  readonly #city: City
  readonly #districts: readonly { code: string; rings: Ring[]; box: Box }[]
  readonly #cells: Flatbush | null

  constructor(city: City) {
    this.#city = city
    this.#districts = city.districts.map((district) => {
      const rings = ringsOf(district)
      return { code: district.code, rings, box: boxOf(rings) }
    })
    this.#cells = city.inhabited.length === 0 ? null : new Flatbush(city.inhabited.length)
    for (const { lon, lat } of city.inhabited) this.#cells?.add(lon, lat, lon, lat)
    this.#cells?.finish()
  }

  /** Its code; '' in a city whose districts are not known; null outside the city. */
  at(lon: number, lat: number): string | null {
    if (this.#districts.length === 0) return this.#isWithinBounds(lon, lat) ? '' : null
    const found = this.#districts.find(
      ({ box, rings }) =>
        lon >= box.west &&
        lon <= box.east &&
        lat >= box.south &&
        lat <= box.north &&
        rings.filter((ring) => sideOf(ring, lon, lat) !== 'OUT').length % 2 === 1,
    )
    return (
      found?.code ?? this.#ofNearestCell({ lon: lon / unitsOfDegree, lat: lat / unitsOfDegree })
    )
  }

  #isWithinBounds(lon: number, lat: number): boolean {
    const { west, south, east, north } = this.#city.bounds
    const [x, y] = [lon / unitsOfDegree, lat / unitsOfDegree]
    return x >= west && x <= east && y >= south && y <= north
  }

  #ofNearestCell(place: Place): string | null {
    const { lon, lat } = place
    const [aroundLon, aroundLat] = [nearMetres / 60_000, nearMetres / 111_000]
    const near =
      this.#cells?.search(lon - aroundLon, lat - aroundLat, lon + aroundLon, lat + aroundLat) ?? []
    let [nearest, least]: [string | null, number] = [null, nearMetres]
    for (const index of near) {
      const cell = this.#city.inhabited[index]
      const metres = cell ? geodesicMetres(cell, place) : Infinity
      if (cell && metres <= least) [nearest, least] = [cell.district, metres]
    }
    return nearest
  }
}

const ringsOf = ({ rings }: CityDistrict): Ring[] =>
  rings.map((ring) =>
    Int32Array.from(
      ring.flatMap(({ lon, lat }) => [lon, lat]),
      (degrees) => Math.round(degrees * unitsOfDegree),
    ),
  )
