import { type DraftSaid, draftWords } from '@atlas/geo/drafts/draft'
import { figuresOf } from '@atlas/geo/drafts/draft-world'
import { inReadingOrder } from '@atlas/geo/drafts/figure-order'
import type { Context } from '../../schema/context.ts'
import { type DraftScenario, readDraftScenario } from '../../drafts/drafts.ts'
import { builder } from '../../schema/builder.ts'
import { AreaType } from '../areas/schema.ts'
import { FrameworkType } from '../frameworks/schema.ts'
import { StaffingType } from '../staffing/schema.ts'
import { type DraftStaffing, staffingOfDraft } from './staffing-of-draft.ts'

type Reads = Parameters<NonNullable<Context['people']>['read']>[0]
type Sql = Parameters<Reads>[0]

/** What is kept of drafts; nothing where nobody signs in. */
export const readIn = <Value>(
  { people }: Pick<Context, 'people'>,
  nothing: Value,
  ask: (sql: Sql) => Promise<Value>,
): Promise<Value> => people?.read(ask) ?? Promise.resolve(nothing)

const DraftWordType = builder.objectRef<{ name: string; text: string }>('DraftWord').implement({
  access: 'BY_LINK',
  description: 'What a draft says: its name, a day, or a chapter.',
  fields: (t) => ({ name: t.exposeString('name'), text: t.exposeString('text') }),
})

const DraftFigureType = builder
  .objectRef<{ name: string; value: number }>('DraftFigure')
  .implement({
    access: 'BY_LINK',
    description:
      'What a draft sets: key/MEETING, minimum/MEETING, threshold, target/MEETING/3 or change60Plus/3 (in percent), each of a planning area by its code.',
    fields: (t) => ({ name: t.exposeString('name'), value: t.exposeFloat('value') }),
  })

const listed = (figures: DraftSaid['figures']) =>
  inReadingOrder(Object.keys(figures)).flatMap((name) => {
    const value = figures[name]
    return value === undefined ? [] : [{ name, value }]
  })

const DraftScenarioType = builder
  .objectRef<DraftScenario & { id: number }>('DraftScenario')
  .implement({
    access: 'BY_LINK',
    description: 'A scenario that belongs to a draft, as it was when it came to it.',
    fields: (t) => ({
      id: t.exposeInt('id'),
      name: t.exposeString('name'),
      file: t.exposeString('file', { description: 'JSON, as Scenario.file has it.' }),
    }),
  })

const DraftStaffingType = builder.objectRef<DraftStaffing>('DraftStaffing').implement({
  access: 'BY_LINK',
  description: 'What follows from a draft in a planning area, for one kind of service.',
  fields: (t) => ({
    area: t.expose('area', { type: AreaType }),
    today: t.expose('today', {
      type: StaffingType,
      description: 'For the residents of the newest day.',
    }),
    expected: t.expose('expected', {
      type: StaffingType,
      nullable: true,
      description: 'For those expected on its horizon; null where nothing is known to start from.',
    }),
  }),
})

export const DraftSaidType = builder.objectRef<DraftSaid>('DraftSaid').implement({
  access: 'BY_LINK',
  description: 'What a draft plan says.',
  fields: (t) => ({
    words: t.field({
      type: [DraftWordType],
      complexity: { multiplier: 9 },
      resolve: ({ words }) => draftWords.map((name) => ({ name, text: words[name] })),
    }),
    figures: t.field({
      type: [DraftFigureType],
      complexity: { multiplier: 60 },
      resolve: ({ figures }) => listed(figures),
    }),
    basedOn: t.field({
      type: FrameworkType,
      nullable: true,
      description: 'null where the data do not have it any more.',
      resolve: ({ basedOn }, _, { world }) =>
        world.planning.frameworks.find(({ id }) => id === basedOn) ?? null,
    }),
    figuresBefore: t.field({
      type: [DraftFigureType],
      description:
        'Those of the framework it began with; none where the data do not have it any more.',
      complexity: { multiplier: 60 },
      resolve: ({ basedOn }, _, { world }) => {
        const framework = world.planning.frameworks.find(({ id }) => id === basedOn)
        return listed(framework ? figuresOf(world, framework) : {})
      },
    }),
    applying: t.field({
      type: FrameworkType,
      nullable: true,
      description: 'The framework that applies now, which need not be the one it began with.',
      resolve: (_said, _, { world }) => world.planning.frameworks[0] ?? null,
    }),
    figuresApplying: t.field({
      type: [DraftFigureType],
      description: 'Those of the framework that applies now; none where there is none.',
      complexity: { multiplier: 60 },
      resolve: (_said, _, { world }) => {
        const [framework] = world.planning.frameworks
        return listed(framework ? figuresOf(world, framework) : {})
      },
    }),
    scenario: t.field({
      type: DraftScenarioType,
      nullable: true,
      complexity: 5,
      resolve: async ({ scenario: id }, _, context) => {
        const found =
          id === null ? null : await readIn(context, null, (sql) => readDraftScenario(sql, id))
        return id === null || found === null ? null : { id, ...found }
      },
    }),
    staffing: t.field({
      type: [DraftStaffingType],
      description: 'Of each kind of service, in each planning area.',
      complexity: { field: 20, multiplier: 20 },
      resolve: (said, _, { world }) => staffingOfDraft(world, said),
    }),
  }),
})
