import {
  type Demand,
  demandByDistrict,
  type MonthsCompared,
  monthsCompared,
  type MonthSum,
  monthSums,
  type TopicShare,
  topicShares,
  type Utilisation,
  utilisation,
} from '@atlas/geo/counselling/months/published-months'
import { counsellingTopics, monthMeasures } from '@atlas/geo/counselling/months/report'
import { providers } from '@atlas/geo/terms/classifications'
import { builder } from '../../schema/builder.ts'
import { perWorld } from '../../schema/context.ts'
import { DistrictType, PlanningAreaType } from '../areas/schema.ts'
import { FigureType } from '../figures/schema.ts'
import { ProviderType } from '../services/schema.ts'
import { CounsellingType } from './schema.ts'

const MeasureType = builder.enumType('CounsellingMeasure', {
  description: 'What counselling centres count each month.',
  values: monthMeasures,
})

const TopicType = builder.enumType('CounsellingTopic', { values: counsellingTopics })

const MonthType = builder.objectRef<MonthSum>('CounsellingMonth').implement({
  access: 'PUBLIC',
  description: 'What was counted in a month in the whole city.',
  fields: (t) => ({
    measure: t.expose('measure', { type: MeasureType }),
    provider: t.field({
      type: ProviderType,
      nullable: true,
      description: 'null: both together.',
      resolve: ({ of }) => providers.find((one) => one === of) ?? null,
    }),
    from: t.expose('from', { type: 'Date' }),
    to: t.expose('to', { type: 'Date' }),
    count: t.expose('count', { type: FigureType }),
    isWhole: t.exposeBoolean('isWhole', {
      description:
        'Whether every centre that belongs to it has submitted all months; otherwise there are at least so many.',
    }),
  }),
})

const QuarterType = builder.objectRef<Utilisation>('CounsellingQuarter').implement({
  access: 'PUBLIC',
  description: 'New cases of a planning area in a quarter, by where they were counselled.',
  fields: (t) => ({
    area: t.expose('area', { type: PlanningAreaType }),
    from: t.expose('from', { type: 'Date' }),
    to: t.expose('to', { type: 'Date' }),
    newCases: t.expose('count', { type: FigureType }),
    perThousand: t.expose('perThousand', {
      type: FigureType,
      description: 'Per 1,000 residents 60+ of the reference day nearest to its end.',
    }),
    perFte: t.expose('perFte', {
      type: FigureType,
      nullable: true,
      description: 'Per full-time equivalent of counselling; null where no staff is known.',
    }),
    isWhole: t.exposeBoolean('isWhole', {
      description:
        'Whether every centre that belongs to it has submitted all months; otherwise there are at least so many.',
    }),
  }),
})

const DemandType = builder.objectRef<Demand>('CounsellingDemand').implement({
  access: 'PUBLIC',
  description: 'New cases of a year by where people live.',
  fields: (t) => ({
    district: t.expose('district', {
      type: DistrictType,
      nullable: true,
      description: 'null: of none, or nobody knows of which.',
    }),
    from: t.expose('from', { type: 'Date' }),
    to: t.expose('to', { type: 'Date' }),
    newCases: t.expose('count', { type: FigureType }),
    perThousand: t.expose('perThousand', { type: FigureType, nullable: true }),
    isWhole: t.exposeBoolean('isWhole', {
      description:
        'Whether every centre that belongs to it has submitted all months; otherwise there are at least so many.',
    }),
  }),
})

const TopicShareType = builder.objectRef<TopicShare>('CounsellingTopicShare').implement({
  access: 'PUBLIC',
  description: 'What consultations of a year were about.',
  fields: (t) => ({
    topic: t.field({
      type: TopicType,
      resolve: ({ of }) => counsellingTopics.find((one) => one === of) ?? 'OTHER_TOPIC',
    }),
    from: t.expose('from', { type: 'Date' }),
    to: t.expose('to', { type: 'Date' }),
    consultations: t.expose('count', { type: FigureType }),
    share: t.expose('share', { type: FigureType }),
    isWhole: t.exposeBoolean('isWhole', {
      description:
        'Whether every centre that belongs to it has submitted all months; otherwise there are at least so many.',
    }),
  }),
})

const ComparedType = builder.objectRef<MonthsCompared>('CounsellingMonthsCompared').implement({
  access: 'PUBLIC',
  description: 'New cases in months of a year, beside the same months of the year before.',
  fields: (t) => ({
    from: t.expose('from', { type: 'Date' }),
    to: t.expose('to', { type: 'Date' }),
    months: t.exposeInt('months'),
    earlier: t.expose('earlier', { type: FigureType }),
    later: t.expose('later', { type: FigureType }),
    change: t.expose('change', { type: FigureType }),
  }),
})

const monthsOf = perWorld((world) => monthSums(world, 'MONTH'))
const quartersOf = perWorld(utilisation)
const demandOf = perWorld(demandByDistrict)
const topicsOf = perWorld(topicShares)

builder.objectFields(CounsellingType, (t) => ({
  months: t.field({
    type: [MonthType],
    description: 'Oldest first; none where no counselling centre has submitted any.',
    complexity: { multiplier: 20 },
    resolve: (_, __, { world }) => monthsOf(world),
  }),
  quarters: t.field({
    type: [QuarterType],
    description: 'Oldest first, of those planning areas whose centres have submitted any.',
    complexity: { multiplier: 20 },
    resolve: (_, __, { world }) => quartersOf(world),
  }),
  demand: t.field({
    type: [DemandType],
    description: 'Oldest year first.',
    complexity: { multiplier: 20 },
    resolve: (_, __, { world }) => demandOf(world),
  }),
  topics: t.field({
    type: [TopicShareType],
    description: 'Oldest year first.',
    complexity: { multiplier: 8 },
    resolve: (_, __, { world }) => topicsOf(world),
  }),
  compared: t.field({
    type: ComparedType,
    nullable: true,
    description: 'Of the newest year with what is known of the year before; null: nothing is.',
    resolve: (_, __, { world }) => monthsCompared(world),
  }),
}))
