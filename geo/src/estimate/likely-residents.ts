import { aged60Plus, type OlderResidents } from './inputs.ts'

/** People of a grid, in a place or in all of a district. */
export interface OlderInGrid {
  readonly aged65Plus: number
  readonly aged80Plus: number
}

/** At most so many of a cell's people 60+ are taken to be 80+: the census rounded small numbers, and one of them alone says little. */
const most80Plus = 0.9

/**
 * Residents of a place in a district, before they are fitted to it: people 60+ like those of 65+ in the grid; of them the
 * 80+ half like those of 80+ there and half like those of 65+, because 80+ alone would give nobody to every cell whose few
 * were rounded to 0.
 */
export function likelyResidents(
  place: OlderInGrid,
  district: OlderInGrid,
  residents: OlderResidents,
): OlderResidents {
  const by65Plus = scaled(place.aged65Plus, 1, district.aged65Plus)
  const by80Plus = district.aged80Plus === 0 ? by65Plus : place.aged80Plus / district.aged80Plus
  const people = aged60Plus(residents) * by65Plus
  const of80Plus = Math.min(
    most80Plus * people,
    (residents.AGE_80_PLUS * (by80Plus + by65Plus)) / 2,
  )
  return { AGE_60_TO_79: people - of80Plus, AGE_80_PLUS: of80Plus }
}

/** A part that was of one sum, as a part of another. */
export const scaled = (part: number, residents: number, sum: number): number =>
  sum === 0 ? 0 : (part * residents) / sum
