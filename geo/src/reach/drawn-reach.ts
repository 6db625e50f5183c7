import type { Range } from '../figures/range.ts'
import type { ServiceSite } from '../world/snapshot.ts'
import { type Points, pointsOf } from './geodesic.ts'
import { type Nearest, nearestSites } from './nearest-sites.ts'
import type { ByAge, ReachCells } from './reach-cells.ts'
import { residentsWithin } from './residents-within.ts'
import { pairsWithin, type Ways, waysOf } from './ways.ts'

/** How often the places of sites are drawn. */
export const drawsOfSites = 32

/** How much longer than the straight line ways are taken to be at least and at most. */
export const detourEnds = { shortest: 1.2, longest: 1.5 } as const

/** Who reaches a site, by district, in each draw: with the longest ways and with the shortest. */
export interface DrawnReach {
  readonly fewest: readonly ByAge<Float64Array>[]
  readonly most: readonly ByAge<Float64Array>[]
}

type DrawnSite = Pick<ServiceSite, 'slug' | 'lon' | 'lat' | 'positionAccuracyM'>

/**
 * The sites as they may stand: each elsewhere within the accuracy of its place. Where a site is drawn depends on nothing
 * but itself: one more moves no other. Drawn once, for whatever is asked.
 */
export class DrawnSites {
  readonly #cells: ReachCells
  /** Of each draw. */
  readonly #points: readonly Points[]
  #nearest: readonly Nearest[] | null = null
  #within: readonly ReturnType<typeof residentsWithin>[] | null = null
  /** All areas ask for the same limits one after the other. */
  #last: { readonly limits: ByAge<number>; readonly reach: DrawnReach } | null = null

  constructor(cells: ReachCells, sites: readonly DrawnSite[]) {
    const placesOfSites = sites.map(drawnPlaces)
    this.#cells = cells
    this.#points = Array.from({ length: drawsOfSites }, (_, draw) => {
      const drawn = placesOfSites.map((places, site) => places[draw] ?? sites[site])
      return pointsOf({
        lon: drawn.map((place) => place?.lon ?? 0),
        lat: drawn.map((place) => place?.lat ?? 0),
      })
    })
  }

  /** Of each draw the nearest site of every cell, by the straight line. */
  get nearest(): readonly Nearest[] {
    return (this.#nearest ??= this.#points.map((points) =>
      nearestSites(this.#cells.points, points, 1),
    ))
  }

  /**
   * Who would be within limits in metres on foot if ways were longer or shorter than they are taken to be. Fewer people
   * reach a site the longer ways are, so both ends of the factor are exact; the places are drawn.
   */
  reach(limits: ByAge<number>): DrawnReach {
    const last = this.#last
    const isSame =
      last?.limits.AGE_60_TO_79 === limits.AGE_60_TO_79 &&
      last.limits.AGE_80_PLUS === limits.AGE_80_PLUS
    if (last && isSame) return last.reach
    const within = (this.#within ??= this.nearest.map((one) => residentsWithin(this.#cells, one)))
    const upTo = (factor: number) =>
      within.map((people) =>
        people({
          AGE_60_TO_79: limits.AGE_60_TO_79 / factor,
          AGE_80_PLUS: limits.AGE_80_PLUS / factor,
        }),
      )
    const reach = { fewest: upTo(detourEnds.longest), most: upTo(detourEnds.shortest) }
    this.#last = { limits, reach }
    return reach
  }

  /** Every way of at most so many metres on foot, of each draw with the shortest ways and with the longest. */
  ways(withinMetres: number): Ways[] {
    const { points } = this.#cells
    return this.#points.flatMap((sites) =>
      Object.values(detourEnds).map((factor) => {
        const pairs = pairsWithin(points, sites, withinMetres / factor)
        const onFoot = pairs.geodesic.map((metres) => metres * factor)
        return waysOf(points, pairs, onFoot, Infinity)
      }),
    )
  }
}

/** What ranges about drawn sites say of how they were found. */
type DrawnMethod = 'rangeOfReach' | 'rangeOfGapWays' | 'rangeOfUnevenReach'

/** From the least to the most that came out in any draw, or is stated; null where a draw has no answer, or all agree. */
export function drawnRange(
  stated: number | null,
  drawn: readonly (number | null)[],
  key: DrawnMethod = 'rangeOfReach',
): Range | null {
  const known = drawn.filter((value) => value !== null)
  if (stated === null || known.length < drawn.length || known.length === 0) return null
  const [low, high] = [Math.min(stated, ...known), Math.max(stated, ...known)]
  // What no draw changes would read as certainty.
  if (low === high) return null
  const { shortest, longest } = detourEnds
  return { low, high, method: { key, draws: drawsOfSites, shortest, longest } }
}

interface Place {
  readonly lon: number
  readonly lat: number
}

const metresInADegree = 111_320

/** Anywhere within a circle around the stated place alike. */
function drawnPlaces({ slug, lon, lat, positionAccuracyM }: DrawnSite): Place[] {
  const random = randomOf(slug)
  const degree = metresInADegree * Math.cos((lat * Math.PI) / 180)
  return Array.from({ length: drawsOfSites }, () => {
    const away = positionAccuracyM * Math.sqrt(random())
    const direction = 2 * Math.PI * random()
    return {
      lon: lon + (away * Math.sin(direction)) / degree,
      lat: lat + (away * Math.cos(direction)) / metresInADegree,
    }
  })
}

/** Numbers from 0 to 1 that are the same for the same seed: mulberry32, seeded by FNV-1a. */
function randomOf(seed: string): () => number {
  let state = 0x81_1c_9d_c5
  for (const letter of seed) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 0x01_00_01_93)
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
