import { type Column, type ColumnType, choices } from '@atlas/geo/datasets/columns'
import type { Completeness, KnownAreas, SureRows } from '@atlas/geo/datasets/completeness'
import { dataSetById, dataSets } from '@atlas/geo/datasets/catalogue'
import { type DataSet, placeKinds } from '@atlas/geo/datasets/data-set'
import { indicatorById } from '@atlas/geo/indicators/catalogue'
import type { ChoiceName } from '@atlas/geo/words/data-sets'
import { builder } from '../../schema/builder.ts'
import { AreaLevelType } from '../areas/schema.ts'
import { FigureStatusType } from '../figures/schema.ts'
import { IndicatorType } from '../indicators/schema.ts'
import { SourceType } from '../sources/schema.ts'
import { completenessIn, openDataSet, type SourceUse, usesOfSources } from './open.ts'
import { checkRows, mostRows, toldRows } from './rows.ts'

const ColumnTypeType = builder.enumType('DataColumnType', {
  values: {
    TEXT: {},
    INTEGER: {},
    NUMBER: {},
    BOOLEAN: {},
    DATE: { description: 'yyyy-mm-dd' },
    PARTIAL_DATE: { description: 'yyyy, yyyy-mm or yyyy-mm-dd' },
    CHOICE: { description: 'One of its values.' },
    LIST: { description: 'Several of its values, separated by spaces.' },
  } satisfies Record<ColumnType, object>,
})

const PlaceKindType = builder.enumType('DataPlaces', {
  description: 'What the rows of a data set are on a map; of AREA the shapes have the outlines.',
  values: placeKinds,
})

const ValueType = builder.objectRef<{ choice: ChoiceName; value: string }>('DataValue').implement({
  access: 'PUBLIC',
  fields: (t) => ({
    id: t.exposeID('value', { description: 'As it stands in cells.' }),
    name: t.string({
      resolve: ({ choice, value }, _, { words }) => words.say({ key: 'dataValue', choice, value }),
    }),
  }),
})

const ColumnObject = builder.objectRef<Column>('DataColumn').implement({
  access: 'PUBLIC',
  description: 'A column of a data set, as the data dictionary tells it.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its name in files for programs, in every language.' }),
    name: t.string({
      description: 'Its heading in tables.',
      resolve: ({ id }, _, { words }) => words.say({ key: 'dataColumnName', column: id }),
    }),
    meaning: t.string({
      resolve: ({ id }, _, { words }) => words.say({ key: 'dataColumnMeaning', column: id }),
    }),
    type: t.expose('type', { type: ColumnTypeType }),
    unit: t.string({
      nullable: true,
      description: 'Null of what is no number of a unit, or has one of its own in each row.',
      resolve: ({ unit }, _, { words }) => unit && words.say({ key: 'dataUnit', unit }),
    }),
    emptyMeans: t.string({
      nullable: true,
      description: 'What it means that a cell is empty; null where none is.',
      resolve: ({ empty }, _, { words }) =>
        empty && words.say({ key: 'dataColumnEmpty', meaning: empty }),
    }),
    values: t.field({
      type: [ValueType],
      description: 'Those that are possible; none where it is no choice.',
      resolve: ({ choice }, _, { world }) => {
        if (choice === null) return []
        // A level that the city does not have is no value.
        const values: readonly string[] = choice === 'level' ? world.areas.levels : choices[choice]
        return values.map((value) => ({ choice, value }))
      },
    }),
  }),
})

const SureRowsType = builder.objectRef<SureRows>('DataSetStatus').implement({
  access: 'PUBLIC',
  description: 'How many rows are how sure.',
  fields: (t) => ({
    status: t.expose('status', { type: FigureStatusType }),
    rows: t.exposeInt('rows'),
  }),
})

const KnownAreasType = builder.objectRef<KnownAreas>('DataSetAreas').implement({
  access: 'PUBLIC',
  description: 'Of how many areas of a level something is known.',
  fields: (t) => ({
    level: t.expose('level', { type: AreaLevelType }),
    known: t.exposeInt('known'),
    of: t.exposeInt('of'),
  }),
})

