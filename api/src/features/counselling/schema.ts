import {
  type CounsellingPeriod,
  counsellingPeriods,
  fieldShareFigure,
} from '@atlas/geo/counselling/counselling'
import type { CounsellingField } from '@atlas/geo/world/snapshot'
import { builder } from '../../schema/builder.ts'
import { CityType } from '../areas/schema.ts'
import { FigureType } from '../figures/schema.ts'
import { ProviderType } from '../services/schema.ts'

const CounsellingPeriodType = builder.objectRef<CounsellingPeriod>('CounsellingPeriod').implement({
  access: 'PUBLIC',
  fields: (t) => ({
    provider: t.expose('provider', {
      type: ProviderType,
      nullable: true,
      description: 'null: both together.',
    }),
    from: t.expose('from', { type: 'Date' }),
    to: t.expose('to', { type: 'Date' }),
    cases: t.expose('cases', { type: FigureType }),
    change: t.expose('change', {
      type: FigureType,
      nullable: true,
      description: 'Against the same months a year before; null where those are not known.',
    }),
    casesPerThousand: t.expose('casesPerThousand', {
      type: FigureType,
      description:
        'Cases per 1,000 residents 60+ of the reference day nearest to the period’s end.',
    }),
  }),
})

const CounsellingFieldType = builder.objectRef<CounsellingField>('CounsellingField').implement({
  access: 'PUBLIC',
  fields: (t) => ({
    year: t.exposeInt('year'),
    name: t.string({
      resolve: ({ nameDe, nameEn }, _, { words }) =>
        ({ de: nameDe, en: nameEn })[words.dataLanguage],
    }),
    share: t.field({
      type: FigureType,
      resolve: (field, _, { world }) => fieldShareFigure(world, field),
      description: 'Of all consultations of the year.',
    }),
  }),
})

export const CounsellingType = builder.objectRef<object>('Counselling').implement({
  access: 'PUBLIC',
  description: 'Counselling for older people; known for the whole city only.',
  fields: (t) => ({
    periods: t.field({
      type: [CounsellingPeriodType],
      description: 'Oldest first; of one period by provider, then in all.',
      complexity: { multiplier: 8 },
      resolve: (_, __, { world }) => counsellingPeriods(world),
    }),
    fields: t.field({
      type: [CounsellingFieldType],
      description: 'What counselling was about.',
      complexity: { multiplier: 8 },
      resolve: (_, __, { world }) => [...world.counselling.fields],
    }),
  }),
})

builder.objectField(CityType, 'counselling', (t) =>
  t.field({ type: CounsellingType, resolve: () => ({}) }),
)
