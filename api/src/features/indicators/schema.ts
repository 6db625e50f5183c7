import {
  catalogue,
  type Indicator,
  indicatorById,
  indicatorGroups,
} from '@atlas/geo/indicators/catalogue'
import { allDaysOf, defaultSince, levelsOf } from '@atlas/geo/indicators/days'
import type { IndicatorDay } from '@atlas/geo/indicators/formula'
import { representingSpace } from '@atlas/geo/indicators/of-social-space'
import { profileOf, type ProfileEntry } from '@atlas/geo/indicators/profile'
import { type AreaLevel, bases } from '@atlas/geo/terms/classifications'
import type { Published } from '@atlas/geo/world/published'
import { sentences } from '@atlas/geo/words/sentences'
import { builder } from '../../schema/builder.ts'
import { AreaLevelType, AreaType, DistrictType, SocialSpaceType } from '../areas/schema.ts'
import { BasisType, FigureStatusType, FigureType, UnitType } from '../figures/schema.ts'
import { givenIn } from './coverage-indicator.ts'
import { type IndicatorValue, knownFigures, valueOf, valuesAtLevel } from './values.ts'

const IndicatorGroupType = builder.enumType('IndicatorGroup', {
  description: 'The heading an indicator stands under.',
  values: indicatorGroups,
})

const IndicatorDayType = builder.objectRef<IndicatorDay>('IndicatorDay').implement({
  access: 'PUBLIC',
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
    staffAsOf: t.expose('staffAsOf', {
      type: 'Date',
      nullable: true,
      description: 'The day of the staff that is set against the people of the date.',
    }),
  }),
})

/** Those of the city's levels at which there are figures. */
const shownLevelsOf = (indicator: Indicator, world: Published): AreaLevel[] =>
  levelsOf(indicator, knownFigures(world)).filter((level) => world.areas.levels.includes(level))

interface AvailabilityAtLevel {
  level: AreaLevel
  days: readonly IndicatorDay[]
}

const IndicatorAvailabilityType = builder
  .objectRef<AvailabilityAtLevel>('IndicatorAvailability')
  .implement({
    access: 'PUBLIC',
    fields: (t) => ({
      level: t.expose('level', { type: AreaLevelType }),
      days: t.expose('days', { type: [IndicatorDayType], complexity: { multiplier: 4 } }),
    }),
  })

export const IndicatorType = builder.objectRef<Indicator>('Indicator').implement({
  access: 'PUBLIC',
  description:
    'A question the map can answer. Its levels and days are those for which there are figures.',
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.string({
      resolve: ({ id }, _, { words }) => words.say({ key: 'indicatorName', indicator: id }),
    }),
    description: t.string({
      resolve: ({ id, formula }, _, { words, world }) => {
        const everywhere = { key: 'indicatorDescription', indicator: id } as const
        const said = sentences([everywhere, ...(formula.besides?.(world) ?? [])])
        return words.say(said ?? everywhere)
      },
    }),
    unit: t.field({ type: UnitType, resolve: ({ formula }) => formula.unit }),
    diverging: t.boolean({
      description: 'Whether it goes both ways from zero and wants a scale that does.',
      resolve: ({ formula }) => formula.diverging,
    }),
    lowMeansNeed: t.boolean({
      description: 'Whether less of it means more need: an index counts it the other way round.',
      resolve: ({ formula }) => formula.lowMeansNeed,
    }),
    lowerBound: t.boolean({
      description:
        'Whether it counts what is known at least, as not every site is known: the truth may be more.',
      resolve: ({ formula }) => formula.lowerBound,
    }),
    group: t.expose('group', { type: IndicatorGroupType }),
    ofSocialSpace: t.boolean({
      description:
        'Whether profiles and indexes give districts the figure of the social space that represents them, where they have none of their own.',
      resolve: ({ formula }) => formula.ofSocialSpace,
    }),
    flagThreshold: t.float({
      nullable: true,
      description:
        'From this amount on the newest framework flags an area; null where it flags none.',
      resolve: ({ formula }, _, { world }) =>
        formula.flagged ? (world.planning.frameworks[0]?.flagThresholdFte ?? null) : null,
    }),
    levels: t.field({
      type: [AreaLevelType],
      resolve: (indicator, _, { world }) => shownLevelsOf(indicator, world),
    }),
    dates: t.field({
      type: ['Date'],
      description: 'Its days at any level, oldest first.',
      resolve: (indicator, _, { world }) => {
        const known = knownFigures(world)
        const days = shownLevelsOf(indicator, world).flatMap((level) =>
          allDaysOf(indicator, level, known),
        )
        return [...new Set(days.map(({ date }) => date))].sort()
      },
    }),
    availability: t.field({
      type: [IndicatorAvailabilityType],
      complexity: { multiplier: 4 },
      resolve: (indicator, _, { world }) => {
        const known = knownFigures(world)
        return shownLevelsOf(indicator, world).map((level) => ({
          level,
          days: allDaysOf(indicator, level, known),
        }))
      },
    }),
  }),
})

const IndicatorValueType = builder.objectRef<IndicatorValue>('IndicatorValue').implement({
  access: 'PUBLIC',
  fields: (t) => ({
    area: t.expose('area', { type: AreaType }),
    figure: t.expose('figure', { type: FigureType }),
  }),
})

const ProfileEntryType = builder.objectRef<ProfileEntry>('ProfileEntry').implement({
  access: 'PUBLIC',
  fields: (t) => ({
    indicator: t.expose('indicator', { type: IndicatorType }),
    figures: t.field({
      type: [FigureType],
      resolve: ({ figures }) => [...figures()],
      description: 'One for each day, oldest first.',
      complexity: { multiplier: 4 },
    }),
    counts: t.field({
      type: [FigureType],
      resolve: ({ counts }) => [...counts()],
      description:
        'Of a change: the numbers it is measured between, each day once, oldest first; else empty.',
      complexity: { multiplier: 4 },
    }),
  }),
})

builder.objectFields(DistrictType, (t) => ({
  representedBy: t.field({
    type: SocialSpaceType,
    nullable: true,
    description:
      'The social space whose figures stand for it where it has none of its own; null where it lies in several or its residents are reported with another district.',
    resolve: (district, _, { world }) => representingSpace(world, district),
  }),
}))

builder.objectFields(FigureType, (t) => ({
  ofArea: t.expose('ofArea', {
    type: AreaType,
    nullable: true,
    description: 'The area it is of, where that is not the one it stands for.',
  }),
}))

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
        defaultValue: [...bases],
        description: 'Which figures: counted, expected by the framework, forecast.',
      }),
    },
    complexity: { multiplier: 26 },
    resolve: (area, { bases: asked }, context) =>
      profileOf(area, asked, knownFigures(context.world), givenIn(context)),
  }),
}))

builder.queryFields((t) => ({
  indicators: t.field({
    access: 'PUBLIC',
    type: [IndicatorType],
    complexity: { multiplier: 26 },
    resolve: () => [...catalogue],
  }),
  indicator: t.field({
    access: 'PUBLIC',
    type: IndicatorType,
    nullable: true,
    args: { id: t.arg.id({ required: true }) },
    resolve: (_, { id }) => indicatorById(id),
  }),
  indicatorValues: t.field({
    access: 'PUBLIC',
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