const CompletenessType = builder.objectRef<Completeness>('DataSetCompleteness').implement({
  access: 'PUBLIC',
  fields: (t) => ({
    rows: t.exposeInt('rows'),
    days: t.field({
      type: ['PartialDate'],
      description: 'Every day of its rows, oldest first.',
      resolve: ({ days }) => [...days],
    }),
    statuses: t.field({ type: [SureRowsType], resolve: ({ statuses }) => [...statuses] }),
    areas: t.field({
      type: [KnownAreasType],
      description: 'Of what is known by area.',
      resolve: ({ areas }) => [...areas],
    }),
    sources: t.field({
      type: [SourceType],
      resolve: ({ fed }) => fed.map(({ sourceId }) => ({ id: sourceId })),
    }),
  }),
})

/** A page of rows is worth as much as a whole map. */
const priceOfRows = 1_500

const DataSetType = builder.objectRef<DataSet>('DataSet').implement({
  access: 'PUBLIC',
  description: 'A table of the city’s data, as far as it may be known: files are made from it.',
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.string({
      resolve: ({ id }, _, { words }) => words.say({ key: 'dataSetName', dataSet: id }),
    }),
    description: t.string({
      resolve: ({ id }, _, { words }) => words.say({ key: 'dataSetDescription', dataSet: id }),
    }),
    places: t.expose('places', {
      type: PlaceKindType,
      description:
        'Rows without a place of their own are that of their area, or hold for the city.',
    }),
    columns: t.field({ type: [ColumnObject], resolve: ({ columns }) => [...columns] }),
    completeness: t.field({
      type: CompletenessType,
      description: 'Of which days and areas there is how much, how sure, and by whom.',
      resolve: (dataSet, _, context) => completenessIn(dataSet, context),
    }),
    rows: t.field({
      type: 'JSON',
      description: `Rows from one on, from 0; at most ${String(mostRows)}: {schema: 1, cells: [[…]], places: […]}.`,
      args: {
        from: t.arg.int({ required: true, defaultValue: 0 }),
        first: t.arg.int({ required: true, defaultValue: 100 }),
      },
      complexity: priceOfRows,
      resolve: async (dataSet, asked, context) => {
        checkRows(asked)
        return toldRows(await openDataSet(dataSet, context), asked, context)
      },
    }),
  }),
})

const SourceUseType = builder.objectRef<SourceUse>('SourceUse').implement({
  access: 'PUBLIC',
  description: 'What a source has given to a data set.',
  fields: (t) => ({
    dataSet: t.expose('dataSet', { type: DataSetType }),
    rows: t.exposeInt('rows'),
    firstDay: t.field({
      type: 'PartialDate',
      nullable: true,
      resolve: ({ days }) => days[0] ?? null,
    }),
    lastDay: t.field({
      type: 'PartialDate',
      nullable: true,
      resolve: ({ days }) => days.at(-1) ?? null,
    }),
    days: t.field({
      type: ['PartialDate'],
      description: 'Every day of its rows, oldest first.',
      resolve: ({ days }) => [...days],
    }),
    statuses: t.field({ type: [SureRowsType], resolve: ({ statuses }) => [...statuses] }),
    areas: t.field({
      type: [KnownAreasType],
      description: 'Of what is known by area.',
      resolve: ({ areas }) => [...areas],
    }),
    indicators: t.field({
      type: [IndicatorType],
      description: 'Those it enters, of the data set of indicators; else none.',
      resolve: ({ indicators }) => indicators.map(indicatorById),
    }),
  }),
})

builder.objectFields(SourceType, (t) => ({
  feeds: t.field({
    type: [SourceUseType],
    description: 'The data sets that have rows of it.',
    resolve: async ({ id }, _, context) => [...((await usesOfSources(context)).get(id) ?? [])],
  }),
}))

builder.queryFields((t) => ({
  dataSets: t.field({
    access: 'PUBLIC',
    type: [DataSetType],
    description: 'Every table of the city’s data.',
    resolve: () => [...dataSets],
  }),
  dataSet: t.field({
    access: 'PUBLIC',
    type: DataSetType,
    nullable: true,
    args: { id: t.arg.id({ required: true }) },
    resolve: (_, { id }) => dataSetById(id),
  }),
}))
