import type { source } from '../../database/tables.ts'
import { builder } from '../../schema/builder.ts'
import { perRequest } from '../../schema/context.ts'
import { allSources, sourcesByIds } from './queries.ts'

export type Source = typeof source.$inferSelect

export const sourceById = perRequest<string, Source>(
  async (ids, { database }) => {
    const byId = new Map((await sourcesByIds(database, ids)).map((source) => [source.id, source]))
    return ids.map((id) => {
      const source = byId.get(id)
      if (!source) throw new Error(`no source has the id ${id}`)
      return source
    })
  },
  (id) => id,
)

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
  t.field({ type: [SourceType], resolve: (_, __, { database }) => allSources(database) }),
)
