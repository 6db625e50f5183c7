import type { Figure } from '@atlas/geo/figures/figure'
import { type Indicator, indicatorById } from '@atlas/geo/indicators/catalogue'
import { mostParts, needIndex, type StandardisationMethod } from '@atlas/geo/need/need-index'
import type { RankRange } from '@atlas/geo/need/rank-ranges'
import { type NeedPartValue, scoreFigure } from '@atlas/geo/need/need-score'
import type { AreaLevel } from '@atlas/geo/terms/classifications'
import { neverGivenUp } from '@atlas/geo/work/checkpoint'
import type { Area } from '@atlas/geo/world/snapshot'
import type { DataContext } from '../../schema/context.ts'
import { RequestError } from '../../schema/request-error.ts'
import { givenAtLevel } from '../indicators/values.ts'

export interface AskedPart {
  indicator: string
  weight: number
}

export interface NeedIndexAnswer {
  method: StandardisationMethod
  parts: NeedPart[]
  values: NeedIndexValue[]
}

export interface NeedPart {
  indicator: Indicator
  weight: number
  /** yyyy-mm-dd: its newest day at the level */
  date: string
  since: string | null
  mean: number | null
  standardDeviation: number | null
}

export interface NeedIndexValue {
  area: Area
  score: Figure
  rank: number | null
  /** Computed when asked: it asks for the error of every estimate. */
  rankRange: () => RankRange | null
  parts: NeedPartValue[]
}

/**
 * How areas of a level compare in need, by parts and weights the asker chooses, each part on its newest day.
 * @throws RequestError MALFORMED_WEIGHTS, UNKNOWN_INDICATOR, INDICATOR_NOT_AT_LEVEL
 */
export async function needIndexAt(
  level: AreaLevel,
  asked: readonly AskedPart[],
  method: StandardisationMethod,
  context: DataContext,
): Promise<NeedIndexAnswer> {
  requireSense(asked)
  const areas = context.world.areas.shownAt(level)
  const parts = await Promise.all(
    asked.map(async ({ indicator, weight }) => ({
      indicator: indicatorById(indicator),
      weight,
      figures: await newestFigures(indicatorById(indicator), level, context),
    })),
  )
  const index = needIndex({
    method,
    parts: parts.map(({ indicator, weight, figures }) => ({
      weight,
      lowMeansNeed: indicator.formula.lowMeansNeed,
      values: figures.map(({ value }) => value),
      ranges: (checkpoint = neverGivenUp) =>
        figures.map(({ range }) => {
          checkpoint()
          return range(checkpoint)
        }),
    })),
  })
  let rankRanges: (RankRange | null)[] | null = null
  const values = areas.map((area, position) => {
    const { score = null, rank = null, standardised = [] } = index.areas[position] ?? {}
    const ofArea = parts.flatMap(({ indicator, weight, figures }, part) => {
      const figure = figures[position]
      return figure ? [{ indicator, weight, figure, standardised: standardised[part] ?? null }] : []
    })
    return {
      area,
      rank,
      rankRange: () => (rankRanges ??= index.rankRanges(context.checkpoint))[position] ?? null,
      parts: ofArea,
      score: scoreFigure(score, ofArea),
    }
  })
  return {
    method,
    values,
    parts: parts.map(({ indicator, weight, figures: [first] }, part) => ({
      indicator,
      weight,
      date: first?.asOf ?? '',
      since: first?.since ?? null,
      mean: index.parts[part]?.mean ?? null,
      standardDeviation: index.parts[part]?.standardDeviation ?? null,
    })),
  }
}

async function newestFigures(indicator: Indicator, level: AreaLevel, context: DataContext) {
  const newest = { date: null, since: null, basis: 'REGISTER', framework: null } as const
  const values = await givenAtLevel(indicator, level, newest, context)
  return values.map(({ figure }) => figure)
}

function requireSense(asked: readonly AskedPart[]): void {
  const different = new Set(asked.map(({ indicator }) => indicator)).size === asked.length
  const valid = asked.every(({ weight }) => Number.isFinite(weight) && weight >= 0)
  const counts = asked.some(({ weight }) => weight > 0)
  if (asked.length <= mostParts && different && valid && counts) return
  throw new RequestError('MALFORMED_WEIGHTS', { maximum: mostParts })
}
