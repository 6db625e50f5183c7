import type { Range } from '../figures/range.ts'
import { type Checkpoint, neverGivenUp } from '../work/checkpoint.ts'
import type { ServiceSite } from '../world/snapshot.ts'
import { metresOfDegree, type Points, pointsOf } from './distance/geodesic.ts'
import { type Nearest, nearestSites, straightLine } from './distance/nearest-sites.ts'
import type { ByAge, ReachCells } from './cells/reach-cells.ts'
import { residentsWithin } from './access/residents-within.ts'

/** How often the places of sites are drawn. */
export const drawsOfSites = 32

/** How much longer than the straight line ways are taken to be at least and at most. */
export const detourEnds = { shortest: 1.2, longest: 1.5 } as const

/** As many as one question has: more are let go. */
export const mostLimits = 64

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
  /** Where the sites stand in each draw. */
  readonly draws: readonly Points[]
  /** Which of them stand in the same place in all draws, and which do not. */
  readonly fixed: readonly number[]
  readonly vague: readonly number[]
  readonly #cells: ReachCells
  #nearest: readonly Nearest[] | null = null
  #within: readonly ReturnType<typeof residentsWithin>[] | null = null
  /** By their limits: all areas ask for the same ones. */
  readonly #reach = new Map<string, DrawnReach>()

  constructor(cells: ReachCells, sites: readonly DrawnSite[]) {
    const placesOfSites = sites.map(drawnPlaces)
    this.#cells = cells
    const places = [...sites.keys()]
    this.fixed = places.filter((site) => sites[site]?.positionAccuracyM === 0)
    this.vague = places.filter((site) => sites[site]?.positionAccuracyM !== 0)
    this.draws = Array.from({ length: drawsOfSites }, (_, draw) => {
      const drawn = placesOfSites.map((places, site) => places[draw] ?? sites[site])
      return pointsOf({
        lon: drawn.map((place) => place?.lon ?? 0),
        lat: drawn.map((place) => place?.lat ?? 0),
      })
    })
  }

  /** Of each draw the nearest site of every cell, by the straight line. */
  nearest(checkpoint: Checkpoint = neverGivenUp): readonly Nearest[] {
    return (this.#nearest ??= this.#nearestInDraws(checkpoint))
  }

  #nearestInDraws(checkpoint: Checkpoint): Nearest[] {
    const [first] = this.draws
    if (!first) return []
    const among = (points: Points, some: readonly number[]) =>
      nearestAmong(some, nearestSites(this.#cells.points, someOf(points, some), 1, checkpoint))
    const still = among(first, this.fixed)
    return this.draws.map((points) => nearerOf(still, among(points, this.vague)))
  }

  /**
   * Who would be within limits in metres on foot if ways were longer or shorter than they are taken to be. Fewer people
   * reach a site the longer ways are, so both ends of the factor are exact; the places are drawn.
   */
  reach(limits: ByAge<number>, checkpoint: Checkpoint = neverGivenUp): DrawnReach {
    const name = `${limits.AGE_60_TO_79} ${limits.AGE_80_PLUS}`
    const known = this.#reach.get(name)
    if (known) return known
    const within = (this.#within ??= this.nearest(checkpoint).map((one) => {
      checkpoint()
      return residentsWithin(this.#cells, one)
    }))
    const upTo = (factor: number) =>
      within.map((people) =>
        people({
          AGE_60_TO_79: straightLine(limits.AGE_60_TO_79, factor),
          AGE_80_PLUS: straightLine(limits.AGE_80_PLUS, factor),
        }),
      )
    const reach = { fewest: upTo(detourEnds.longest), most: upTo(detourEnds.shortest) }
    if (this.#reach.size === mostLimits) this.#reach.clear()
    this.#reach.set(name, reach)
    return reach
  }
}

const someOf = ({ x, y, z }: Points, places: readonly number[]): Points => ({
  x: Float64Array.from(places, (place) => x[place] ?? Number.NaN),
  y: Float64Array.from(places, (place) => y[place] ?? Number.NaN),
  z: Float64Array.from(places, (place) => z[place] ?? Number.NaN),
})

/** By their places in the list of all sites, where some of them were looked through. */
const nearestAmong = (some: readonly number[], { site, metres }: Nearest): Nearest => ({
  site: site.map((place) => some[place] ?? -1),
  metres,
})

/** Of every cell the nearer of two sites; of sites equally far the first in the list. */
function nearerOf(one: Nearest, other: Nearest): Nearest {
  const nearer = { site: one.site.slice(), metres: one.metres.slice() }
  for (const [cell, site] of other.site.entries()) {
    const [far, known] = [other.metres[cell] ?? Infinity, one.metres[cell] ?? Infinity]
    if (far > known || (far === known && site > (one.site[cell] ?? -1))) continue
    nearer.site[cell] = site
    nearer.metres[cell] = far
  }
  return nearer
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
  const method = { key, draws: drawsOfSites, shortest, longest }
  return { low, high, method, inDraws: known }
}

interface Place {
  readonly lon: number
  readonly lat: number
}

/** Anywhere within a circle around the stated place alike. */
function drawnPlaces({ slug, lon, lat, positionAccuracyM }: DrawnSite): Place[] {
  const random = randomOf(slug)
  const degree = metresOfDegree(lat)
  return Array.from({ length: drawsOfSites }, () => {
    const away = positionAccuracyM * Math.sqrt(random())
    const direction = 2 * Math.PI * random()
    return {
      lon: lon + (away * Math.sin(direction)) / degree.lon,
      lat: lat + (away * Math.cos(direction)) / degree.lat,
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
