import { indicatorById } from '@atlas/geo/indicators/catalogue'
import { comparedAreas, type ComparedArea } from '@atlas/geo/scenarios/compared-areas'
import type { Figure } from '@atlas/geo/figures/figure'
import type { AreaLevel } from '@atlas/geo/terms/classifications'
import type { Area } from '@atlas/geo/world/snapshot'
import { defaultZoneWeights } from '@atlas/geo/reach/catchment/accessibility'
import { builder } from '../../schema/builder.ts'
import type { Context } from '../../schema/context.ts'
import { valueOf } from '../indicators/values.ts'
import { accessDistanceIn, accessibilityIn, coverageIn } from '../reach/answers.ts'
import { type AskedReach, ReachInput, readLimitedReach, readReach } from '../reach/reach-input.ts'
import { inBoth, type PlannedWorld } from './planned-world.ts'

export const ComparedByInput = builder.inputType('ComparedByInput', {
  description: 'By which figure areas are compared.',
  isOneOf: true,
  fields: (t) => ({
    indicator: t.id({ description: 'On its newest day; who needs less gains.' }),
    share: t.field({ type: ReachInput, description: 'Of residents within reach.' }),
    covered: t.field({ type: ReachInput, description: 'Residents within reach.' }),
    meanDistance: t.field({ type: ReachInput, description: 'A shorter way is a gain.' }),
    accessibility: t.field({ type: ReachInput, description: 'As ENHANCED_TWO_STEP.' }),
  }),
})

interface AskedComparison {
  readonly indicator?: string | null | undefined
  readonly share?: AskedReach | null | undefined
  readonly covered?: AskedReach | null | undefined
  readonly meanDistance?: AskedReach | null | undefined
  readonly accessibility?: AskedReach | null | undefined
}

interface Comparison {
  readonly figureIn: (area: Area, context: Context) => Figure | Promise<Figure>
  readonly moreIsBetter: boolean
}

/** Who of a level wins by a figure, and who loses. */
export async function comparedAtLevel(
  planned: PlannedWorld,
  level: AreaLevel,
  asked: AskedComparison,
): Promise<ComparedArea[]> {
  const { figureIn, moreIsBetter } = comparisonBy(asked)
  const figures = planned.today.world.areas.shownAt(level).map(async (area) => {
    planned.today.checkpoint()
    return { area, figure: await inBoth(planned, (context) => figureIn(area, context)) }
  })
  return comparedAreas(await Promise.all(figures), moreIsBetter)
}

function comparisonBy(asked: AskedComparison): Comparison {
  const { indicator, share, covered, meanDistance, accessibility } = asked
  if (indicator != null) return byIndicator(indicator)
  if (meanDistance != null) {
    return {
      moreIsBetter: false,
      figureIn: async (area, context) =>
        (await accessDistanceIn(area, readReach(meanDistance, context), context)).mean,
    }
  }
  if (accessibility != null) {
    return {
      moreIsBetter: true,
      figureIn: (area, context) =>
        accessibilityIn(
          area,
          { ...readLimitedReach(accessibility, context), weights: defaultZoneWeights },
          context,
        ),
    }
  }
  const reach = share ?? covered
  // GraphQL has made sure that one is there.
  if (reach == null) throw new RangeError('Areas are compared by a figure')
  return {
    moreIsBetter: true,
    figureIn: async (area, context) => {
      const coverage = await coverageIn(area, readLimitedReach(reach, context), context)
      return share == null ? coverage.covered : coverage.share
    },
  }
}

/** @throws Refusal UNKNOWN_INDICATOR */
function byIndicator(id: string): Comparison {
  const indicator = indicatorById(id)
  const newest = { date: null, since: null, basis: 'REGISTER', framework: null } as const
  return {
    moreIsBetter: indicator.formula.lowMeansNeed,
    figureIn: (area, context) => valueOf(indicator, area, newest, context),
  }
}
