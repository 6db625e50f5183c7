import { geodesicMetres, type Place } from '@atlas/geo/reach/distance/geodesic'
import { furthestMetres } from '@atlas/geo/terms/asked-at-most'
import { z } from 'zod'
import { openRouter, type Router } from './engine.ts'
import { settingsForAsking } from './engine-settings.ts'
import type { InstalledStreets } from '../installed-streets.ts'
import { type Pair, type Reached, type StreetNetwork, type Traveller } from './street-network.ts'
import { routeBetween } from './route.ts'
import { costing, location, nullWhereNoWay, type Way, waysBetween } from './ways.ts'

/** So many places are asked for at once. */
const placesOfQuestion = 2000

/** @throws StreetsError when Valhalla cannot be loaded, with the reason */
export function openStreetNetwork(directory: string, installed: InstalledStreets): StreetNetwork {
  const router = openRouter(directory, settingsForAsking(installed.network))
  // One question after the other: each takes a thread, and Node has four for everything.
  let last: Promise<unknown> = Promise.resolve()
  const queued = <Answer>(ask: () => Promise<Answer>): Promise<Answer> => {
    const answer = last.then(ask, ask)
    last = answer.catch(() => undefined)
    return answer
  }
  return {
    record: installed.record,
    walkingMetres: (pairs, traveller) => walkingMetres(router, queued, pairs, traveller),
    route: async (from, to, traveller) =>
      geodesicMetres(from, to) > furthestMetres
        ? null
        : queued(() => routeBetween(router, from, to, traveller)),
    reach: (from, metres, traveller) => queued(() => reach(router, from, metres, traveller)),
  }
}

type Queue = <Answer>(ask: () => Promise<Answer>) => Promise<Answer>

function groupedBy<Element>(
  elements: readonly Element[],
  nameOf: (element: Element) => string,
): Map<string, Element[]> {
  const groups = new Map<string, Element[]>()
  for (const element of elements) {
    const name = nameOf(element)
    const group = groups.get(name)
    if (group) group.push(element)
    else groups.set(name, [element])
  }
  return groups
}

const key = ({ lon, lat }: Place) => `${lon} ${lat}`

/** Asks once for each place of the side that has fewer of them, so that Valhalla walks from there to all others. */
async function walkingMetres(
  router: Router,
  queued: Queue,
  pairs: readonly Pair[],
  traveller: Traveller,
): Promise<(number | null)[]> {
  const metres = new Array<number | null>(pairs.length).fill(null)
  const near = [...pairs.entries()].filter(([, pair]) => pair.geodesicMetres <= furthestMetres)
  const byOrigin = groupedBy(near, ([, { from }]) => key(from))
  const byTarget = groupedBy(near, ([, { to }]) => key(to))
  const fromOrigins = byOrigin.size < byTarget.size
  for (const group of (fromOrigins ? byOrigin : byTarget).values()) {
    for (let start = 0; start < group.length; start += placesOfQuestion) {
      const asked = group.slice(start, start + placesOfQuestion)
      const found = await queued(() =>
        star(
          router,
          asked.map(([, pair]) => pair),
          fromOrigins,
          traveller,
        ),
      )
      for (const [place, [index, pair]] of asked.entries()) {
        metres[index] = metresOf(found[place] ?? null, pair.geodesicMetres)
      }
    }
  }
  return metres
}

/** The ways of pairs that share their origin, or else their target. */
async function star(
  router: Router,
  pairs: readonly Pair[],
  sharedOrigin: boolean,
  traveller: Traveller,
): Promise<(Way | undefined)[]> {
  const [first] = pairs
  if (!first) return []
  const origins = sharedOrigin ? [first.from] : pairs.map(({ from }) => from)
  const targets = sharedOrigin ? pairs.map(({ to }) => to) : [first.to]
  const ways = await waysBetween(router, origins, targets, traveller)
  return sharedOrigin ? (ways[0] ?? []) : ways.map(([way]) => way)
}

function metresOf(way: Way, geodesicMetres: number): number | null {
  if (way === null) return null
  const metres = way.toStreet + way.along + way.fromStreet
  // Two places at the same spot of a street still lie apart.
  return metres > furthestMetres ? null : Math.max(metres, geodesicMetres)
}

const polygon = z.array(z.array(z.tuple([z.number(), z.number()])))
const contours = z.object({
  features: z.array(
    z.object({
      properties: z.object({ contour: z.number() }),
      geometry: z.discriminatedUnion('type', [
        z.object({ type: z.literal('Polygon'), coordinates: polygon }),
        z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(polygon) }),
      ]),
    }),
  ),
})

async function reach(
  router: Router,
  from: Place,
  metres: readonly number[],
  traveller: Traveller,
): Promise<Reached[]> {
  const answer = await router
    .isochrone(
      JSON.stringify({
        locations: [location(from)],
        contours: metres.map((distance) => ({ distance: distance / 1000 })),
        polygons: true,
        ...costing(traveller),
      }),
    )
    .catch(nullWhereNoWay)
  if (answer === null) return []
  return contours
    .parse(JSON.parse(answer))
    .features.map(({ properties, geometry }) => ({
      metres: Math.round(properties.contour * 1000),
      outline: geometry,
    }))
    .sort((a, b) => a.metres - b.metres)
}
