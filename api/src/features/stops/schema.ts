import { stopNames } from '@atlas/geo/stops/stop-names'
import { transitModes } from '@atlas/geo/terms/classifications'
import type { Stop } from '@atlas/geo/world/transit'
import { builder } from '../../schema/builder.ts'
import { perWorld } from '../../schema/context.ts'
import { RequestError } from '../../schema/request-error.ts'
import { DistrictType } from '../areas/schema.ts'
import { statedSource } from '../sources/schema.ts'

const TransitModeType = builder.enumType('TransitMode', {
  description: 'What stops at a stop.',
  values: transitModes,
})

/** What tells stops of one name apart. */
export const namesOfStops = perWorld(({ stops, areas }) => stopNames(stops, areas))

const bySlug = perWorld(({ stops }) => new Map(stops.map((stop) => [stop.slug, stop])))

export const StopType = builder.objectRef<Stop>('Stop').implement({
  access: 'PUBLIC',
  description:
    'A stop of public transport, as its source knew it: since then some may have changed.',
  fields: (t) => ({
    id: t.id({ resolve: ({ slug }) => `stop-${slug}` }),
    slug: t.exposeString('slug', { description: 'Stays, and is no other stop’s.' }),
    name: t.exposeString('name', { description: 'Several stops may share it.' }),
    nameInFull: t.string({
      description:
        'With district and where in it, as far as others of its name make it necessary: "Schule (Weixdorf)".',
      resolve: (stop, _, { words, world }) =>
        words.say(namesOfStops(world).get(stop.slug) ?? { key: 'name', name: stop.name }),
    }),
    modes: t.field({
      type: [TransitModeType],
      description: 'None where not known.',
      resolve: ({ modes }) => [...modes],
    }),
    district: t.field({
      type: DistrictType,
      nullable: true,
      description: 'Null where not known.',
      resolve: ({ districtId }, _, { world }) =>
        districtId === null ? null : world.areas.byId(districtId),
    }),
    lon: t.exposeFloat('lon', { description: 'Degrees, EPSG:4326.' }),
    lat: t.exposeFloat('lat', { description: 'Degrees, EPSG:4326.' }),
    source: t.field(statedSource),
  }),
})

builder.queryField('stop', (t) =>
  t.field({
    access: 'PUBLIC',
    type: StopType,
    nullable: true,
    description: 'A stop of public transport, by its slug.',
    args: { slug: t.arg.string({ required: true }) },
    resolve: (_, { slug }, { world }) => {
      const stop = bySlug(world).get(slug)
      if (!stop) throw new RequestError('UNKNOWN_STOP', { slug: slug.slice(0, 100) })
      return stop
    },
  }),
)
