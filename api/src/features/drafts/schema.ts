import {
  draftStates,
  roundKinds,
  roundStates,
  stateOfRound,
  type DraftSaid,
} from '@atlas/geo/drafts/draft'
import { mergeDrafts } from '@atlas/geo/drafts/merge'
import { dayIn } from '@atlas/geo/evaluations/due'
import { commenters, type DraftComment, readComments } from '../../drafts/comments.ts'
import {
  type Draft,
  type DraftVersion,
  readBeside,
  readDraft,
  readDrafts,
  readSharedDraft,
  readVersions,
} from '../../drafts/drafts.ts'
import { readRounds, type Round } from '../../drafts/rounds.ts'
import { linksOf, openSharedDraft } from '../../plans/share-links.ts'
import { builder } from '../../schema/builder.ts'
import { peopleIn } from '../evaluations/visible-cards.ts'
import { ShareLinkType } from '../plans/schema.ts'
import { DraftSaidType, readIn } from './said-schema.ts'

const planners = ['PLANNER'] as const

const RoundType = builder.objectRef<Round>('ConsultationRound').implement({
  access: 'BY_LINK',
  description: 'Who is heard about a draft, when, and what came of it.',
  fields: (t) => ({
    id: t.exposeInt('id'),
    version: t.exposeInt('version', { description: 'Counts what was saved.' }),
    kind: t.field({
      type: builder.enumType('ConsultationRoundKind', { values: roundKinds }),
      resolve: ({ kind }) => kind,
    }),
    body: t.exposeString('body', { description: 'Its name; "" where the kind says it all.' }),
    from: t.expose('from', { type: 'Date' }),
    to: t.expose('to', { type: 'Date', nullable: true, description: 'null: its end is open.' }),
    result: t.exposeString('result', { description: '"" as long as nobody said.' }),
    state: t.field({
      type: builder.enumType('ConsultationRoundState', { values: roundStates }),
      description: 'By the clock of the city.',
      resolve: (round, _, { world }) =>
        stateOfRound(round, dayIn(world.calendar, new Date().toISOString())),
    }),
  }),
})

interface Said extends DraftComment {
  readonly answers: readonly DraftComment[]
}

const CommentType = builder.objectRef<Said>('DraftComment')
builder.objectType(CommentType, {
  access: 'BY_LINK',
  description: 'What somebody says of a draft, or answers.',
  fields: (t) => ({
    id: t.exposeInt('id'),
    by: t.exposeString('byName', {
      access: commenters,
      description: 'As they were called then: for people who sign in.',
    }),
    role: t.field({
      type: builder.enumType('DraftCommenter', { values: commenters }),
      resolve: ({ byRole }) => byRole,
    }),
    isOwn: t.exposeBoolean('isOwn'),
    said: t.exposeString('said'),
    madeAt: t.expose('madeAt', { type: 'DateTime' }),
    onVersion: t.exposeInt('onVersion', { description: 'Of which version it was said.' }),
    roundId: t.exposeInt('round', { nullable: true }),
    answers: t.field({
      type: [CommentType],
      complexity: { multiplier: 2 },
      resolve: ({ answers }) => answers.map((answer) => ({ ...answer, answers: [] })),
    }),
  }),
})

const withAnswers = (all: readonly DraftComment[]): Said[] =>
  all
    .filter(({ answersTo }) => answersTo === null)
    .map((one) => ({ ...one, answers: all.filter(({ answersTo }) => answersTo === one.id) }))

const VersionType = builder.objectRef<DraftVersion>('DraftVersion').implement({
  access: commenters,
  description: 'What a draft said at a time.',
  fields: (t) => ({
    version: t.exposeInt('version'),
    writtenBy: t.exposeString('writtenBy', { description: 'As people are shown.' }),
    writtenAt: t.expose('writtenAt', { type: 'DateTime' }),
    said: t.expose('said', { type: DraftSaidType }),
  }),
})

interface Beside {
  readonly own: DraftSaid
  readonly merged: DraftSaid
  readonly apart: readonly string[]
  readonly writtenAt: string
}

const BesideType = builder.objectRef<Beside>('DraftBeside').implement({
  access: planners,
  description: 'What whoever asks wanted to save after somebody else had.',
  fields: (t) => ({
    writtenAt: t.expose('writtenAt', { type: 'DateTime' }),
    own: t.expose('own', { type: DraftSaidType }),
    merged: t.expose('merged', { type: DraftSaidType, description: 'Both brought together.' }),
    apart: t.stringList({
      description: 'Names of the words and figures that both changed, each in another way.',
      resolve: ({ apart }) => [...apart],
    }),
  }),
})

