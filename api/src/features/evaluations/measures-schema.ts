import { measureStates, phaseOfFramework, phaseOfMeasure } from '@atlas/geo/evaluations/cycle'
import { dayIn, dueOf, dues, nextQuarter } from '@atlas/geo/evaluations/due'
import { owners } from '@atlas/geo/evaluations/owners'
import { evaluators } from '@atlas/geo/evaluations/who-writes'
import { type Phase, phases } from '@atlas/geo/terms/planning-cycle'
import type { FrameworkRow } from '@atlas/geo/world/snapshot'
import { builder } from '../../schema/builder.ts'
import type { Context } from '../../schema/context.ts'
import { AreaType } from '../areas/schema.ts'
import { FormBesideType } from '../people/form-beside-schema.ts'
import { type VisibleMeasure, visibleMeasures } from './visible-cards.ts'

export const PhaseType = builder.enumType('PlanningPhase', {
  description: 'Of the cycle of planning.',
  values: phases,
})
const MeasureStateType = builder.enumType('MeasureState', { values: measureStates })
const OwnerType = builder.enumType('MeasureOwner', {
  description: 'A role or an office, never a person.',
  values: owners,
})
const DueType = builder.enumType('MeasureDue', {
  description: 'Against today by the clock of the city.',
  values: dues,
})

const today = ({ world }: Context): string => dayIn(world.calendar, new Date().toISOString())

export const MeasureType = builder.objectRef<VisibleMeasure>('Measure').implement({
  access: evaluators,
  description: 'What is to be done, and who answers for it until when.',
  fields: (t) => ({
    id: t.exposeInt('id'),
    version: t.exposeInt('version', { description: 'Counts what was saved.' }),
    cardId: t.exposeInt('card', { nullable: true, description: 'The card it follows from.' }),
    planningArea: t.field({
      type: AreaType,
      nullable: true,
      description: 'null where the data do not have it any more.',
      resolve: ({ place }) => place,
    }),
    planningAreaCode: t.exposeString('planningArea'),
    title: t.exposeString('title'),
    owner: t.expose('owner', { type: OwnerType }),
    office: t.exposeString('office', { nullable: true }),
    due: t.expose('due', { type: 'Date' }),
    dueIn: t.field({ type: DueType, resolve: ({ due }, _, context) => dueOf(due, today(context)) }),
    state: t.expose('state', { type: MeasureStateType }),
    phase: t.field({ type: PhaseType, resolve: ({ state }) => phaseOfMeasure(state) }),
    result: t.exposeString('result', { nullable: true, description: 'null while it is open.' }),
    closedAt: t.expose('closedAt', { type: 'DateTime', nullable: true }),
    mayChange: t.exposeBoolean('mayChange', { description: 'Whether whoever asks may.' }),
    beside: t.expose('beside', { type: FormBesideType, nullable: true }),
  }),
})

const QuarterType = builder.objectRef<{ from: string; to: string }>('Quarter').implement({
  access: evaluators,
  fields: (t) => ({
    from: t.expose('from', { type: 'Date' }),
    to: t.expose('to', { type: 'Date' }),
  }),
})

interface PlanInCycle {
  readonly framework: FrameworkRow
  readonly phase: Phase
}

const PlanInCycleType = builder.objectRef<PlanInCycle>('PlanInCycle').implement({
  access: evaluators,
  description: 'A planning framework at its place in the cycle.',
  fields: (t) => ({
    id: t.id({ resolve: ({ framework }) => framework.id }),
    name: t.string({
      resolve: ({ framework: { nameDe, nameEn } }, _, { words }) =>
        ({ de: nameDe, en: nameEn })[words.dataLanguage],
    }),
    validFrom: t.field({ type: 'Date', resolve: ({ framework }) => framework.validFrom }),
    phase: t.expose('phase', { type: PhaseType }),
  }),
})

const BoardType = builder.objectRef<readonly VisibleMeasure[]>('MeasureBoard').implement({
  access: evaluators,
  description: 'All measures, and what else stands in the cycle of planning.',
  fields: (t) => ({
    today: t.field({
      type: 'Date',
      description: 'By the clock of the city.',
      resolve: (_, __, context) => today(context),
    }),
    nextQuarter: t.field({
      type: QuarterType,
      resolve: (_, __, context) => nextQuarter(today(context)),
    }),
    allMeasures: t.field({
      type: [MeasureType],
      description: 'What is due first, first.',
      complexity: { multiplier: 20 },
      resolve: (measures) => [...measures],
    }),
    plansInCycle: t.field({
      type: [PlanInCycleType],
      complexity: { multiplier: 4 },
      resolve: (_, __, context) => {
        const { frameworks } = context.world.plan
        return frameworks.map((framework) => ({
          framework,
          phase: phaseOfFramework(framework, today(context), frameworks),
        }))
      },
    }),
  }),
})

builder.queryField('measureBoard', (t) =>
  t.field({
    access: evaluators,
    type: BoardType,
    resolve: (_, __, context) => visibleMeasures(context),
  }),
)
