import { statedIn, thingsIn } from '@atlas/geo/evaluations/built-in'
import { parseReference } from '@atlas/geo/evaluations/reference'
import type { EvaluationCard } from '@atlas/geo/world/snapshot'
import { builder } from '../../schema/builder.ts'
import type { Context } from '../../schema/context.ts'
import { CityType } from '../areas/schema.ts'
import { ProviderType } from '../services/schema.ts'
import { statedSource } from '../sources/schema.ts'
import { QuotationType } from './quotation-schema.ts'
import { figureQuoted, type Quotation, quotationOf } from './quotations.ts'

const EvaluationCardType = builder.objectRef<EvaluationCard>('EvaluationCard').implement({
  access: 'PUBLIC',
  description: 'What the city found out about its counselling, as it said it.',
  fields: (t) => ({
    id: t.exposeID('id'),
    from: t.expose('firstDay', { type: 'Date' }),
    to: t.expose('lastDay', { type: 'Date' }),
    provider: t.expose('provider', {
      type: ProviderType,
      nullable: true,
      description: 'null: both together.',
    }),
    subject: t.string({ resolve: ({ subject }, _, { words }) => subject[words.dataLanguage] }),
    message: t.string({ resolve: ({ message }, _, { words }) => message[words.dataLanguage] }),
    recognise: t.stringList({
      description: '{1} stands for the first of the quotations.',
      resolve: ({ recognise }, _, { words }) => thingsIn(recognise, words.dataLanguage),
    }),
    acknowledge: t.stringList({
      resolve: ({ acknowledge }, _, { words }) => thingsIn(acknowledge, words.dataLanguage),
    }),
    followUp: t.stringList({
      resolve: ({ followUp }, _, { words }) => thingsIn(followUp, words.dataLanguage),
    }),
    measures: t.stringList({
      resolve: ({ measures }, _, { words }) => thingsIn(measures, words.dataLanguage),
    }),
    quotations: t.field({
      type: [QuotationType],
      complexity: { multiplier: 1 },
      resolve: async (card, _, context) => {
        const quotation = await quotedBy(card, context)
        return quotation ? [quotation] : []
      },
    }),
    place: t.string({
      description: 'Where in its source it stands.',
      resolve: ({ place }, _, { words }) => place[words.dataLanguage],
    }),
    source: t.field(statedSource),
  }),
})

/** What it states is of the day and in the unit of what it quotes. */
async function quotedBy(card: EvaluationCard, context: Context): Promise<Quotation | null> {
  const reference = parseReference(card.quoted)
  const quoted = reference && (await figureQuoted(context, reference))
  return quoted
    ? quotationOf(context, { reference: card.quoted, then: statedIn(card, quoted.figure) })
    : null
}

builder.objectField(CityType, 'evaluationCards', (t) =>
  t.field({
    type: [EvaluationCardType],
    description: 'In the order in which they were said.',
    complexity: { multiplier: 6 },
    resolve: (_, __, { world }) => [...world.evaluationCards],
  }),
)
