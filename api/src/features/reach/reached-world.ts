import { DrawnSites } from '@atlas/geo/reach/drawn-reach'
import { type Points, pointsOf } from '@atlas/geo/reach/distance/geodesic'
import { areasWithUnknownSites } from '@atlas/geo/reach/known-sites'
import { ReachCells } from '@atlas/geo/reach/cells/reach-cells'
import { type SiteChoice, sitesOf } from '@atlas/geo/reach/reach-question'
import type { ReachedWorld } from '@atlas/geo/reach/reached-world'
import {
  estimatedWays,
  type Pairs,
  pairsWithin,
  type Ways,
  waysOf,
} from '@atlas/geo/reach/distance/ways'
import { fromCells } from '@atlas/geo/world/generalised-cells'
import { sharedDistricts } from '@atlas/geo/world/shared-districts'
import type { PublishedCells } from '@atlas/geo/world/published'
import { perWorld } from '../../schema/context.ts'
import type { WalkingDistance } from '../../walking/walking-distance.ts'
import { bytesOf } from './bytes-of.ts'
import { cachedAnswers } from './cached-answers.ts'
import { measurePairs, nearestOnFoot } from './nearest-on-foot.ts'
import { priceOf } from './price-of.ts'
import { walkingFor } from './walking-for.ts'

const reachCells = new WeakMap<PublishedCells, ReachCells>()

/** Where people live; nowhere, where nobody knows. Scenarios share the cells of their world. */
export const cellsOf = perWorld((world): ReachCells => {
  const { inhabited } = world
  const cells = reachCells.get(inhabited) ?? new ReachCells(inhabited)
  reachCells.set(inhabited, cells)
  return cells
})

export const sharedDistrictsOf = perWorld(sharedDistricts)

/** The world with the way from each cell to the nearest of the sites that count. */
export const reachedWorld = cachedAnswers<SiteChoice, ReachedWorld>(
  { mostBytes: 60_000_000, bytesOf: bytesOf.reached, price: priceOf.choice },
  async (choice, context) => {
    const { world } = context
    const sites = sitesOf(world.sites, { kinds: [choice.kind], provider: choice.provider })
    const walking = walkingFor(choice.profile, context)
    const reached = {
      world,
      kind: choice.kind,
      cells: cellsOf(world),
      sites,
      unknownIn: areasWithUnknownSites(choice.kind, world),
      shared: sharedDistrictsOf(world),
      walking: fromCells(walking.message, world.inhabited),
      drawn:
        walking.detourFactor === null ? null : once(() => new DrawnSites(cellsOf(world), sites)),
    }
    const points = { from: reached.cells.points, to: pointsOfSites(reached) }
    const walked = { from: reached.cells.cells, to: sites, points }
    return { ...reached, nearest: await nearestOnFoot(walked, walking, context.checkpoint) }
  },
)

/** Drawn when somebody asks for it first: few do. */
function once<Found>(find: () => Found): () => Found {
  let found: { value: Found } | null = null
  return () => (found ??= { value: find() }).value
}

type ReachedPlaces = Pick<ReachedWorld, 'cells' | 'sites'>

const pointsOfSites = ({ sites }: ReachedPlaces): Points =>
  pointsOf({ lon: sites.map(({ lon }) => lon), lat: sites.map(({ lat }) => lat) })

const measure = (pairs: Pairs, { cells, sites }: ReachedPlaces, walking: WalkingDistance) =>
  measurePairs(pairs, cells.cells, sites, walking)

/** Every way of at most so many metres to a site that counts. */
export const waysWithin = cachedAnswers<{ choice: SiteChoice; within: number }, Ways>(
  { mostBytes: 20_000_000, bytesOf: bytesOf.ways, price: priceOf.partOfAnother },
  async ({ choice, within }, context) => {
    const reached = await reachedWorld(choice, context)
    const walking = walkingFor(choice.profile, context)
    const { points } = reached.cells
    const { detourFactor } = walking
    if (detourFactor !== null) {
      const asked = { detourFactor, within }
      return estimatedWays(points, pointsOfSites(reached), asked, context.checkpoint)
    }
    const pairs = pairsWithin(points, pointsOfSites(reached), within, context.checkpoint)
    return waysOf(points, pairs, await measure(pairs, reached, walking), within)
  },
)
