import type { MappedStairs } from '@atlas/geo/wayfinding/stairs'

/** What helps or hinders people on the way, as far as it is mapped: none known is not none there. */
export interface StreetFurniture {
  benches: Spots
  toilets: Spots & { wheelchairAt: (row: number) => WheelchairAccess }
  /** Ways of stairs, in their middle. */
  steps: Spots & { wayAt: (row: number) => number; mappedAt: (row: number) => MappedStairs }
  kerbs: Spots & { heightAt: (row: number) => KerbHeight }
}

/** Where each is. Whole units: see unitsOfDegree. */
export interface Spots {
  lon: Int32Array
  lat: Int32Array
}

export const wheelchairAccess = ['UNKNOWN', 'YES', 'LIMITED', 'NO'] as const
export type WheelchairAccess = (typeof wheelchairAccess)[number]

export const kerbHeights = ['FLUSH', 'LOWERED', 'RAISED'] as const
export type KerbHeight = (typeof kerbHeights)[number]
