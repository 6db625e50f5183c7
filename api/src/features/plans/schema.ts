import { parseScenarioFile, scenarioFileText } from '@atlas/geo/scenarios/scenario-file'
import type { Viewer } from '@atlas/geo/rights/rights'
import {
  fileOfScenario,
  readScenario,
  readScenarios,
  type SavedScenario,
} from '../../plans/saved-scenarios.ts'
import { commentsOn, type ScenarioComment } from '../../plans/scenario-comments.ts'
import {
  linksOf,
  openShared,
  type ShareLink,
  type SharedScenario,
} from '../../plans/share-links.ts'
import { builder } from '../../schema/builder.ts'
import type { Context } from '../../schema/context.ts'
import { RequestError } from '../../schema/request-error.ts'

const planners = ['PLANNER'] as const

/** Under the name that it has now. */
const fileOf = ({ name, file }: Pick<SharedScenario, 'name' | 'file'>): string =>
  scenarioFileText({ ...parseScenarioFile(file), name })

export const ShareLinkType = builder.objectRef<ShareLink>('ShareLink').implement({
  access: planners,
  description: 'A link that opens something to whoever has it, to be read only.',
  fields: (t) => ({
    id: t.exposeInt('id'),
    madeBy: t.exposeString('madeBy'),
    madeAt: t.expose('madeAt', { type: 'DateTime' }),
    endsOn: t.expose('endsOn', { type: 'Date', description: 'The last day on which it opens it.' }),
    hasEnded: t.exposeBoolean('hasEnded'),
  }),
})

const ScenarioCommentType = builder.objectRef<ScenarioComment>('ScenarioComment').implement({
  access: planners,
  description: 'What a planner says of a scenario that is kept.',
  fields: (t) => ({
    id: t.exposeInt('id'),
    by: t.exposeString('by', { description: 'As they were called then.' }),
    isOwn: t.exposeBoolean('isOwn'),
    said: t.exposeString('said'),
    madeAt: t.expose('madeAt', { type: 'DateTime' }),
  }),
})

const SavedScenarioType = builder.objectRef<SavedScenario>('SavedScenario').implement({
  access: planners,
  description: 'A scenario that a planner keeps: what it changes stays as it was saved.',
  fields: (t) => ({
    id: t.exposeInt('id'),
    name: t.exposeString('name'),
    note: t.exposeString('note', { description: 'Empty where nothing was noted.' }),
    file: t.string({
      description: 'JSON, as Scenario.file has it.',
      complexity: 5,
      resolve: ({ id, name }, _, context) =>
        readAs(context, async (sql) => fileOf({ name, file: await fileOfScenario(sql, id) })),
    }),
    changes: t.exposeInt('changes', { description: 'How many it makes.' }),
    owner: t.exposeString('owner', {
      nullable: true,
      description: 'Whoever saved it; null where their account was removed.',
    }),
    isOwn: t.exposeBoolean('isOwn', { description: 'Whether the viewer may change it.' }),
    isForPlanners: t.exposeBoolean('isForPlanners', {
      description: 'Whether all planners see it.',
    }),
    madeAt: t.expose('madeAt', { type: 'DateTime' }),
    links: t.field({
      type: [ShareLinkType],
      description: 'Of the viewer’s own scenarios; of others none are told.',
      complexity: 5,
      resolve: ({ id, isOwn }, _, context) =>
        isOwn ? readAs(context, (sql) => linksOf(sql, { scenario: id, draft: null })) : [],
    }),
    comments: t.field({
      type: [ScenarioCommentType],
      description: 'The oldest first.',
      complexity: 5,
      resolve: ({ id }, _, context) =>
        readAs(context, (sql, viewer) => commentsOn(sql, viewer, id)),
    }),
  }),
})

const SharedScenarioType = builder.objectRef<SharedScenario>('SharedScenario').implement({
  access: 'BY_LINK',
  description: 'A scenario as a link opens it.',
  fields: (t) => ({
    name: t.exposeString('name'),
    note: t.exposeString('note', { description: 'Empty where nothing was noted.' }),
    file: t.string({ description: 'JSON, as Scenario.file has it.', resolve: fileOf }),
    endsOn: t.expose('endsOn', { type: 'Date', description: 'The last day on which it opens it.' }),
  }),
})

builder.queryFields((t) => ({
  savedScenarios: t.field({
    access: planners,
    type: [SavedScenarioType],
    description: 'Those that a planner may see, the newest first.',
    complexity: { multiplier: 20 },
    resolve: (_, __, context) => readAs(context, readScenarios),
  }),
  savedScenario: t.field({
    access: planners,
    type: SavedScenarioType,
    nullable: true,
    description: 'Null where there is none, or none that the viewer may see.',
    args: { id: t.arg.int({ required: true }) },
    complexity: 5,
    resolve: (_, { id }, context) =>
      readAs(context, (sql, viewer) => readScenario(sql, viewer, id)),
  }),
  sharedScenario: t.field({
    access: 'BY_LINK',
    type: SharedScenarioType,
    nullable: true,
    description: 'What a link opens; null where it is none, or none any more.',
    args: { link: t.arg.string({ required: true, description: 'Its secret.' }) },
    complexity: 5,
    resolve: (_, { link }, { people }) => people?.read((sql) => openShared(sql, link)) ?? null,
  }),
}))

type Reads = Parameters<NonNullable<Context['people']>['read']>[0]
type Sql = Parameters<Reads>[0]

function readAs<Value>(
  { people, viewer }: Pick<Context, 'people' | 'viewer'>,
  read: (sql: Sql, viewer: Viewer) => Promise<Value>,
): Promise<Value> {
  if (!people || !viewer) throw new RequestError('NOT_SIGNED_IN', {})
  return people.read((sql) => read(sql, viewer))
}
