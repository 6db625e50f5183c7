import type { Framework } from '@atlas/geo/world/plan'
import type { PlanningKey } from '@atlas/geo/world/snapshot'
import { builder } from '../../schema/builder.ts'
import { ServiceKindType } from '../services/schema.ts'
import { statedSource } from '../sources/schema.ts'

const PlanningKeyType = builder.objectRef<PlanningKey>('PlanningKey').implement({
  access: 'PUBLIC',
  description: 'How many residents 60+ one full-time post is for.',
  fields: (t) => ({
    kind: t.expose('kind', { type: ServiceKindType }),
    residentsPerFte: t.exposeFloat('residents60PlusPerFte'),
    minimumFtePerFacility: t.exposeFloat('minimumFtePerFacility', {
      nullable: true,
      description: 'Staff a facility has at least; null where the framework sets none.',
    }),
  }),
})

export const FrameworkType = builder.objectRef<Framework>('Framework').implement({
  access: 'PUBLIC',
  description:
    'A planning framework: versioned parameters, which rules read and nobody overwrites.',
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.string({
      resolve: ({ nameDe, nameEn }, _, { words }) =>
        ({ de: nameDe, en: nameEn })[words.dataLanguage],
    }),
    adoptedOn: t.expose('adoptedOn', { type: 'Date' }),
    validFrom: t.expose('validFrom', { type: 'Date' }),
    referenceDay: t.expose('referenceDay', {
      type: 'Date',
      description: 'The day whose residents it starts from.',
    }),
    horizon: t.expose('horizon', { type: 'Date', description: 'The day it plans for.' }),
    flagThreshold: t.exposeFloat('flagThresholdFte', {
      description: 'From this difference on, in full-time equivalents, an area is flagged.',
    }),
    planningKeys: t.field({ type: [PlanningKeyType], resolve: ({ keys }) => [...keys.values()] }),
    source: t.field(statedSource),
  }),
})

builder.queryField('frameworks', (t) =>
  t.field({
    access: 'PUBLIC',
    type: [FrameworkType],
    description: 'Newest first; the first applies wherever none is named.',
    resolve: (_, __, { world }) => [...world.planning.frameworks],
  }),
)
