import type { Figure } from '@atlas/geo/figures/figure'
import { knownDays } from '@atlas/geo/residents/known-days'
import { residentsFigure } from '@atlas/geo/residents/residents-figure'
import type { Ages, Basis } from '@atlas/geo/terms/classifications'
import type { Published } from '@atlas/geo/world/published'
import type { Area, EstimateError } from '@atlas/geo/world/snapshot'
import { builder, ofWorld } from '../../schema/builder.ts'
import { perWorldAndQuestion } from '../../schema/context.ts'
import { AreaType } from '../areas/schema.ts'
import { AgesType, BasisType, FigureType } from '../figures/schema.ts'
import { statedSource } from '../sources/schema.ts'

/** Two thousand bytes each, with what explains it. */
const figures = perWorldAndQuestion<Figure>(() => 2_000)

interface AskedPeople {
  readonly ages: Ages
  readonly basis: Basis
  readonly date?: string | null | undefined
  readonly framework?: string | null | undefined
}

export const residentsIn = (
  area: Area,
  { date, ages, basis, framework }: AskedPeople,
  world: Published,
): Figure =>
  figures(world, [area.id, ages, basis, framework, date], () =>
    residentsFigure(world, area, {
      group: { ageBand: ages, trait: 'ALL' },
      basis,
      framework: framework ?? null,
      date: date ?? null,
    }),
  )

builder.interfaceFields(AreaType, (t) => ({
  residents: t.field({
    type: FigureType,
    extensions: ofWorld,
    description:
      'Residents of an age; on the newest day known at this level unless a date is given.',
    args: {
      date: t.arg({ type: 'Date' }),
      ages: t.arg({ type: AgesType, required: true, defaultValue: 'ALL' }),
      basis: t.arg({ type: BasisType, required: true, defaultValue: 'REGISTER' }),
      framework: t.arg.id({ description: 'For PROJECTION; the newest unless named.' }),
    },
    resolve: (area, asked, { world }) => residentsIn(area, asked, world),
  }),
  forecast: t.field({
    type: [FigureType],
    description: 'The population forecast, one figure a year; empty where there is none.',
    args: { ages: t.arg({ type: AgesType, required: true, defaultValue: 'ALL' }) },
    complexity: { multiplier: 16 },
    resolve: (area, { ages }, { world }) => {
      const group = { ageBand: ages, trait: 'ALL' } as const
      const chosen = { basis: 'FORECAST', framework: null } as const
      return knownDays(world, area.level, group, chosen).map(({ day }) =>
        residentsFigure(world, area, { group, date: day, ...chosen }),
      )
    },
  }),
}))

const EstimatedPlacesType = builder.enumType('EstimatedPlaces', { values: ['DISTRICT', 'CELL'] })

const EstimateErrorType = builder.objectRef<EstimateError>('EstimateError').implement({
  access: 'PUBLIC',
  description:
    'How far the way of estimating residents missed where the truth is known, as fractions of it. Districts and cells are smaller than what was predicted, so they are missed at least so far.',
  fields: (t) => ({
    level: t.expose('level', {
      type: EstimatedPlacesType,
      description: 'Of which places the rule is.',
    }),
    ages: t.expose('ageBand', { type: AgesType }),
    day: t.expose('day', { type: 'Date' }),
    mean: t.exposeFloat('mean'),
    largest: t.exposeFloat('largest'),
    method: t.string({
      description: 'What was predicted from what.',
      resolve: ({ method }, _, { words }) => words.say({ key: 'errorMethod', method }),
    }),
    source: t.field(statedSource),
  }),
})

builder.queryField('estimateErrors', (t) =>
  t.field({
    access: 'PUBLIC',
    type: [EstimateErrorType],
    resolve: (_, __, { world }) => [...world.estimateErrors],
  }),
)
