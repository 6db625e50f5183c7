import { type AccessDistance, accessDistanceOf } from '@atlas/geo/reach/access/access-distance'
import {
  accessibilityOf,
  type AllocatedFte,
  allocatedFte,
} from '@atlas/geo/reach/catchment/accessibility'
import {
  type AllCatchments,
  allCatchments,
  type Catchment,
  catchmentOf,
} from '@atlas/geo/reach/catchment/catchment'
import { type Coverage, coverageOf } from '@atlas/geo/reach/coverage'
import { type Gap, gapsOf } from '@atlas/geo/reach/gaps/gaps'
import { type ByAge, districtsIn, type ReachCells } from '@atlas/geo/reach/cells/reach-cells'
import type { SiteChoice } from '@atlas/geo/reach/reach-question'
import { residentsWithin } from '@atlas/geo/reach/access/residents-within'
import type { Figure } from '@atlas/geo/figures/figure'
import type { Area } from '@atlas/geo/world/snapshot'
import type { DataContext } from '../../schema/context.ts'
import type { LimitedReach, Reach } from './reach-input.ts'
import { bytesOf } from './bytes-of.ts'
import { cachedAnswers } from './cached-answers.ts'
import { priceOf } from './price-of.ts'
import { reachedWorld, waysWithin } from './reached-world.ts'

const megabyte = 1_000_000

/** Cells sorted once, whatever limit is asked for. */
const residentsUpTo = cachedAnswers<SiteChoice, WithCells<ReturnType<typeof residentsWithin>>>(
  {
    mostBytes: 10 * megabyte,
    bytesOf: ({ cells }) => bytesOf.order(cells),
    price: priceOf.partOfAnother,
  },
  async (choice, context) => {
    const { cells, nearest } = await reachedWorld(choice, context)
    return { cells, found: residentsWithin(cells, nearest) }
  },
)

/**
 * What was found, with the cells it is about; not with the reached world it was found in, whose bytes are counted where
 * that is cached, and who asks looks up there.
 */
interface WithCells<Found> {
  readonly cells: ReachCells
  readonly found: Found
}

/** Who is reached, by district: computed once for all areas that ask the same. */
const residentsInReach = cachedAnswers<
  { choice: SiteChoice; metres: ByAge<number> },
  WithCells<ByAge<Float64Array>>
>(
  {
    mostBytes: 5 * megabyte,
    bytesOf: ({ cells }) => bytesOf.districts(cells),
    price: priceOf.coverage,
  },
  async ({ choice, metres }, context) => {
    const { cells, found } = await residentsUpTo(choice, context)
    return { cells, found: found(metres) }
  },
)

export async function coverageIn(
  area: Area,
  { choice, ages, limit }: LimitedReach,
  context: DataContext,
): Promise<Coverage> {
  const reached = await reachedWorld(choice, context)
  const { found } = await residentsInReach({ choice, metres: limit.metres }, context)
  return coverageOf(reached, found, area, ages, limit)
}

/** Found once under however many names: its cells are put in order, in every draw of the sites where ranges are asked. */
const accessDistances = cachedAnswers<
  Reach & { areaId: number },
  { cells: number; found: AccessDistance }
>(
  {
    mostBytes: 20 * megabyte,
    bytesOf: ({ cells }) => bytesOf.accessDistance(cells),
    price: priceOf.accessDistance,
  },
  async ({ areaId, choice, ages }, context) => {
    const { areas } = context.world
    const area = areas.byId(areaId)
    const reached = await reachedWorld(choice, context)
    return {
      cells: reached.cells.cellsIn(districtsIn(area, areas)).length,
      found: accessDistanceOf(reached, area, ages),
    }
  },
)

export async function accessDistanceIn(
  { id: areaId }: Area,
  { choice, ages }: Reach,
  context: DataContext,
): Promise<AccessDistance> {
  reachedWorld.charge(choice, context)
  const { found } = await accessDistances({ areaId, choice, ages }, context)
  return found
}

/** Up to the farthest limit of any age. */
const waysOf = ({ choice, limit }: LimitedReach, context: DataContext) =>
  waysWithin({ choice, within: Math.max(...Object.values(limit.metres)) }, context)

interface AskedAccessibility extends LimitedReach {
  readonly weights: readonly number[]
}

const allocated = cachedAnswers<AskedAccessibility, WithCells<AllocatedFte>>(
  {
    mostBytes: 20 * megabyte,
    bytesOf: ({ cells, found }) => bytesOf.accessibility(cells, found.supplies.length),
    price: priceOf.accessibility,
  },
  async (asked, context) => {
    const reached = await reachedWorld(asked.choice, context)
    const found = allocatedFte(reached, await waysOf(asked, context), asked, context.checkpoint)
    return { cells: reached.cells, found }
  },
)

export async function accessibilityIn(
  area: Area,
  asked: AskedAccessibility,
  context: DataContext,
): Promise<Figure> {
  const reached = await reachedWorld(asked.choice, context)
  const { found } = await allocated(asked, context)
  return accessibilityOf(reached, found, area, asked)
}

const catchments = cachedAnswers<LimitedReach, WithCells<AllCatchments>>(
  {
    mostBytes: 20 * megabyte,
    bytesOf: ({ cells, found: { sums, ways } }) =>
      bytesOf.catchments(cells, sums.nearest.length, ways),
    price: priceOf.catchments,
  },
  async (asked, context) => {
    const reached = await reachedWorld(asked.choice, context)
    const ways = await waysOf(asked, context)
    return {
      cells: reached.cells,
      found: allCatchments(reached, ways, asked.ages, asked.limit, context.checkpoint),
    }
  },
)

/** null where the site is none of those that count. */
export async function catchmentIn(
  slug: string,
  asked: LimitedReach,
  context: DataContext,
): Promise<Catchment | null> {
  const reached = await reachedWorld(asked.choice, context)
  const site = reached.sites.findIndex((one) => one.slug === slug)
  if (site === -1) return null
  const { found } = await catchments(asked, context)
  return catchmentOf(reached, found, site, asked.ages, asked.limit)
}

const gaps = cachedAnswers<LimitedReach, Gap[]>(
  { mostBytes: 10 * megabyte, bytesOf: bytesOf.gaps, price: priceOf.gaps },
  async ({ choice, ages, limit }, context) =>
    gapsOf(await reachedWorld(choice, context), ages, limit, context.checkpoint),
)

export async function gapsIn(asked: LimitedReach, context: DataContext): Promise<Gap[]> {
  reachedWorld.charge(asked.choice, context)
  return gaps(asked, context)
}
