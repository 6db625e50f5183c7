import type { Box } from '../extract/bounds.ts'
import type { Landmark } from '../landmarks/landmarks.ts'

/** Places of a city to search for, as they are found in an extract. Whole units: see unitsOfDegree. */
export interface FoundPlaces {
  streets: readonly FoundStreet[]
  /** By street, and in a street as its numbers rise. */
  addresses: readonly FoundAddress[]
  postcodes: readonly FoundPostcode[]
  landmarks: readonly FoundLandmark[]
}

/** District: its code, '' where the city’s districts are not known. */
interface InDistrict {
  district: string
}

export interface FoundStreet extends InDistrict {
  name: string
  /** On the street, in its middle. */
  lon: number
  lat: number
  box: Box
}

export interface FoundAddress extends InDistrict {
  /** Its place among the streets. */
  street: number
  number: string
  /** '' where it is not said. */
  postcode: string
  lon: number
  lat: number
}

export interface FoundPostcode {
  code: string
  /** In the middle of its addresses. */
  lon: number
  lat: number
  addresses: number
}

export type FoundLandmark = Landmark & InDistrict
