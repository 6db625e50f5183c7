import { cardStates } from '@atlas/geo/evaluations/cycle'
import { mergeWords, type Merged } from '@atlas/geo/evaluations/merge'
import { quotableOf } from '@atlas/geo/evaluations/quotable'
import { printReference, type Reference } from '@atlas/geo/evaluations/reference'
import { evaluators, mayWriteAbout } from '@atlas/geo/evaluations/who-writes'
import { areaLevels } from '@atlas/geo/terms/classifications'
import {
  type CardSaid,
  type CardVersion,
  readBeside,
  readVersions,
} from '../../evaluations/cards.ts'
import { builder } from '../../schema/builder.ts'
import { areaByCode } from '../areas/area.ts'
import { AreaLevelType, AreaType } from '../areas/schema.ts'
import { knownFigures } from '../indicators/values.ts'
import { MeasureType, PhaseType } from './measures-schema.ts'
import { QuotationType } from './quotation-schema.ts'
import { figureQuoted, quotationOf } from './quotations.ts'
import { peopleIn, phaseOf, type VisibleCard, visibleCards } from './visible-cards.ts'

const CardStateType = builder.enumType('CardState', {
  description: 'A draft, or shared with everybody who plans and coordinates.',
  values: cardStates,
})

const CardSaidType = builder.objectRef<CardSaid>('CardSaid').implement({
  access: evaluators,
  description: 'What a card says, and about what.',
  fields: (t) => ({
    level: t.expose('level', { type: AreaLevelType }),
    areaCode: t.exposeString('area'),
    area: t.field({
      type: AreaType,
      nullable: true,
      description: 'null where the data do not have it any more.',
      resolve: ({ level, area }, _, { world }) => world.areas.byCode(level, area) ?? null,
    }),
    from: t.expose('from', { type: 'Date' }),
    to: t.expose('to', { type: 'Date' }),
    message: t.exposeString('message'),
    recognise: t.exposeString('recognise', {
      description: '{1} stands for the first of the quotations, {2} for the second.',
    }),
    acknowledge: t.exposeString('acknowledge'),
    followUp: t.exposeString('followUp'),
    quotations: t.field({
      type: [QuotationType],
      complexity: { multiplier: 3 },
      resolve: async ({ quotations }, _, context) => {
        const found = await Promise.all(quotations.map((one) => quotationOf(context, one)))
        return found.flatMap((quotation) => quotation ?? [])
      },
    }),
  }),
})

const CardVersionType = builder.objectRef<CardVersion>('CardVersion').implement({
  access: evaluators,
  description: 'What a card said at a time.',
  fields: (t) => ({
    version: t.exposeInt('version'),
    writtenBy: t.exposeString('writtenBy', { description: 'As people are shown.' }),
    writtenAt: t.expose('writtenAt', { type: 'DateTime' }),
    said: t.expose('said', { type: CardSaidType }),
  }),
})

interface Beside {
  readonly writtenAt: string
  readonly said: CardSaid
  readonly merged: Merged | null
}

const CardBesideType = builder.objectRef<Beside>('CardBeside').implement({
  access: evaluators,
  description: 'What whoever asks wanted to save after somebody else had.',
  fields: (t) => ({
    writtenAt: t.expose('writtenAt', { type: 'DateTime' }),
    said: t.expose('said', { type: CardSaidType }),
    merged: t.field({
      type: CardSaidType,
      description: 'Both brought together: of a text that both changed, one after the other.',
      resolve: ({ said, merged }) => ({ ...said, ...merged?.words }),
    }),
    apart: t.stringList({
      description: 'Names of the texts that both changed, each in another way.',
      resolve: ({ merged }) => [...(merged?.apart ?? [])],
    }),
  }),
})

const WrittenCardType = builder.objectRef<VisibleCard>('WrittenCard').implement({
  access: evaluators,
  description: 'A card that somebody who plans or coordinates has written.',
  fields: (t) => ({
    id: t.exposeInt('id'),
    version: t.exposeInt('version', { description: 'Counts what was saved.' }),
    state: t.expose('state', { type: CardStateType }),
    phase: t.field({ type: PhaseType, resolve: phaseOf }),
    changedBy: t.exposeString('changedByShown', { description: 'As people are shown.' }),
    changedAt: t.expose('changedAt', { type: 'DateTime' }),
    mayChange: t.exposeBoolean('mayChange', { description: 'Whether whoever asks may.' }),
    said: t.field({ type: CardSaidType, resolve: (card) => card }),
    ownMeasures: t.field({
      type: [MeasureType],
      complexity: { multiplier: 4 },
      resolve: ({ measures }) => [...measures],
    }),
    versions: t.field({
      type: [CardVersionType],
      description: 'The newest first.',
      complexity: { multiplier: 5 },
      resolve: ({ id }, _, context) =>
        peopleIn(context).people.read((sql) => readVersions(sql, id)),
    }),
    beside: t.field({
      type: CardBesideType,
      nullable: true,
      resolve: async (card, _, context) => {
        const { people, viewer } = peopleIn(context)
        const beside = await people.read((sql) => readBeside(sql, card.id, viewer.name))
        if (!beside) return null
        const versions = await people.read((sql) => readVersions(sql, card.id))
        const base = versions.find(({ version }) => version === beside.onVersion)?.said
        return { ...beside, merged: base ? mergeWords(base, card, beside.said) : null }
      },
    }),
  }),
})

interface Quotable {
  readonly reference: Reference
  readonly name: string
}

const QuotableType = builder.objectRef<Quotable>('QuotableFigure').implement({
  access: evaluators,
  description: 'A figure that a card about an area can quote.',
  fields: (t) => ({
    reference: t.string({ resolve: ({ reference }) => printReference(reference) }),
    name: t.exposeString('name'),
  }),
})

builder.queryFields((t) => ({
  writtenCards: t.field({
    access: evaluators,
    type: [WrittenCardType],
    description: 'The one changed last first.',
    complexity: { multiplier: 10 },
    resolve: (_, __, context) => visibleCards(context),
  }),
  writtenCard: t.field({
    access: evaluators,
    type: WrittenCardType,
    nullable: true,
    description: 'null where there is none that whoever asks may see.',
    args: { id: t.arg.int({ required: true }) },
    resolve: async (_, { id }, context) => (await visibleCards(context, id))[0] ?? null,
  }),
  quotableFigures: t.field({
    access: evaluators,
    type: [QuotableType],
    args: {
      level: t.arg({ type: AreaLevelType, required: true }),
      code: t.arg.string({ required: true }),
    },
    complexity: { field: 20, multiplier: 5 },
    resolve: async (_, { level, code }, context) => {
      const { world, words } = context
      const references = quotableOf(world, areaByCode(world, level, code), knownFigures(world))
      const found = references.map(async (reference) => {
        const quoted = await figureQuoted(context, reference)
        return quoted && quoted.figure.value !== null
          ? [{ reference, name: words.say(quoted.name) }]
          : []
      })
      return (await Promise.all(found)).flat()
    },
  }),
  areasToWriteAbout: t.field({
    access: evaluators,
    type: [AreaType],
    description: 'Those about which whoever asks may write, the larger first.',
    complexity: { multiplier: 20 },
    resolve: (_, __, context) => {
      const { viewer } = peopleIn(context)
      const { world } = context
      return areaLevels.flatMap((level) =>
        world.areas.shownAt(level).filter((area) => mayWriteAbout(world, viewer, area)),
      )
    },
  }),
}))
