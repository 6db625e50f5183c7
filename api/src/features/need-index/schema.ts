import { indicatorById } from '@atlas/geo/indicators/catalogue'
import type { NeedPartValue } from '@atlas/geo/need/need-score'
import { builder } from '../../schema/builder.ts'
import { AreaLevelType, AreaType } from '../areas/schema.ts'
import { FigureType } from '../figures/schema.ts'
import { IndicatorType } from '../indicators/schema.ts'
import {
  needIndexAt,
  type AskedPart,
  type NeedIndexAnswer,
  type NeedIndexValue,
  type NeedPart,
} from './need-index.ts'
import { type NeedIndexPreset, needIndexPresets } from '@atlas/geo/need/presets'

const methods = { Z_SCORE: 'z-score', PERCENTILE_RANK: 'percentile-rank' } as const

const nameOfMethod = { 'z-score': 'Z_SCORE', 'percentile-rank': 'PERCENTILE_RANK' } as const

const MethodType = builder.enumType('StandardisationMethod', {
  description: 'How parts of different units are made comparable.',
  values: {
    Z_SCORE: { description: 'In standard deviations from the mean of the level’s areas.' },
    PERCENTILE_RANK: {
      description: 'The percentage of the level’s areas that lie below, ties counting half.',
    },
  } satisfies Record<keyof typeof methods, { description: string }>,
})

export const NeedPartInput = builder.inputType('NeedPartInput', {
  fields: (t) => ({
    indicator: t.id({ required: true }),
    weight: t.float({ required: true, description: 'Not negative; only the ratios matter.' }),
  }),
})

const NeedPartType = builder.objectRef<NeedPart>('NeedPart').implement({
  access: 'PUBLIC',
  fields: (t) => ({
    indicator: t.expose('indicator', { type: IndicatorType }),
    weight: t.exposeFloat('weight'),
    date: t.expose('date', { type: 'Date', description: 'Its newest day at the level.' }),
    since: t.expose('since', { type: 'Date', nullable: true }),
    mean: t.exposeFloat('mean', { nullable: true }),
    standardDeviation: t.exposeFloat('standardDeviation', { nullable: true }),
  }),
})

const NeedPartValueType = builder.objectRef<NeedPartValue>('NeedPartValue').implement({
  access: 'PUBLIC',
  fields: (t) => ({
    figure: t.expose('figure', { type: FigureType }),
    standardised: t.exposeFloat('standardised', { nullable: true }),
  }),
})

const NeedIndexValueType = builder.objectRef<NeedIndexValue>('NeedIndexValue').implement({
  access: 'PUBLIC',
  fields: (t) => ({
    area: t.expose('area', { type: AreaType }),
    score: t.expose('score', { type: FigureType }),
    rank: t.exposeInt('rank', {
      nullable: true,
      description: '1 is the greatest need; ties share it.',
    }),
    rankFrom: t.int({
      nullable: true,
      description:
        'No better rank comes out while each weight moves by up to 20 % and each estimate lies anywhere in its range.',
      resolve: ({ rankRange }) => rankRange()?.best ?? null,
    }),
    rankTo: t.int({
      nullable: true,
      description:
        'No worse rank comes out while each weight moves by up to 20 % and each estimate lies anywhere in its range.',
      resolve: ({ rankRange }) => rankRange()?.worst ?? null,
    }),
    parts: t.field({
      type: [NeedPartValueType],
      description: 'In the order of the index’s parts.',
      complexity: { multiplier: 4 },
      resolve: ({ parts }) => parts,
    }),
  }),
})

const NeedIndexType = builder.objectRef<NeedIndexAnswer>('NeedIndex').implement({
  access: 'PUBLIC',
  description:
    'How areas compare in need, by parts and weights the asker chooses. It compares the areas of one level with each other and says nothing beyond them.',
  fields: (t) => ({
    method: t.field({ type: MethodType, resolve: ({ method }) => nameOfMethod[method] }),
    parts: t.expose('parts', { type: [NeedPartType] }),
    values: t.field({
      type: [NeedIndexValueType],
      complexity: { multiplier: 64 },
      resolve: ({ values }) => values,
    }),
  }),
})

const NeedPartWeightType = builder.objectRef<AskedPart>('NeedPartWeight').implement({
  access: 'PUBLIC',
  fields: (t) => ({
    indicator: t.field({
      type: IndicatorType,
      resolve: ({ indicator }) => indicatorById(indicator),
    }),
    weight: t.exposeFloat('weight'),
  }),
})

const PresetType = builder.objectRef<NeedIndexPreset>('NeedIndexPreset').implement({
  access: 'PUBLIC',
  description: 'Parts and weights to start from.',
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.string({
      resolve: ({ id }, _, { words }) => words.say({ key: 'needPreset', preset: id }),
    }),
    parts: t.field({
      type: [NeedPartWeightType],
      complexity: { multiplier: 4 },
      resolve: ({ parts }) => [...parts],
    }),
  }),
})

builder.queryFields((t) => ({
  needIndex: t.field({
    access: 'PUBLIC',
    type: NeedIndexType,
    args: {
      level: t.arg({ type: AreaLevelType, required: true }),
      parts: t.arg({ type: [NeedPartInput], required: true }),
      method: t.arg({ type: MethodType, required: true, defaultValue: 'Z_SCORE' }),
    },
    resolve: (_, { level, parts, method }, context) =>
      needIndexAt(level, parts, methods[method], context),
  }),
  needIndexPresets: t.field({
    access: 'PUBLIC',
    type: [PresetType],
    complexity: { multiplier: 4 },
    resolve: () => [...needIndexPresets],
  }),
}))
