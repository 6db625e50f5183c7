import type { Figure } from '@atlas/geo/figures/figure'
import { knownDays } from '@atlas/geo/residents/known-days'
import { residentsFigure } from '@atlas/geo/residents/residents-figure'
import { builder } from '../../schema/builder.ts'
import { perWorldAndQuestion } from '../../schema/context.ts'
import { AreaType } from '../areas/schema.ts'
import { AgesType, BasisType, FigureType } from '../figures/schema.ts'

const figures = perWorldAndQuestion<Figure>()

builder.interfaceFields(AreaType, (t) => ({
  residents: t.field({
    type: FigureType,
    description:
      'Residents of an age; on the newest day known at this level unless a date is given.',
    args: {
      date: t.arg({ type: 'Date' }),
      ages: t.arg({ type: AgesType, required: true, defaultValue: 'ALL' }),
      basis: t.arg({ type: BasisType, required: true, defaultValue: 'REGISTER' }),
      framework: t.arg.id({ description: 'For PROJECTION; the newest unless named.' }),
    },
    resolve: (area, { date, ages, basis, framework }, { world }) =>
      figures(world, [area.id, ages, basis, framework, date], () =>
        residentsFigure(world, area, {
          group: { ageBand: ages, trait: 'ALL' },
          basis,
          framework: framework ?? null,
          date: date ?? null,
        }),
      ),
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
