import { builder } from '../../schema/builder.ts'

builder.queryField('dataVersion', (t) =>
  t.string({
    access: 'PUBLIC',
    description: 'Names the state of the data; shapes and answers are cached under it.',
    resolve: (_, __, { world }) => world.dataVersion,
  }),
)
