import {
  draftSource,
  draftSourceId,
  scenarioSource,
  scenarioSourceId,
  sourceTitle,
} from '@atlas/geo/world/scenario-source'
import type { Source } from '@atlas/geo/world/snapshot'
import { builder, ofParent } from '../../schema/builder.ts'
import type { DataContext } from '../../schema/context.ts'

/** @throws Error for an id of no source: the data names none that is not there */
function sourceById(id: string, { world }: Pick<DataContext, 'world'>): Source {
  // What is planned, or drafted, stands beside today, whose sources do not know it.
  const source = world.sources.get(id) ?? besideToday[id]?.(world)
  if (!source) throw new Error(`no source has the id ${id}`)
  return source
}

const besideToday: Readonly<Record<string, (world: DataContext['world']) => Source>> = {
  [scenarioSourceId]: scenarioSource,
  [draftSourceId]: draftSource,
}

/** By its id: who names no more of it, as most do, has nothing looked up. */
export const SourceType = builder.objectRef<Pick<Source, 'id'>>('Source').implement({
  access: 'PUBLIC',
  description: 'Where figures, outlines and sites come from.',
  fields: (t) => ({
    id: t.exposeID('id'),
    title: t.string({
      resolve: ({ id }, _, context) => context.words.say(sourceTitle(sourceById(id, context))),
    }),
    publisher: t.string({
      resolve: ({ id }, _, context) => {
        const { publisher, publisherEn } = sourceById(id, context)
        return { de: publisher, en: publisherEn ?? publisher }[context.words.dataLanguage]
      },
    }),
    licence: t.string({ resolve: ({ id }, _, context) => sourceById(id, context).licence }),
    licenceUrl: t.string({
      nullable: true,
      resolve: ({ id }, _, context) => sourceById(id, context).licenceUrl,
    }),
    url: t.string({
      nullable: true,
      resolve: ({ id }, _, context) => sourceById(id, context).url,
    }),
    asOf: t.field({
      type: 'PartialDate',
      description: 'The newest state it describes.',
      resolve: ({ id }, _, context) => sourceById(id, context).asOf,
    }),
    method: t.string({
      nullable: true,
      description: 'How it was made, where it is more than a count.',
      resolve: ({ id }, _, context) => {
        const { methodDe, methodEn } = sourceById(id, context)
        return { de: methodDe, en: methodEn }[context.words.dataLanguage]
      },
    }),
  }),
})

/** The field of whatever names its source. */
export const statedSource = {
  type: SourceType,
  extensions: ofParent,
  resolve: ({ sourceId }: { readonly sourceId: string }) => ({ id: sourceId }),
}

builder.queryField('sources', (t) =>
  t.field({
    access: 'PUBLIC',
    type: [SourceType],
    resolve: (_, __, { world }) => [...world.sources.values()],
  }),
)
