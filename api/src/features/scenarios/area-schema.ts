import type { AccessDistance, ResidentsBeyond } from '@atlas/geo/reach/access/access-distance'
import { defaultZoneWeights } from '@atlas/geo/reach/catchment/accessibility'
import type { Coverage } from '@atlas/geo/reach/coverage'
import { indicatorById } from '@atlas/geo/indicators/catalogue'
import { plannedFigure } from '@atlas/geo/scenarios/planned-figure'
import type { Staffing } from '@atlas/geo/staffing/staffing'
import type { Area } from '@atlas/geo/world/snapshot'
import { builder } from '../../schema/builder.ts'
import { AreaType } from '../areas/schema.ts'
import { AgesType, BasisType } from '../figures/schema.ts'
import { valueOf } from '../indicators/values.ts'
import { accessDistanceIn, accessibilityIn, coverageIn } from '../reach/answers.ts'
import {
  ReachInput,
  readDistances,
  readLimitedReach,
  readReach,
  readZoneWeights,
} from '../reach/reach-input.ts'
import { CatchmentMethodType, defaultDistances } from '../reach/schema.ts'
import { residentsIn } from '../residents/schema.ts'
import { ServiceKindType } from '../services/schema.ts'
import { staffingIn, StaffingType } from '../staffing/schema.ts'
import { PlannedFigureType } from './figures-schema.ts'
import { inBoth, ofBoth, type PlannedWorld } from './planned-world.ts'

/** An answer of both worlds, of whose parts some are figures. */
interface OfBoth<Answer> {
  readonly now: Answer
  readonly then: Answer
  readonly in: PlannedWorld
}

const answered = async <Answer>(
  planned: PlannedWorld,
  answerIn: (context: PlannedWorld['today']) => Answer | Promise<Answer>,
): Promise<OfBoth<Answer>> => {
  const [now, then] = await ofBoth(planned, answerIn)
  return { now, then, in: planned }
}

/** The field of a part of an answer that is a figure. */
const partOf = <Part extends string>(part: Part) => ({
  type: PlannedFigureType,
  resolve: ({
    now,
    then,
    in: { today },
  }: OfBoth<Readonly<Record<Part, Parameters<typeof plannedFigure>[0]>>>) =>
    plannedFigure(now[part], then[part], today.world),
})

const PlannedCoverageType = builder.objectRef<OfBoth<Coverage>>('PlannedCoverage').implement({
  access: 'PUBLIC',
  description: 'Coverage, of today and of a scenario.',
  fields: (t) => ({
    share: t.field(partOf('share')),
    covered: t.field({
      ...partOf('covered'),
      description: 'Its change: newly reached, less lost.',
    }),
    residents: t.field(partOf('residents')),
  }),
})

const PlannedBeyondType = builder
  .objectRef<OfBoth<ResidentsBeyond>>('PlannedResidentsBeyond')
  .implement({
    access: 'PUBLIC',
    description: 'A point of the curve of residents over distance, of today and of a scenario.',
    fields: (t) => ({
      metres: t.float({ resolve: ({ now }) => now.metres }),
      residents: t.field(partOf('residents')),
      share: t.field(partOf('share')),
    }),
  })

const PlannedDistanceType = builder
  .objectRef<OfBoth<AccessDistance>>('PlannedAccessDistance')
  .implement({
    access: 'PUBLIC',
    description: 'AccessDistance, of today and of a scenario.',
    fields: (t) => ({
      mean: t.field(partOf('mean')),
      median: t.field(partOf('median')),
      ninetiethPercentile: t.field(partOf('ninetiethPercentile')),
      worstServedTenth: t.field(partOf('worstServedTenth')),
      gini: t.field(partOf('gini')),
      residents: t.field(partOf('residents')),
      beyond: t.field({
        type: [PlannedBeyondType],
        args: {
          metres: t.arg.floatList({
            required: true,
            defaultValue: defaultDistances,
            description: 'At most 101, from 0 to 50,000.',
          }),
        },
        complexity: ({ metres }) => ({ multiplier: Math.max(1, metres.length) }),
        resolve: ({ now, then, in: planned }, { metres }) => {
          const distances = readDistances(metres)
          const points = then.beyond(distances)
          return now.beyond(distances).flatMap((point, place) => {
            const planning = points[place]
            return planning ? [{ now: point, then: planning, in: planned }] : []
          })
        },
      }),
    }),
  })

