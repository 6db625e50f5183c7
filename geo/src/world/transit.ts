import type { StreetMode, TransitMode } from '../terms/classifications.ts'

/** A stop of public transport. */
export interface Stop {
  readonly id: number
  /** Stays, where the name may be that of several. */
  readonly slug: string
  readonly name: string
  /** None where nobody knows. */
  readonly modes: readonly TransitMode[]
  /** null where nobody knows. */
  readonly districtId: number | null
  /** Degrees, EPSG:4326. */
  readonly lon: number
  readonly lat: number
  readonly sourceId: string
}

/** Longitude and latitude of each bend; degrees, EPSG:4326. */
export type Course = readonly (readonly [lon: number, lat: number])[]

/** A street or a track that public transport ran along: for orientation, nothing is measured along it. */
export interface TransitStreet {
  readonly id: number
  readonly mode: StreetMode
  readonly course: Course
  readonly sourceId: string
}

/** The course of a river, for orientation. */
export interface Waterway {
  readonly name: string
  readonly course: Course
  readonly sourceId: string
}
