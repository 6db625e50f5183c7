import type { Place } from '@atlas/geo/reach/distance/geodesic'
import { z } from 'zod'
import type { Router } from './engine.ts'
import type { Traveller } from './street-network.ts'

/** From one place to another, as Valhalla found it; null where there is none. Metres. */
export type Way = {
  /** Straight from the places to the nearest streets. */
  toStreet: number
  fromStreet: number
  along: number
} | null

export const costing = (traveller: Traveller) => ({
  costing: 'pedestrian',
  costing_options: {
    pedestrian: {
      type: traveller === 'WHEELCHAIR' ? 'wheelchair' : 'foot',
      exclude_ferries: true,
    },
  },
})

/** Nobody starts or ends on a ferry either. */
export const location = ({ lon, lat }: Place) => ({
  lon,
  lat,
  search_filter: { exclude_ferry: true },
})

const waypoints = z.array(z.object({ distance: z.number() }))
const matrix = z.object({
  sources: waypoints,
  destinations: waypoints,
  distances: z.array(z.array(z.number().nullable())),
  durations: z.array(z.array(z.number().nullable())),
})
const located = z.array(z.object({ edges: z.array(z.unknown()).nullable() }))

/** What Valhalla says where none of the ways asked for exists; it has no codes for it. */
const noWay = /No path could be found|No suitable edges/

export function nullWhereNoWay(error: unknown): null {
  if (error instanceof Error && noWay.test(error.message)) return null
  throw error
}

/** The ways between each of `from` and `to`: rows of `from`. */
export async function waysBetween(
  router: Router,
  from: readonly Place[],
  to: readonly Place[],
  traveller: Traveller,
): Promise<Way[][]> {
  const answer = await router
    .matrix(
      JSON.stringify({
        sources: from.map(location),
        targets: to.map(location),
        format: 'osrm',
        ...costing(traveller),
      }),
    )
    .catch(nullWhereNoWay)
  if (answer === null) return waysWithoutLonely(router, from, to, traveller)
  const { sources, destinations, distances, durations } = matrix.parse(JSON.parse(answer))
  return sources.map(({ distance: toStreet }, row) =>
    destinations.map(({ distance: fromStreet }, column) => {
      const along = distances[row]?.[column]
      // A way that does not exist has no duration, but a distance of 0.
      const exists = typeof durations[row]?.[column] === 'number' && typeof along === 'number'
      return exists ? { toStreet, fromStreet, along } : null
    }),
  )
}

/** One place far from every street fails a whole question: asks again without such places. */
async function waysWithoutLonely(
  router: Router,
  from: readonly Place[],
  to: readonly Place[],
  traveller: Traveller,
): Promise<Way[][]> {
  const near = async (places: readonly Place[]) => {
    const answer = await router.locate(
      JSON.stringify({ locations: places.map(location), ...costing(traveller) }),
    )
    return located.parse(JSON.parse(answer)).map(({ edges }) => (edges?.length ?? 0) > 0)
  }
  const [fromNear, toNear] = [await near(from), await near(to)]
  const nearFrom = from.filter((_, index) => fromNear[index])
  const nearTo = to.filter((_, index) => toNear[index])
  const lonely = nearFrom.length + nearTo.length < from.length + to.length
  const found =
    lonely && nearFrom.length > 0 && nearTo.length > 0
      ? await waysBetween(router, nearFrom, nearTo, traveller)
      : []
  const rows = found.values()
  return fromNear.map((isNear) => {
    const row = (isNear ? rows.next().value : undefined)?.values()
    return toNear.map((target) => (target ? row?.next().value : undefined) ?? null)
  })
}
