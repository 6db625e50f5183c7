import { pointsOf } from '@atlas/geo/reach/distance/geodesic'
import type { ReachedWorld } from '@atlas/geo/reach/reached-world'
import { marginalValues, type MarginalValues } from '@atlas/geo/planning/marginal-values'
import { countPeople } from '@atlas/geo/reach/cells/people-of-cells'
import type { DataContext } from '../../schema/context.ts'
import type { WalkingDistance } from '../../walking/walking-distance.ts'
import { bytesOf } from './bytes-of.ts'
import { cachedAnswers } from './cached-answers.ts'
import { nearestOnFoot } from './nearest-on-foot.ts'
import { priceOf } from './price-of.ts'
import { reachedWorld } from './reached-world.ts'
import type { LimitedReach } from './reach-input.ts'
import { walkingFor } from './walking-for.ts'

/** What each of the sites that count adds to the others. */
export const marginalValuesIn = cachedAnswers<LimitedReach, MarginalValues>(
  {
    mostBytes: 2_000_000,
    bytesOf: ({ sites }) => bytesOf.marginalValues(sites.length),
    price: priceOf.marginalValues,
  },
  async ({ choice, ages, limit }, context) => {
    const reached = await reachedWorld(choice, context)
    const nextMetres = await nextNearest(reached, walkingFor(choice.profile, context), context)
    const known = { ...reached.nearest, nextMetres }
    const asked = { ages, limits: limit.metres }
    return marginalValues(known, countPeople(reached.cells), reached.sites.length, asked)
  },
)

/** Of every cell how far it is to the nearest site but its own; Infinity where no way leads to any. */
async function nextNearest(
  { cells, sites, nearest }: Pick<ReachedWorld, 'cells' | 'sites' | 'nearest'>,
  walking: WalkingDistance,
  { checkpoint }: Pick<DataContext, 'checkpoint'>,
): Promise<Float64Array> {
  const next = new Float64Array(cells.length).fill(Infinity)
  const placesOf = (of: readonly number[]) => ({
    lon: of.map((cell) => cells.cells.lon[cell] ?? 0),
    lat: of.map((cell) => cells.cells.lat[cell] ?? 0),
  })
  const served = new Map<number, number[]>()
  for (const [cell, site] of nearest.site.entries()) {
    const own = served.get(site)
    if (own) own.push(cell)
    else if (site !== -1) served.set(site, [cell])
  }
  for (const [site, own] of served) {
    const from = placesOf(own)
    const to = sites.filter((_, other) => other !== site)
    const there = { lon: to.map(({ lon }) => lon), lat: to.map(({ lat }) => lat) }
    const points = { from: pointsOf(from), to: pointsOf(there) }
    const { metres } = await nearestOnFoot({ from, to, points }, walking, checkpoint)
    for (const [place, cell] of own.entries()) next[cell] = metres[place] ?? Infinity
  }
  return next
}
