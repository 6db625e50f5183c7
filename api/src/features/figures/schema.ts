import {
  type Explanation,
  type ExplanationInput,
  type Figure,
  type FigureSource,
  type Interval,
  type WorkedColumn,
  type WorkedRow,
  type WorkedTable,
} from '@atlas/geo/figures/figure'
import { calculationOf, inputKey } from '@atlas/geo/figures/calculation'
import { units } from '@atlas/geo/figures/units'
import type { Range } from '@atlas/geo/figures/range'
import { type Certainty, type MissingReason, missingReasonOf } from '@atlas/geo/terms/certainty'
import { bases, statedAges } from '@atlas/geo/terms/classifications'
import { builder, ofParent } from '../../schema/builder.ts'
import { SourceType, statedSource } from '../sources/schema.ts'

export const UnitType = builder.enumType('Unit', {
  description: 'SHARE and RELATIVE_CHANGE are fractions: 0.28 is 28 %. FTE: full-time equivalents.',
  values: units,
})

export const FigureStatusType = builder.enumType('FigureStatus', {
  values: {
    OBSERVED: { description: 'Counted.' },
    REPORTED: { description: 'Stated by a plan or an office.' },
    COMPUTED: { description: 'A norm, difference or quotient of counted and reported figures.' },
    ESTIMATED: { description: 'Modelled.' },
    PROJECTED: { description: 'Expected for a day to come.' },
    SUPPRESSED: { description: 'Known, but withheld to protect people.' },
    MISSING: { description: 'Not known.' },
  } satisfies Record<Certainty, { description: string }>,
})

const MissingReasonType = builder.enumType('MissingReason', {
  values: {
    SITES_UNKNOWN: { description: 'The plan has staff there, but no site of it is known.' },
    WAYS_TO_STOPS_UNKNOWN: {
      description: 'No stop is known, or a table of ways is in use that has none to stops.',
    },
  } satisfies Record<MissingReason, { description: string }>,
})

export const AgesType = builder.enumType('Ages', { values: statedAges })

export const BasisType = builder.enumType('Basis', {
  description:
    'REGISTER: what the register counted, or an estimate made from it. PROJECTION: what the planning framework expected. FORECAST: the city’s population forecast.',
  values: bases,
})

const ExplanationInputType = builder.objectRef<ExplanationInput>('ExplanationInput').implement({
  access: 'PUBLIC',
  fields: (t) => ({
    key: t.id({
      description: 'What it is: the same in every language, and of every area.',
      resolve: ({ name }) => inputKey(name),
    }),
    name: t.string({ resolve: ({ name }, _, { words }) => words.say(name) }),
    value: t.exposeFloat('value', { nullable: true }),
    status: t.expose('status', { type: FigureStatusType }),
    unit: t.expose('unit', { type: UnitType }),
    asOf: t.expose('asOf', { type: 'Date' }),
    source: t.field(statedSource),
    sourceId: t.exposeID('sourceId', { description: 'The id of the source, as of a figure’s.' }),
  }),
})

const WorkedColumnType = builder.objectRef<WorkedColumn>('WorkedColumn').implement({
  access: 'PUBLIC',
  fields: (t) => ({
    name: t.string({ resolve: ({ name }, _, { words }) => words.say(name) }),
    unit: t.expose('unit', { type: UnitType }),
  }),
})

const WorkedRowType = builder.objectRef<WorkedRow>('WorkedRow').implement({
  access: 'PUBLIC',
  fields: (t) => ({
    name: t.string({ resolve: ({ name }, _, { words }) => words.say(name) }),
    values: t.floatList({
      description: 'One for each column.',
      resolve: ({ values }) => [...values],
    }),
  }),
})

const WorkedTableType = builder.objectRef<WorkedTable>('WorkedTable').implement({
  access: 'PUBLIC',
  description:
    'Numbers row by row, where a figure or one of its inputs comes of more of them than a formula names. A column that is named like an input, or like what the formula sums up, adds up to it.',
  fields: (t) => ({
    caption: t.string({
      description: 'What the rows are.',
      resolve: ({ caption }, _, { words }) => words.say(caption),
    }),
    columns: t.field({
      type: [WorkedColumnType],
      complexity: { multiplier: 2 },
      resolve: ({ columns }) => [...columns],
    }),
    rows: t.field({
      type: [WorkedRowType],
      complexity: { multiplier: 4 },
      resolve: ({ rows }) => [...rows],
    }),
    rule: t.string({
      nullable: true,
      description:
        'How the last column follows from the others in each row; null where it is known like them.',
      resolve: ({ rule }, _, { words }) => rule && words.say(rule),
    }),
  }),
})

