import { bisectLeft, bisectRight } from 'd3-array'
import type { Nearest } from './nearest-sites.ts'
import { bandsOf, type ReachAges, type ReachCells } from './reach-cells.ts'

/** How far the people of some cells walk to the site nearest to them. */
export interface AccessDistances {
  /** Everybody, with or without a way. */
  readonly residents: number
  /** Those who have a way, and all their ways together in metres: their mean is the quotient. */
  readonly walked: { readonly metres: number; readonly residents: number }
  /**
   * The shortest distance that at least a share of everybody does not exceed: with 0.5 the weighted median. One of
   * the ways; null where that is no way at all, or where nobody lives.
   * @throws RangeError when the share is not above 0 and at most 1
   */
  readonly quantile: (share: number) => number | null
  /** How many walk farther than a distance in metres; whoever walks exactly so far does not. Having no way is farther. */
  readonly beyond: (metres: number) => number
}

/** Metres that people walk in the mean; null where nobody has a way. */
export const meanWay = (metres: number, walkers: number): number | null =>
  walkers === 0 ? null : metres / walkers

/** @param districts whose cells are meant, by id */
export function accessDistances(
  cells: ReachCells,
  nearest: Nearest,
  districts: readonly number[],
  ages: ReachAges,
): AccessDistances {
  const bands = bandsOf(ages)
  const metresOf = (cell: number) => nearest.metres[cell] ?? Infinity
  const byDistance = cells
    .cellsIn(districts)
    .sort((a, b) => (metresOf(a) < metresOf(b) ? -1 : Number(metresOf(a) > metresOf(b))))
  const ways = Float64Array.from(byDistance, metresOf)
  /** How many walk at most as far as the cell at this place, and the one before it. */
  const reached = new Float64Array(ways.length + 1)
  let metres = 0
  let walkers = 0
  for (const [place, cell] of byDistance.entries()) {
    const residents = cells.residentsOf(cell, bands)
    const sum = (reached[place] ?? 0) + residents
    reached[place + 1] = sum
    const way = ways[place] ?? Infinity
    if (way === Infinity) continue
    metres += way * residents
    walkers = sum
  }
  const residents = reached[ways.length] ?? 0
  return {
    residents,
    walked: { metres, residents: walkers },
    quantile: (share) => {
      if (!(share > 0 && share <= 1)) {
        throw new RangeError(`A share must be above 0, at most 1: ${share}`)
      }
      if (residents === 0) return null
      // Sums of decimals err by less than this; without it a median of 0.1 + 0.2 and 0.3 would slip to the next.
      const way = ways[bisectLeft(reached, residents * share * (1 - 1e-12)) - 1] ?? Infinity
      return way === Infinity ? null : way
    },
    beyond: (distance) => {
      if (!(distance >= 0 && distance < Infinity)) {
        throw new RangeError(`A distance must be finite and not negative: ${distance}`)
      }
      return residents - (reached[bisectRight(ways, distance)] ?? 0)
    },
  }
}
