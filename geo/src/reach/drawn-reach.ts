import type { ServiceSite } from '../world/snapshot.ts'
import { pointsOf } from './geodesic.ts'
import { nearestSites } from './nearest-sites.ts'
import type { ByAge, ReachCells } from './reach-cells.ts'
import { residentsWithin } from './residents-within.ts'

/** How often the places of sites are drawn. */
export const drawsOfSites = 32

/** How much longer than the straight line ways are taken to be at least and at most. */
export const detourEnds = { shortest: 1.2, longest: 1.5 } as const

/** Who reaches a site, by district, in each draw: with the longest ways and with the shortest. */
export interface DrawnReach {
  readonly fewest: readonly ByAge<Float64Array>[]
  readonly most: readonly ByAge<Float64Array>[]
}

/**
 * Who would reach a site if every site stood elsewhere within the accuracy of its place, and ways were longer or shorter
 * than they are taken to be. Fewer people reach a site the longer ways are, so both ends of the factor are exact; the
 * places are drawn. Where each site is drawn depends on nothing but itself: one more moves no other.
 * @returns who is within limits in metres on foot; what is drawn once serves every limit
 */
export function drawnReach(
  cells: ReachCells,
  sites: readonly Pick<ServiceSite, 'slug' | 'lon' | 'lat' | 'positionAccuracyM'>[],
): (limits: ByAge<number>) => DrawnReach {
  const placesOfSites = sites.map(drawnPlaces)
  const within = Array.from({ length: drawsOfSites }, (_, draw) => {
    const drawn = placesOfSites.map((places, site) => places[draw] ?? sites[site])
    const points = pointsOf({
      lon: drawn.map((place) => place?.lon ?? 0),
      lat: drawn.map((place) => place?.lat ?? 0),
    })
    return residentsWithin(cells, nearestSites(cells.points, points, 1))
  })
  const upTo = (limits: ByAge<number>, factor: number) => {
    const straight = {
      AGE_60_TO_79: limits.AGE_60_TO_79 / factor,
      AGE_80_PLUS: limits.AGE_80_PLUS / factor,
    }
    return within.map((people) => people(straight))
  }
  // All areas ask for the same limits one after the other.
  let last: { readonly limits: ByAge<number>; readonly drawn: DrawnReach } | null = null
  return (limits) => {
    const isSame =
      last?.limits.AGE_60_TO_79 === limits.AGE_60_TO_79 &&
      last.limits.AGE_80_PLUS === limits.AGE_80_PLUS
    if (last && isSame) return last.drawn
    const drawn = {
      fewest: upTo(limits, detourEnds.longest),
      most: upTo(limits, detourEnds.shortest),
    }
    last = { limits, drawn }
    return drawn
  }
}

interface Place {
  readonly lon: number
  readonly lat: number
}

const metresInADegree = 111_320

/** Anywhere within a circle around the stated place alike. */
function drawnPlaces({
  slug,
  lon,
  lat,
  positionAccuracyM,
}: Pick<ServiceSite, 'slug' | 'lon' | 'lat' | 'positionAccuracyM'>): Place[] {
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
