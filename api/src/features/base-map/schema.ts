import type { Published } from '@atlas/geo/world/published'
import { builder } from '../../schema/builder.ts'
import { perWorld } from '../../schema/context.ts'
import { SourceType } from '../sources/schema.ts'

interface BaseMap {
  readonly sources: readonly { readonly id: string }[]
}

const baseMapOf = perWorld(({ transitStreets, waterways, stops }: Published): BaseMap => {
  const ids = [transitStreets, waterways, stops].flatMap((features) =>
    features.map(({ sourceId }) => sourceId),
  )
  return { sources: [...new Set(ids)].map((id) => ({ id })) }
})

const BaseMapType = builder.objectRef<BaseMap>('BaseMap').implement({
  description: 'What people find their way by on a map of figures, as vector tiles.',
  fields: (t) => ({
    sources: t.field({
      type: [SourceType],
      description: 'Of streets, rivers and stops, each once; empty where a city has none of them.',
      resolve: ({ sources }) => [...sources],
    }),
  }),
})

builder.queryField('baseMap', (t) =>
  t.field({ type: BaseMapType, resolve: (_, __, { world }) => baseMapOf(world) }),
)
