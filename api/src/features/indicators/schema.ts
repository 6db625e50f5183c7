import { basis } from '../../database/tables.ts'
import { builder } from '../../schema/builder.ts'
import type { AreaLevel } from '../areas/area.ts'
import { AreaLevelType, AreaType } from '../areas/schema.ts'
import { BasisType, FigureStatusType, FigureType, UnitType } from '../figures/schema.ts'
import { plan } from '../frameworks/plan.ts'
import { catalogue } from './catalogue.ts'
import { allDaysOf, defaultSince, type IndicatorDay, levelsOf } from './days.ts'
import { type Indicator, indicatorGroups, isDiverging, lowMeansNeed, unitOf } from './indicator.ts'
import { knownFigures } from './known-figures.ts'
import {
  indicatorById,
  type IndicatorValue,
  profileOf,
  type ProfileEntry,
  valueOf,
  valuesAtLevel,
} from './values.ts'

const IndicatorGroupType = builder.enumType('IndicatorGroup', {
  description: 'The heading an indicator stands under.',
  values: indicatorGroups,
})

const IndicatorDayType = builder.objectRef<IndicatorDay>('IndicatorDay').implement({
  fields: (t) => ({
    date: t.expose('date', { type: 'Date' }),
    basis: t.expose('basis', {
      type: BasisType,
      description: 'One date can come twice: as expected beforehand, and as counted.',
    }),
    status: t.expose('status', {
      type: FigureStatusType,
      description: 'The least sure among the figures of that day.',
    }),
    since: t.expose('since', {
      type: ['Date'],
      description: 'For a change: the earlier days it can be measured from; otherwise empty.',
    }),
    defaultSince: t.field({ type: 'Date', nullable: true, resolve: defaultSince }),
  }),
})

interface AvailabilityAtLevel {
  level: AreaLevel
  days: IndicatorDay[]
}

const IndicatorAvailabilityType = builder
  .objectRef<AvailabilityAtLevel>('IndicatorAvailability')
  .implement({
    fields: (t) => ({
      level: t.expose('level', { type: AreaLevelType }),
      days: t.expose('days', { type: [IndicatorDayType], complexity: { multiplier: 4 } }),
    }),
  })

export const IndicatorType = builder.objectRef<Indicator>('Indicator').implement({
  description:
    'A question the map can answer. Its levels and days are those for which there are figures.',
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.string({ resolve: ({ name }, _, { language }) => name[language] }),
    description: t.string({ resolve: ({ description }, _, { language }) => description[language] }),
    unit: t.field({ type: UnitType, resolve: ({ formula }) => unitOf[formula.kind] }),
    diverging: t.boolean({
      description: 'Whether it goes both ways from zero and wants a scale that does.',
      resolve: ({ formula }) => isDiverging(formula),
    }),
    lowMeansNeed: t.boolean({
      description: 'Whether less of it means more need: an index counts it the other way round.',
      resolve: ({ formula }) => lowMeansNeed(formula),
    }),
    group: t.expose('group', { type: IndicatorGroupType }),
    flagThreshold: t.float({
      nullable: true,
      description:
        'From this amount on the newest framework flags an area; null where it flags none.',
      resolve: async ({ formula }, _, context) =>
        formula.kind === 'difference'
          ? ((await plan(context)).frameworks[0]?.flagThresholdFte ?? null)
          : null,
    }),
    levels: t.field({
      type: [AreaLevelType],
      resolve: async (indicator, _, context) => levelsOf(indicator, await knownFigures(context)),
    }),
    dates: t.field({
      type: ['Date'],
      description: 'Its days at any level, oldest first.',
      resolve: async (indicator, _, context) => {
        const known = await knownFigures(context)
        const days = levelsOf(indicator, known).flatMap((level) =>
          allDaysOf(indicator, level, known),
        )
        return [...new Set(days.map(({ date }) => date))].sort()
      },
    }),
    availability: t.field({
      type: [IndicatorAvailabilityType],
      complexity: { multiplier: 4 },
      resolve: async (indicator, _, context) => {
        const known = await knownFigures(context)
        return levelsOf(indicator, known).map((level) => ({
          level,
          days: allDaysOf(indicator, level, known),
        }))
      },
    }),
  }),
})

const IndicatorValueType = builder.objectRef<IndicatorValue>('IndicatorValue').implement({
  fields: (t) => ({
    area: t.expose('area', { type: AreaType }),
    figure: t.expose('figure', { type: FigureType }),
  }),
})

const ProfileEntryType = builder.objectRef<ProfileEntry>('ProfileEntry').implement({
  fields: (t) => ({
    indicator: t.expose('indicator', { type: IndicatorType }),
    figures: t.expose('figures', {
      type: [FigureType],
      description: 'One for each day, oldest first.',
      complexity: { multiplier: 4 },
    }),
  }),
})

builder.interfaceFields(AreaType, (t) => ({
  figure: t.field({
    type: FigureType,
    description: 'One indicator on one day, the newest unless a date is given.',
    args: {
      indicator: t.arg.id({ required: true }),
      date: t.arg({ type: 'Date' }),
      since: t.arg({ type: 'Date', description: 'The earlier day of a change.' }),
      basis: t.arg({ type: BasisType, required: true, defaultValue: 'REGISTER' }),
      framework: t.arg.id({ description: 'The newest unless named.' }),
    },
    resolve: (area, { indicator, date, since, basis, framework }, context) =>
      valueOf(
        indicatorById(indicator),
        area,
        { date: date ?? null, since: since ?? null, basis, framework: framework ?? null },
        context,
      ),
  }),
  profile: t.field({
    type: [ProfileEntryType],
    description: 'Every indicator of this level with its figures on every day.',
    args: {
      bases: t.arg({
        type: [BasisType],
        required: true,
        defaultValue: basis.enumValues,
        description: 'Which figures: counted, expected by the framework, forecast.',
      }),
    },
    complexity: { multiplier: 26 },
    resolve: (area, { bases }, context) => profileOf(area, bases, context),
  }),
}))

builder.queryFields((t) => ({
  indicators: t.field({
    type: [IndicatorType],
    complexity: { multiplier: 26 },
    resolve: () => catalogue,
  }),
  indicator: t.field({
    type: IndicatorType,
    nullable: true,
    args: { id: t.arg.id({ required: true }) },
    resolve: (_, { id }) => indicatorById(id),
  }),
  indicatorValues: t.field({
    type: [IndicatorValueType],
    description: 'One indicator for every area of a level: a whole map in one light answer.',
    args: {
      indicator: t.arg.id({ required: true }),
      level: t.arg({ type: AreaLevelType, required: true }),
      date: t.arg({ type: 'Date', description: 'The newest day unless given.' }),
      since: t.arg({ type: 'Date', description: 'The earlier day of a change.' }),
      basis: t.arg({ type: BasisType, required: true, defaultValue: 'REGISTER' }),
      framework: t.arg.id({ description: 'The newest unless named.' }),
    },
    complexity: { multiplier: 64 },
    resolve: (_, { indicator, level, date, since, basis, framework }, context) =>
      valuesAtLevel(
        indicatorById(indicator),
        level,
        { date: date ?? null, since: since ?? null, basis, framework: framework ?? null },
        context,
      ),
  }),
}))
