import { builder } from '../../schema/builder.ts'
import { loadedAt, type MadeImport, madeImports } from './queries.ts'

const ImportedFileType = builder.objectRef<MadeImport['files'][number]>('ImportedFile').implement({
  access: 'PUBLIC',
  description: 'A file as it was imported; the file itself is not kept.',
  fields: (t) => ({
    name: t.exposeString('name'),
    sha256: t.exposeString('sha256', { description: 'By which it can be told from any other.' }),
    bytes: t.exposeFloat('bytes'),
  }),
})

const DataImportType = builder.objectRef<MadeImport>('DataImport').implement({
  access: 'PUBLIC',
  description: 'What a city brought itself: which files made the rows of a source.',
  fields: (t) => ({
    id: t.exposeID('id'),
    kind: t.exposeID('kind'),
    madeAt: t.expose('madeAt', { type: 'DateTime' }),
    undoneAt: t.expose('undoneAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Null: it is in force.',
    }),
    sourceId: t.exposeID('sourceId', {
      description: 'The source of its rows; of one that is undone the data may have none any more.',
    }),
    day: t.expose('day', { type: 'Date', nullable: true }),
    rows: t.exposeInt('rows'),
    files: t.field({ type: [ImportedFileType], resolve: ({ files }) => [...files] }),
  }),
})

builder.queryFields((t) => ({
  dataLoadedAt: t.field({
    access: 'PUBLIC',
    type: 'DateTime',
    nullable: true,
    description: 'Since when the data are in use. Asked of the database: not to be kept.',
    resolve: async (_, __, { database }) => (await loadedAt(database()))[0]?.at ?? null,
  }),
  dataImports: t.field({
    access: 'PUBLIC',
    type: [DataImportType],
    description: 'Every import there was, the first one first. Not to be kept, either.',
    resolve: (_, __, { database }) => madeImports(database()),
  }),
}))
