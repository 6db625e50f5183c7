import type { Bounds } from '../extract/bounds.ts'
import type { LandmarkKind } from '../landmarks/landmark-kinds.ts'
import type { PlaceNames } from './place-names.ts'

/** What of the city can be searched for by name or number, where an extract was installed. Degrees, EPSG:4326. */
export interface StreetPlaces {
  streets: StreetRows
  /** By street, and in a street as its numbers rise. */
  addresses: AddressRows
  postcodes: Rows<Postcode>
  landmarks: PlacedRows<PlacedLandmark>
  /** By which all of them but addresses are searched. */
  names: PlaceNames
}

/** Many, of which each is made when somebody asks for it. */
export interface Rows<Row> {
  readonly length: number
  /** @throws RangeError where there is none */
  at: (row: number) => Row
}

/** Of which it is known where each lies without making all of it. */
export interface PlacedRows<Row> extends Rows<Row> {
  placeOf: (row: number) => InCity
}

export interface StreetRows extends PlacedRows<Street> {
  addressesOf: (row: number) => Range
}

export interface AddressRows extends Rows<Address> {
  /**
   * The first of some that has a number, in the spelling of {@link numberKey}, and a postcode; undefined where none has.
   * @param number null where any will do
   * @param postcode null where any will do; a house of which nobody mapped it may have any
   */
  first: (range: Range, number: string | null, postcode: string | null) => number | undefined
}

/** Rows, `to` excluded. */
export interface Range {
  from: number
  to: number
}

export interface InCity {
  lon: number
  lat: number
  /** Its code; null where the districts were not known when the streets were built. */
  district: string | null
}

/** One course of streets, paths or squares of a name: the same name in two places is two. */
export interface Street extends InCity {
  name: string
  bounds: Bounds
  addresses: Range
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