const DraftType = builder.objectRef<Draft>('Draft').implement({
  access: 'BY_LINK',
  description:
    'A draft plan: figures of a framework, a scenario, texts, and who is heard about it.',
  fields: (t) => ({
    id: t.exposeInt('id'),
    version: t.exposeInt('version', { description: 'Counts what was saved.' }),
    state: t.field({
      type: builder.enumType('DraftState', {
        description: 'Planners’ own, laid open to who is heard, or adopted.',
        values: draftStates,
      }),
      resolve: ({ state }) => state,
    }),
    changedAt: t.expose('changedAt', { type: 'DateTime' }),
    changedBy: t.exposeString('changedBy', {
      access: commenters,
      description: 'As people are shown.',
    }),
    said: t.expose('said', { type: DraftSaidType }),
    adoptedAs: t.exposeString('adoptedAs', {
      nullable: true,
      description: 'The id of the framework that it became.',
    }),
    decidedOn: t.expose('decidedOn', { type: 'Date', nullable: true }),
    rounds: t.field({
      type: [RoundType],
      complexity: { multiplier: 10 },
      resolve: ({ id }, _, context) => readIn(context, [], (sql) => readRounds(sql, id)),
    }),
    comments: t.field({
      type: [CommentType],
      description: 'The oldest first.',
      complexity: { multiplier: 20 },
      resolve: async ({ id }, _, context) => {
        const account = context.viewer?.account ?? null
        return withAnswers(await readIn(context, [], (sql) => readComments(sql, account, id)))
      },
    }),
    versions: t.field({
      access: commenters,
      type: [VersionType],
      description: 'The newest first.',
      complexity: { multiplier: 10 },
      resolve: ({ id }, _, context) => readIn(context, [], (sql) => readVersions(sql, id)),
    }),
    versionNumbered: t.field({
      access: commenters,
      type: VersionType,
      nullable: true,
      args: { version: t.arg.int({ required: true }) },
      resolve: async ({ id }, { version }, context) => {
        const versions = await readIn(context, [], (sql) => readVersions(sql, id))
        return versions.find((one) => one.version === version) ?? null
      },
    }),
    beside: t.field({
      access: planners,
      type: BesideType,
      nullable: true,
      complexity: 5,
      resolve: async (draft, _, context) => {
        const { people, viewer } = peopleIn(context)
        const beside = await people.read((sql) => readBeside(sql, draft.id, viewer.name))
        if (!beside) return null
        const versions = await people.read((sql) => readVersions(sql, draft.id))
        const base = versions.find(({ version }) => version === beside.onVersion)?.said
        const own = beside.said
        const { said, apart } = mergeDrafts(base ?? draft.said, draft.said, own)
        return { own, merged: said, apart, writtenAt: beside.writtenAt }
      },
    }),
    links: t.field({
      access: planners,
      type: [ShareLinkType],
      complexity: 5,
      resolve: ({ id }, _, context) =>
        readIn(context, [], (sql) => linksOf(sql, { scenario: null, draft: id })),
    }),
  }),
})

const SharedDraftType = builder
  .objectRef<{ draft: Draft; endsOn: string }>('SharedDraft')
  .implement({
    access: 'BY_LINK',
    description: 'A draft plan as a link opens it.',
    fields: (t) => ({
      draft: t.expose('draft', { type: DraftType }),
      endsOn: t.expose('endsOn', { type: 'Date', description: 'The last day on which it does.' }),
    }),
  })

builder.queryFields((t) => ({
  drafts: t.field({
    access: commenters,
    type: [DraftType],
    description: 'Those that whoever asks may see, the one changed last first.',
    complexity: { multiplier: 10 },
    resolve: (_, __, context) => {
      const { people, viewer } = peopleIn(context)
      return people.read((sql) => readDrafts(sql, viewer))
    },
  }),
  draft: t.field({
    access: commenters,
    type: DraftType,
    nullable: true,
    description: 'Null where there is none, or none that the viewer may see.',
    args: { id: t.arg.int({ required: true }) },
    complexity: 5,
    resolve: (_, { id }, context) => {
      const { people, viewer } = peopleIn(context)
      return people.read((sql) => readDraft(sql, viewer, id))
    },
  }),
  sharedDraft: t.field({
    access: 'BY_LINK',
    type: SharedDraftType,
    nullable: true,
    description: 'What a link opens; null where it is none, or none any more.',
    args: { link: t.arg.string({ required: true, description: 'Its secret.' }) },
    complexity: 5,
    resolve: (_, { link }, context) =>
      readIn(context, null, async (sql) => {
        const opened = await openSharedDraft(sql, link)
        const draft = opened && (await readSharedDraft(sql, opened.draft))
        return opened && draft ? { draft, endsOn: opened.endsOn } : null
      }),
  }),
}))
