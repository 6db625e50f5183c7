import { builder } from '../../schema/builder.ts'
import type { Minimums } from '@atlas/geo/world/published'

const SmallNumbersType = builder.objectRef<Minimums>('SmallNumbers').implement({
  access: 'PUBLIC',
  description:
    'Smaller numbers are withheld to protect people, together with what would let them be computed back.',
  fields: (t) => ({
    minimumResidents: t.exposeInt('residents'),
    minimumCases: t.exposeInt('cases'),
  }),
})

builder.queryField('smallNumbers', (t) =>
  t.field({
    access: 'PUBLIC',
    type: SmallNumbersType,
    resolve: (_, __, { world }) => world.minimums,
  }),
)
