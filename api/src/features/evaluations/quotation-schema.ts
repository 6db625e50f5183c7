import { differences, type WrittenFigure } from '@atlas/geo/evaluations/quotation'
import { builder } from '../../schema/builder.ts'
import { AreaType } from '../areas/schema.ts'
import { FigureStatusType, FigureType, UnitType } from '../figures/schema.ts'
import { SourceType } from '../sources/schema.ts'
import type { Quotation } from './quotations.ts'

const QuotedDifferenceType = builder.enumType('QuotedDifference', {
  description: 'What may be said of a quoted figure that is another one today.',
  values: differences,
})

const WrittenFigureType = builder.objectRef<WrittenFigure>('WrittenFigure').implement({
  access: 'PUBLIC',
  description: 'A figure as it was when somebody wrote about it.',
  fields: (t) => ({
    value: t.exposeFloat('value', { nullable: true }),
    status: t.expose('status', { type: FigureStatusType }),
    unit: t.expose('unit', { type: UnitType }),
    asOf: t.expose('asOf', { type: 'Date' }),
    since: t.expose('since', {
      type: 'Date',
      nullable: true,
      description: 'The earlier day of a change.',
    }),
    low: t.float({
      nullable: true,
      description: 'The range it had as an estimate.',
      resolve: ({ range }) => range?.low ?? null,
    }),
    high: t.float({ nullable: true, resolve: ({ range }) => range?.high ?? null }),
    sources: t.field({
      type: [SourceType],
      description: 'Those that are still known.',
      complexity: { multiplier: 2 },
      resolve: ({ sources }, _, { world }) => sources.flatMap((id) => world.sources.get(id) ?? []),
    }),
  }),
})

export const QuotationType = builder.objectRef<Quotation>('Quotation').implement({
  access: 'PUBLIC',
  description: 'A figure that a card quotes: as it was written, and as it is today.',
  fields: (t) => ({
    reference: t.exposeString('reference', { description: 'What is quoted, as forms name it.' }),
    name: t.string({
      nullable: true,
      description: 'What it is; null where the data do not have it any more.',
      resolve: ({ now }, _, { words }) => now && words.say(now.name),
    }),
    area: t.field({ type: AreaType, nullable: true, resolve: ({ now }) => now?.area ?? null }),
    then: t.expose('then', { type: WrittenFigureType }),
    now: t.field({
      type: FigureType,
      nullable: true,
      description: 'The newest there is.',
      resolve: ({ now }) => now?.figure ?? null,
    }),
    difference: t.expose('difference', { type: QuotedDifferenceType }),
  }),
})
