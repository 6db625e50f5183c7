import { builder } from '../../schema/builder.ts'
import type { AreaLevel } from '../areas/area.ts'
import { AreaLevelType, AreaType } from '../areas/schema.ts'
import { availability } from '../figures/availability.ts'
import { FigureStatusType, FigureType, UnitType } from '../figures/schema.ts'
import { catalogue } from './catalogue.ts'
import { daysOf, defaultSince, type IndicatorDay, levelsOf } from './days.ts'
import { type Indicator, unitOf } from './indicator.ts'
import {
  indicatorById,
  type IndicatorValue,
  profileOf,
  type ProfileEntry,
  valueOf,
  valuesAtLevel,
} from './values.ts'

const IndicatorDayType = builder.objectRef<IndicatorDay>('IndicatorDay').implement({
  fields: (t) => ({
    date: t.expose('date', { type: 'Date' }),
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

const IndicatorType = builder.objectRef<Indicator>('Indicator').implement({
  description:
    'A question the map can answer. Its levels and days are those for which there are figures.',
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.string({ resolve: ({ name }, _, { language }) => name[language] }),
    description: t.string({ resolve: ({ description }, _, { language }) => description[language] }),
    unit: t.field({ type: UnitType, resolve: ({ formula }) => unitOf[formula.kind] }),
    diverging: t.boolean({
      description: 'Whether it goes both ways from zero and wants a scale that does.',
      resolve: ({ formula }) => formula.kind === 'change',
    }),
    levels: t.field({
      type: [AreaLevelType],
      resolve: async (indicator, _, context) => levelsOf(indicator, await availability(context)),
    }),
    dates: t.field({
      type: ['Date'],
      description: 'Its days at any level, oldest first.',
      resolve: async (indicator, _, context) => {
        const known = await availability(context)
        const days = levelsOf(indicator, known).flatMap((level) => daysOf(indicator, level, known))
        return [...new Set(days.map(({ date }) => date))].sort()
      },
    }),
    availability: t.field({
      type: [IndicatorAvailabilityType],
      complexity: { multiplier: 4 },
      resolve: async (indicator, _, context) => {
        const known = await availability(context)
        return levelsOf(indicator, known).map((level) => ({
          level,
          days: daysOf(indicator, level, known),
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
    },
    resolve: (area, { indicator, date, since }, context) =>
      valueOf(
        indicatorById(indicator),
        area,
        { date: date ?? null, since: since ?? null },
        context,
      ),
  }),
  profile: t.field({
    type: [ProfileEntryType],
    description: 'Every indicator of this level with its figures on every day.',
    complexity: { multiplier: 12 },
    resolve: (area, _, context) => profileOf(area, context),
  }),
}))

builder.queryFields((t) => ({
  indicators: t.field({
    type: [IndicatorType],
    complexity: { multiplier: 12 },
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
    },
    complexity: { multiplier: 64 },
    resolve: (_, { indicator, level, date, since }, context) =>
      valuesAtLevel(
        indicatorById(indicator),
        level,
        { date: date ?? null, since: since ?? null },
        context,
      ),
  }),
}))
