import type { source } from '../../database/tables.ts'
import { builder } from '../../schema/builder.ts'
import { type Context, perDataVersion } from '../../schema/context.ts'
import { allSources } from './queries.ts'

export type Source = typeof source.$inferSelect

/** The sources are few and change only with the data, so they are read once for each state of it. */
const sourceIndex = perDataVersion(async ({ database }) => {
  const sources = await allSources(database)
  return new Map(sources.map((source) => [source.id, source]))
})

export async function sourceById(id: string, context: Context): Promise<Source> {
  const source = (await sourceIndex(context)).get(id)
  if (!source) throw new Error(`no source has the id ${id}`)
  return source
}

export const SourceType = builder.objectRef<Source>('Source').implement({
  description: 'Where figures, outlines and sites come from.',
  fields: (t) => ({
    id: t.exposeID('id'),
    title: t.string({
      resolve: ({ titleDe, titleEn }, _, { language }) => (language === 'de' ? titleDe : titleEn),
    }),
    publisher: t.exposeString('publisher'),
    licence: t.exposeString('licence'),
    licenceUrl: t.exposeString('licenceUrl', { nullable: true }),
    url: t.exposeString('url', { nullable: true }),
    asOf: t.expose('asOf', { type: 'PartialDate', description: 'The newest state it describes.' }),
    method: t.string({
      nullable: true,
      description: 'How it was made, where it is more than a count.',
      resolve: ({ methodDe, methodEn }, _, { language }) =>
        language === 'de' ? methodDe : methodEn,
    }),
  }),
})

builder.queryField('sources', (t) =>
  t.field({
    type: [SourceType],
    resolve: async (_, __, context) => [...(await sourceIndex(context)).values()],
  }),
)