const PlannedStaffingType = builder.objectRef<OfBoth<Staffing>>('PlannedStaffing').implement({
  access: 'PUBLIC',
  description: 'Staffing, of today and of a scenario.',
  fields: (t) => ({
    residents: t.field(partOf('residents')),
    planningKey: t.field(partOf('planningKey')),
    actual: t.field(partOf('actual')),
    target: t.field(partOf('target')),
    difference: t.field(partOf('difference')),
    residentsPerFte: t.field(partOf('residentsPerFte')),
    today: t.field({ type: StaffingType, resolve: ({ now }) => now }),
    planned: t.field({ type: StaffingType, resolve: ({ then }) => then }),
  }),
})

/** An area in both worlds. */
export interface ScenarioArea {
  readonly area: Area
  readonly in: PlannedWorld
}

const reach = { type: ReachInput, required: true } as const

export const ScenarioAreaType = builder.objectRef<ScenarioArea>('ScenarioArea').implement({
  access: 'PUBLIC',
  description: 'An area, with each figure of today and of a scenario, by the rules of Area.',
  fields: (t) => ({
    area: t.expose('area', { type: AreaType, description: 'Of today.' }),
    figure: t.field({
      type: PlannedFigureType,
      description: 'One indicator on one day, the newest unless a date is given.',
      args: {
        indicator: t.arg.id({ required: true }),
        date: t.arg({ type: 'Date' }),
        since: t.arg({ type: 'Date', description: 'The earlier day of a change.' }),
        basis: t.arg({ type: BasisType, required: true, defaultValue: 'REGISTER' }),
        framework: t.arg.id({ description: 'The newest unless named.' }),
      },
      complexity: 2,
      resolve: ({ area, in: planned }, { indicator, date, since, basis, framework }) => {
        const asked = {
          date: date ?? null,
          since: since ?? null,
          basis,
          framework: framework ?? null,
        }
        return inBoth(planned, (context) => valueOf(indicatorById(indicator), area, asked, context))
      },
    }),
    residents: t.field({
      type: PlannedFigureType,
      args: {
        date: t.arg({ type: 'Date' }),
        ages: t.arg({ type: AgesType, required: true, defaultValue: 'ALL' }),
        basis: t.arg({ type: BasisType, required: true, defaultValue: 'REGISTER' }),
        framework: t.arg.id({ description: 'For PROJECTION; the newest unless named.' }),
      },
      resolve: ({ area, in: planned }, asked) =>
        inBoth(planned, ({ world }) => residentsIn(area, asked, world)),
    }),
    staffing: t.field({
      type: PlannedStaffingType,
      args: {
        kind: t.arg({ type: ServiceKindType, required: true }),
        date: t.arg({ type: 'Date', description: 'The newest day with residents unless given.' }),
        basis: t.arg({ type: BasisType, required: true, defaultValue: 'REGISTER' }),
        framework: t.arg.id({ description: 'The newest unless named.' }),
      },
      resolve: ({ area, in: planned }, asked) =>
        answered(planned, ({ world }) => staffingIn(area, asked, world)),
    }),
    withinReach: t.field({
      type: PlannedCoverageType,
      args: { reach: t.arg(reach) },
      complexity: 10,
      resolve: ({ area, in: planned }, { reach: asked }) =>
        answered(planned, (context) => coverageIn(area, readLimitedReach(asked, context), context)),
    }),
    accessDistance: t.field({
      type: PlannedDistanceType,
      args: { reach: t.arg(reach) },
      complexity: 10,
      resolve: ({ area, in: planned }, { reach: asked }) =>
        answered(planned, (context) => accessDistanceIn(area, readReach(asked, context), context)),
    }),
    accessibility: t.field({
      type: PlannedFigureType,
      args: {
        reach: t.arg(reach),
        method: t.arg({
          type: CatchmentMethodType,
          required: true,
          defaultValue: 'ENHANCED_TWO_STEP',
        }),
        weights: t.arg.floatList({ required: true, defaultValue: [...defaultZoneWeights] }),
      },
      complexity: 20,
      resolve: ({ area, in: planned }, { reach: asked, method, weights }) =>
        inBoth(planned, (context) =>
          accessibilityIn(
            area,
            { ...readLimitedReach(asked, context), weights: readZoneWeights(method, weights) },
            context,
          ),
        ),
    }),
  }),
})
