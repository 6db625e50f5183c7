import type { Bounds } from '../extract/bounds.ts'
import type { LandmarkKind } from '../landmarks/landmark-kinds.ts'

/** What of the city can be searched for by name or number, where an extract was installed. Degrees, EPSG:4326. */
export interface StreetPlaces {
  streets: Rows<Street>
  /** By street, and in a street as its numbers rise. */
  addresses: Rows<Address>
  postcodes: Rows<Postcode>
  landmarks: Rows<PlacedLandmark>
}

/** Many, of which each is made when somebody asks for it. */
export interface Rows<Row> {
  readonly length: number
  /** @throws RangeError where there is none */
  at: (row: number) => Row
}

interface InCity {
  lon: number
  lat: number
  /** Its code; null where the districts were not known when the streets were built. */
  district: string | null
}

/** One course of streets, paths or squares of a name: the same name in two places is two. */
export interface Street extends InCity {
  name: string
  bounds: Bounds
  /** Rows of addresses, `to` excluded. */
  addresses: { from: number; to: number }
}

export interface Address extends InCity {
  number: string
  postcode: string | null
}

export interface Postcode {
  code: string
  /** In the middle of its addresses. */
  lon: number
  lat: number
  addresses: number
}

export interface PlacedLandmark extends InCity {
  kind: LandmarkKind
  name: string
}
