import type { CellAge } from '../terms/classifications.ts'

/** Residents of both ages that the estimate tells apart. */
export type OlderResidents = Readonly<Record<CellAge, number>>

export const aged60Plus = ({ AGE_60_TO_79, AGE_80_PLUS }: OlderResidents): number =>
  AGE_60_TO_79 + AGE_80_PLUS

export const sumOf = (counts: readonly OlderResidents[]): OlderResidents => ({
  AGE_60_TO_79: counts.reduce((sum, count) => sum + count.AGE_60_TO_79, 0),
  AGE_80_PLUS: counts.reduce((sum, count) => sum + count.AGE_80_PLUS, 0),
})

/** A cell of 100 m of the census of 2011. Its small numbers were rounded to 0 or 3 before it was published. */
export interface CensusCell {
  /** The middle, metres in EPSG:3035. */
  readonly x: number
  readonly y: number
  /** The same, degrees in EPSG:4326. */
  readonly lon: number
  readonly lat: number
  /** The code of the district it belongs to. */
  readonly district: string
  /** As counted. */
  readonly aged80Plus: number
  /** Estimated from the families of older people and the widowed, as the grid tells no ages below 80. */
  readonly aged65Plus: number
}

/** People who live alone, of a district. */
export interface LivingAlone {
  readonly aged60Plus: number
  readonly aged65Plus: number
}

/** A district, or that part of one which lies in a social space. */
export interface DistrictPart {
  readonly district: string
  readonly socialSpace: string
  readonly planningArea: string
  /** Which part of the district's residents of all ages lives there: 1, unless it lies in several social spaces. */
  readonly part: number
}

/** Residents by age where a social space and a planning area overlap, as the register counts them. */
export interface CountedResidents {
  readonly socialSpace: string
  readonly planningArea: string
  readonly residents: OlderResidents
}

/** Of each district, with the cells of those that are counted with it. */
export type DistrictCensus = ReadonlyMap<
  string,
  { readonly aged65Plus: number; readonly aged80Plus: number }
>

/**
 * What the census counted in each district.
 * @param countedWith districts whose residents are counted with another one, by code
 */
export function censusOfDistricts(
  cells: readonly CensusCell[],
  countedWith: ReadonlyMap<string, string>,
): DistrictCensus {
  const sums = new Map<string, { aged65Plus: number; aged80Plus: number }>()
  for (const { district, aged65Plus, aged80Plus } of cells) {
    const host = countedWith.get(district) ?? district
    const sum = sums.get(host) ?? { aged65Plus: 0, aged80Plus: 0 }
    sum.aged65Plus += aged65Plus
    sum.aged80Plus += aged80Plus
    sums.set(host, sum)
  }
  return sums
}
