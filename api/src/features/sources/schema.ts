import { sourceTitle } from '@atlas/geo/world/apply-scenario'
import type { Source } from '@atlas/geo/world/snapshot'
import { builder } from '../../schema/builder.ts'
import type { DataContext } from '../../schema/context.ts'

/** @throws Error for an id of no source: the data names none that is not there */
export function sourceById(id: string, { world }: Pick<DataContext, 'world'>): Source {
  const source = world.sources.get(id)
  if (!source) throw new Error(`no source has the id ${id}`)
  return source
}

export const SourceType = builder.objectRef<Source>('Source').implement({
  description: 'Where figures, outlines and sites come from.',
  fields: (t) => ({
    id: t.exposeID('id'),
    title: t.string({ resolve: (source, _, { words }) => words.say(sourceTitle(source)) }),
    publisher: t.exposeString('publisher'),
    licence: t.exposeString('licence'),
    licenceUrl: t.exposeString('licenceUrl', { nullable: true }),
    url: t.exposeString('url', { nullable: true }),
    asOf: t.expose('asOf', { type: 'PartialDate', description: 'The newest state it describes.' }),
    method: t.string({
      nullable: true,
      description: 'How it was made, where it is more than a count.',
      resolve: ({ methodDe, methodEn }, _, { words }) =>
        ({ de: methodDe, en: methodEn })[words.dataLanguage],
    }),
  }),
})

/** The field of whatever names its source. */
export const statedSource = {
  type: SourceType,
  resolve: ({ sourceId }: { readonly sourceId: string }, _: object, context: DataContext) =>
    sourceById(sourceId, context),
}

builder.queryField('sources', (t) =>
  t.field({ type: [SourceType], resolve: (_, __, { world }) => [...world.sources.values()] }),
)
