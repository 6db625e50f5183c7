import { bandsOf, type ByAge, type ReachAges } from '../reach/cells/reach-cells.ts'
import type { Nearest } from '../reach/distance/nearest-sites.ts'
import {
  type CountedPeople,
  decimetres,
  metresWalked,
  peopleOf,
  residentsOfThousandths,
} from '../reach/cells/people-of-cells.ts'

/** Of every cell the nearest site, and how far the next nearest is; Infinity where no way leads to any. */
export interface NearestAndNext extends Nearest {
  readonly nextMetres: ArrayLike<number>
}

/** What it would cost if a site alone closed. */
export interface MarginalValue {
  /** Its place among the sites. */
  readonly site: number
  /** People whose nearest it is, however far. */
  readonly nearest: number
  /** Those of them who would reach no other site within the limit. */
  readonly lost: number
  /** How far everybody with a way would walk in the mean, in metres; null where nobody had one. */
  readonly meanMetres: number | null
}

/** What all sites together do, and what each of them adds to the others. */
export interface MarginalValues {
  /** How far everybody with a way walks in the mean, in metres; null where nobody has one. */
  readonly meanMetres: number | null
  /** Of every site, first that whose closing would leave most people without one, then make ways longest. */
  readonly sites: readonly MarginalValue[]
}

export interface AskedValues {
  readonly ages: ReachAges
  /** Metres on foot, by age: whoever walks exactly so far is within. */
  readonly limits: ByAge<number>
}

/**
 * What each site alone is worth: whom it serves go to their next nearest site. Exact, by whole numbers, and the same as
 * when a hand closes it. That two close at once may cost more than both of them alone.
 * @param sites how many there are
 */
export function marginalValues(
  { site, metres, nextMetres }: NearestAndNext,
  people: CountedPeople,
  sites: number,
  { ages, limits }: AskedValues,
): MarginalValues {
  const [served, lost] = [new Float64Array(sites), new Float64Array(sites)]
  /** How much longer all of its people walk together, and how many of them would have no way. */
  const [longer, wayless] = [new Float64Array(sites), new Float64Array(sites)]
  let [walked, walkers] = [0, 0]
  for (let cell = 0; cell < metres.length; cell += 1) {
    const way = metres[cell] ?? Infinity
    const nearest = site[cell] ?? -1
    if (nearest === -1 || way === Infinity) continue
    const next = nextMetres[cell] ?? Infinity
    for (const age of bandsOf(ages)) {
      const parts = people.parts[age][cell] ?? 0
      const thousandths = people.thousandths[age][cell] ?? 0
      walked += thousandths * decimetres(way)
      walkers += thousandths
      add(served, nearest, parts)
      if (way <= limits[age] && next > limits[age]) add(lost, nearest, parts)
      if (next < Infinity) add(longer, nearest, thousandths * (decimetres(next) - decimetres(way)))
      else {
        add(longer, nearest, -thousandths * decimetres(way))
        add(wayless, nearest, thousandths)
      }
    }
  }
  const mean = (ways: number, of: number) =>
    of === 0 ? null : metresWalked(ways) / residentsOfThousandths(of)
  const values = Array.from({ length: sites }, (_, one) => ({
    site: one,
    nearest: peopleOf(served[one] ?? 0),
    lost: peopleOf(lost[one] ?? 0),
    meanMetres: mean(walked + (longer[one] ?? 0), walkers - (wayless[one] ?? 0)),
  }))
  return {
    meanMetres: mean(walked, walkers),
    sites: values.sort(
      (one, other) =>
        other.lost - one.lost ||
        (wayless[other.site] ?? 0) - (wayless[one.site] ?? 0) ||
        (longer[other.site] ?? 0) - (longer[one.site] ?? 0) ||
        one.site - other.site,
    ),
  }
}

function add(sums: Float64Array, at: number, more: number): void {
  sums[at] = (sums[at] ?? 0) + more
}
