import { type AccessDistance, accessDistanceOf } from '@atlas/geo/reach/access-distance'
import { accessibilityOf, type PostsInReach, postsInReach } from '@atlas/geo/reach/accessibility'
import {
  type AllCatchments,
  allCatchments,
  type Catchment,
  catchmentOf,
} from '@atlas/geo/reach/catchment'
import { type Coverage, coverageOf } from '@atlas/geo/reach/coverage'
import { type Gap, gapsOf } from '@atlas/geo/reach/gaps'
import type { ByAge } from '@atlas/geo/reach/reach-cells'
import type { SiteChoice } from '@atlas/geo/reach/reach-question'
import { residentsWithin } from '@atlas/geo/reach/residents-within'
import type { Figure } from '@atlas/geo/figures/figure'
import type { Area } from '@atlas/geo/world/snapshot'
import type { DataContext } from '../../schema/context.ts'
import type { LimitedReach, Reach } from './reach-input.ts'
import { cachedAnswers, reachedWorld, waysWithin } from './reached-world.ts'

/** Cells sorted once, whatever limit is asked for. */
const residentsUpTo = cachedAnswers<SiteChoice, ReturnType<typeof residentsWithin>>(
  32,
  async (choice, context) => {
    const { cells, nearest } = await reachedWorld(choice, context)
    return residentsWithin(cells, nearest)
  },
)

/** Who is reached, by district: computed once for all areas that ask the same. */
const residentsInReach = cachedAnswers<
  { choice: SiteChoice; metres: ByAge<number> },
  ByAge<Float64Array>
>(256, async ({ choice, metres }, context) => (await residentsUpTo(choice, context))(metres))

export async function coverageIn(
  area: Area,
  { choice, ages, limit }: LimitedReach,
  context: DataContext,
): Promise<Coverage> {
  const reached = await reachedWorld(choice, context)
  const within = await residentsInReach({ choice, metres: limit.metres }, context)
  return coverageOf(reached, within, area, ages, limit)
}

export async function accessDistanceIn(
  area: Area,
  { choice, ages }: Reach,
  context: DataContext,
): Promise<AccessDistance> {
  return accessDistanceOf(await reachedWorld(choice, context), area, ages)
}

/** Up to the farthest limit of any age. */
const waysOf = ({ choice, limit }: LimitedReach, context: DataContext) =>
  waysWithin({ choice, within: Math.max(...Object.values(limit.metres)) }, context)

interface AskedAccessibility extends LimitedReach {
  readonly weights: readonly number[]
}

const posts = cachedAnswers<AskedAccessibility, PostsInReach>(32, async (asked, context) =>
  postsInReach(await reachedWorld(asked.choice, context), await waysOf(asked, context), asked),
)

export async function accessibilityIn(
  area: Area,
  asked: AskedAccessibility,
  context: DataContext,
): Promise<Figure> {
  const reached = await reachedWorld(asked.choice, context)
  return accessibilityOf(reached, await posts(asked, context), area, asked)
}

const catchments = cachedAnswers<LimitedReach, AllCatchments>(64, async (asked, context) =>
  allCatchments(
    await reachedWorld(asked.choice, context),
    await waysOf(asked, context),
    asked.ages,
    asked.limit,
  ),
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
  return catchmentOf(reached, await catchments(asked, context), site, asked.ages, asked.limit)
}

export const gapsIn = cachedAnswers<LimitedReach, Gap[]>(
  64,
  async ({ choice, ages, limit }, context) =>
    gapsOf(await reachedWorld(choice, context), ages, limit),
)