const ExplanationType = builder.objectRef<Explanation>('Explanation').implement({
  access: 'PUBLIC',
  description: 'How a figure came about, so that a person can follow it with a pocket calculator.',
  fields: (t) => ({
    formula: t.string({
      description: 'Names its inputs word for word.',
      resolve: ({ formula }, _, { words }) => words.say(formula),
    }),
    calculation: t.string({
      nullable: true,
      description:
        'The formula as a spreadsheet computes it, each input as its key in braces; null where it takes more than arithmetic on inputs.',
      resolve: calculationOf,
    }),
    inputs: t.field({
      type: [ExplanationInputType],
      description:
        'In the order in which the formula names them; empty where the figure stands so in its source.',
      complexity: { multiplier: 2 },
      resolve: ({ inputs }) => [...inputs],
    }),
    table: t.field({
      type: WorkedTableType,
      nullable: true,
      description:
        'Where inputs alone do not let it be followed. Computed only where it is asked for.',
      resolve: ({ table }, _, { checkpoint }) => table?.(checkpoint) ?? null,
    }),
    note: t.string({
      nullable: true,
      resolve: ({ note }, _, { words }) => note && words.say(note),
    }),
  }),
})

const IntervalType = builder.objectRef<Interval>('Interval').implement({
  access: 'PUBLIC',
  description: 'With 95 % confidence.',
  fields: (t) => ({
    lower: t.exposeFloat('lower'),
    upper: t.exposeFloat('upper'),
    method: t.string({ resolve: ({ method }, _, { words }) => words.say(method) }),
  }),
})

export const RangeType = builder.objectRef<Range>('Range').implement({
  access: 'PUBLIC',
  description:
    'Within which the truth lies as far as the method says: by a measured error, which is at least that, or by drawing where sites may stand.',
  fields: (t) => ({
    low: t.exposeFloat('low'),
    high: t.exposeFloat('high'),
    method: t.string({ resolve: ({ method }, _, { words }) => words.say(method) }),
  }),
})

const FigureSourceType = builder.objectRef<FigureSource>('FigureSource').implement({
  access: 'PUBLIC',
  description: 'Where something comes from that enters a figure.',
  fields: (t) => ({
    source: t.field(statedSource),
    sourceId: t.exposeID('sourceId', {
      description: 'The id of the source, for whoever knows the sources already.',
    }),
    status: t.expose('status', { type: FigureStatusType }),
    unit: t.expose('unit', {
      type: UnitType,
      nullable: true,
      description: 'Of a number; null of what is none, such as where a site is.',
    }),
    asOf: t.expose('asOf', { type: 'PartialDate' }),
  }),
})

export const FigureType = builder.objectRef<Figure>('Figure').implement({
  access: 'PUBLIC',
  description:
    'A number with what is needed to trust it. Null is never zero: the status says why there is none.',
  fields: (t) => ({
    value: t.exposeFloat('value', { nullable: true }),
    status: t.expose('status', { type: FigureStatusType }),
    missingReason: t.field({
      type: MissingReasonType,
      nullable: true,
      description: 'Of what is MISSING, where more is known than that.',
      extensions: ofParent,
      resolve: missingReasonOf,
    }),
    unit: t.expose('unit', { type: UnitType }),
    asOf: t.expose('asOf', { type: 'Date' }),
    since: t.expose('since', {
      type: 'Date',
      nullable: true,
      description: 'The earlier day of a change.',
    }),
    staffAsOf: t.expose('staffAsOf', {
      type: 'Date',
      nullable: true,
      description:
        'Where staff in post is set against people: the day of the staff; that of the people is asOf.',
    }),
    basis: t.expose('basis', { type: BasisType }),
    source: t.expose('source', {
      type: SourceType,
      description: 'Of the least sure number that enters: one of sources.',
    }),
    sources: t.field({
      type: [FigureSourceType],
      description:
        'Every source that entered, whatever it went through, each once by status, unit and day.',
      complexity: { multiplier: 2 },
      extensions: ofParent,
      resolve: ({ sources }) => [...sources()],
    }),
    interval: t.expose('interval', {
      type: IntervalType,
      nullable: true,
      description: 'Where a rate comes from few cases: the range that chance alone explains.',
    }),
    range: t.field({
      type: RangeType,
      nullable: true,
      description:
        'Of an estimate, where a method tells its error; null of counts. Computed only where it is asked for.',
      resolve: ({ range }, _, { checkpoint }) => range(checkpoint),
    }),
    explanation: t.field({
      type: ExplanationType,
      resolve: ({ explain }, _, { checkpoint }) => explain(checkpoint),
    }),
  }),
})
