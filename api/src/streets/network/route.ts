import { geodesicMetres, type Place } from '@atlas/geo/reach/distance/geodesic'
import { furthestMetres } from '@atlas/geo/terms/asked-at-most'
import type { Passage, Turn } from '@atlas/geo/terms/wayfinding'
import { metresAlong } from '@atlas/geo/wayfinding/along-course'
import type { Manoeuvre, Stretch } from '@atlas/geo/wayfinding/steps-of-way'
import { z } from 'zod'
import type { Router } from './engine.ts'
import { decodedLine } from './polyline.ts'
import type { Route, Traveller } from './street-network.ts'
import { costing, location, nullWhereNoWay } from './ways.ts'

/** Valhalla's kinds of manoeuvres that are turns; what it calls otherwise goes straight on. */
const turnOf: Readonly<Partial<Record<number, Turn>>> = {
  9: 'SLIGHT_RIGHT',
  10: 'RIGHT',
  11: 'SHARP_RIGHT',
  12: 'BACK',
  13: 'BACK',
  14: 'SHARP_LEFT',
  15: 'LEFT',
  16: 'SLIGHT_LEFT',
  // Where a way forks.
  18: 'SLIGHT_RIGHT',
  19: 'SLIGHT_LEFT',
  20: 'SLIGHT_RIGHT',
  21: 'SLIGHT_LEFT',
  23: 'SLIGHT_RIGHT',
  24: 'SLIGHT_LEFT',
}
const arrivals = new Set([4, 5, 6])

const routed = z.object({
  trip: z.object({
    legs: z.tuple([
      z.object({
        shape: z.string(),
        summary: z.object({ length: z.number() }),
        maneuvers: z.array(
          z.object({
            type: z.int(),
            street_names: z.array(z.string()).default([]),
            bearing_after: z.number().default(0),
            begin_shape_index: z.int(),
          }),
        ),
      }),
    ]),
  }),
})

const walked = z.object({
  edges: z.array(
    z.object({
      names: z.array(z.string()).default([]),
      use: z.string(),
      way_id: z.number(),
      bridge: z.boolean().default(false),
      tunnel: z.boolean().default(false),
      begin_shape_index: z.int(),
    }),
  ),
})

const walkedOver = ['names', 'use', 'way_id', 'bridge', 'tunnel', 'begin_shape_index']

/** The way Valhalla would take, with what it leads over; null where there is none. */
export async function routeBetween(
  router: Router,
  from: Place,
  to: Place,
  traveller: Traveller,
): Promise<Route | null> {
  const answer = await router
    .route(
      JSON.stringify({
        locations: [location(from), location(to)],
        // The sentences are our own.
        directions_type: 'maneuvers',
        ...costing(traveller),
      }),
    )
    .catch(nullWhereNoWay)
  if (answer === null) return null
  const [{ shape, maneuvers, summary }] = routed.parse(JSON.parse(answer)).trip.legs
  const course = decodedLine(shape)
  const apart = apartOf(from, to, course)
  const metres = apart.start + 1000 * summary.length + apart.place
  if (metres > furthestMetres) return null
  return {
    metres: Math.max(metres, geodesicMetres(from, to)),
    course,
    bearing: maneuvers[0]?.bearing_after ?? 0,
    apart,
    manoeuvres: maneuvers
      .filter(({ type }) => !arrivals.has(type))
      .map((manoeuvre): Manoeuvre => ({
        turn: turnOf[manoeuvre.type] ?? 'AHEAD',
        street: manoeuvre.street_names[0] ?? null,
        at: manoeuvre.begin_shape_index,
      })),
    stretches: await stretchesOf(router, shape, course, traveller),
  }
}

function apartOf(from: Place, to: Place, { lon, lat }: Route['course']): Route['apart'] {
  const at = (point: number) => ({ lon: lon.at(point) ?? NaN, lat: lat.at(point) ?? NaN })
  return { start: geodesicMetres(from, at(0)), place: geodesicMetres(at(-1), to) }
}

/** What Valhalla says of a way of a few metres, which it cannot walk again from crossing to crossing. */
const tooShort = 'edge_walk algorithm failed'

/** Manoeuvres name no bridges: the same way again, from crossing to crossing. */
async function stretchesOf(
  router: Router,
  shape: string,
  course: Route['course'],
  traveller: Traveller,
): Promise<Stretch[]> {
  const ask = (how: 'edge_walk' | 'map_snap') =>
    router.traceAttributes(
      JSON.stringify({
        encoded_polyline: shape,
        shape_match: how,
        filters: {
          action: 'include',
          attributes: walkedOver.map((name) => `edge.${name}`),
        },
        ...costing(traveller),
      }),
    )
  const answer = await ask('edge_walk').catch((error: unknown) => {
    if (error instanceof Error && error.message.includes(tooShort)) return ask('map_snap')
    throw error
  })
  const { edges } = walked.parse(JSON.parse(answer))
  // Valhalla says whole metres of each.
  const metresAt = metresAlong(course)
  const at = (point: number | undefined) => metresAt[point ?? metresAt.length - 1] ?? 0
  return edges.map((edge, index) => ({
    names: edge.names,
    metres: at(edges[index + 1]?.begin_shape_index) - at(edge.begin_shape_index),
    passages: passagesOf(edge),
    way: edge.way_id,
    at: edge.begin_shape_index,
  }))
}

const ofUse: Readonly<Partial<Record<string, Passage>>> = {
  steps: 'STAIRS',
  escalator: 'STAIRS',
  elevator: 'LIFT',
}

function passagesOf({ use, bridge, tunnel }: z.infer<typeof walked>['edges'][number]): Passage[] {
  const climbed = ofUse[use]
  return [
    ...(bridge ? (['BRIDGE'] as const) : []),
    ...(tunnel ? (['TUNNEL'] as const) : []),
    ...(climbed ? [climbed] : []),
  ]
}
