import type { Published } from '@atlas/geo/world/published'
import { builder } from '../../schema/builder.ts'
import { perWorld } from '../../schema/context.ts'
import type { StreetsRecord } from '../../streets/streets-record.ts'
import { SourceType } from '../sources/schema.ts'

const StreetMapType = builder.objectRef<StreetsRecord>('StreetMap').implement({
  access: 'PUBLIC',
  description:
    'Streets, buildings, water and green of an extract of OpenStreetMap, as vector tiles: /tiles/{version}/base-map/{z}/{x}/{y}.mvt, described by /tiles/base-map.json.',
  fields: (t) => ({
    version: t.exposeString('version', { description: 'Names these tiles and no others.' }),
    day: t.expose('day', {
      type: 'Date',
      description: 'The day whose state of the map they show.',
    }),
    publisher: t.exposeString('publisher', {
      description: 'To be named with the licence wherever the map is shown.',
    }),
    licence: t.exposeString('licence'),
  }),
})

/** Of what the data set itself has to draw. */
const sourcesOf = perWorld(({ transitStreets, waterways, stops }: Published) => {
  const ids = [transitStreets, waterways, stops].flatMap((features) =>
    features.map(({ sourceId }) => sourceId),
  )
  return [...new Set(ids)].map((id) => ({ id }))
})

const BaseMapType = builder.objectRef<object>('BaseMap').implement({
  access: 'PUBLIC',
  description: 'What people find their way by on a map of figures.',
  fields: (t) => ({
    sources: t.field({
      type: [SourceType],
      description:
        'Of streets, rivers and stops of the data set, each once; empty where a city has none of them.',
      resolve: (_, __, { world }) => sourcesOf(world),
    }),
    streets: t.field({
      type: StreetMapType,
      nullable: true,
      description: 'Null where no extract was installed.',
      resolve: (_, __, { streets }) => streets?.record,
    }),
  }),
})

builder.queryField('baseMap', (t) =>
  t.field({ access: 'PUBLIC', type: BaseMapType, resolve: () => ({}) }),
)
