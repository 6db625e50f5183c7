import type { FeatureProperty } from '@atlas/geo/words/collections'
import type { Published } from '@atlas/geo/world/published'
import type { Stop } from '@atlas/geo/world/transit'
import { perWorld } from '../schema/context.ts'
import type { Collection, Features, Value } from './collection.ts'
import { extentAround, indexOfPoints, pointAt } from './points.ts'
import { sourceLine, statedColumns } from './stated-columns.ts'
import { periodOfStates } from './states.ts'

const names = [
  'slug',
  'name',
  'modes',
  'district',
  'as_of',
  'source',
] as const satisfies readonly FeatureProperty[]

const columns = statedColumns(names)

const featuresOf = perWorld((world): Features => {
  const { stops } = world
  const places = new Map(stops.map(({ slug }, place) => [slug, place]))
  const at = (place: number) => present(stops[place])
  return {
    count: stops.length,
    columns,
    index: indexOfPoints(stops.length, at),
    idOf: (place) => at(place).slug,
    placeOf: (slug) => places.get(slug),
    geometryOf: (place) => pointAt(at(place)),
    stateOf: (place) => stateOf(at(place), world),
    sources: () => sourcesOf(world),
    valuesOf: (place, words) => {
      const stop = at(place)
      const { slug, name, modes, districtId, sourceId } = stop
      return {
        slug,
        name,
        modes: modes.length === 0 ? null : modes.join(' '),
        district: districtId === null ? null : world.areas.byId(districtId).code,
        as_of: stateOf(stop, world),
        source: sourceLine(sourceId, world, words),
      } satisfies Record<(typeof names)[number], Value>
    },
  }
})

const sourcesOf = (world: Published) => new Set(world.stops.map(({ sourceId }) => sourceId))

export const stops: Collection = {
  id: 'stops',
  geometry: 'Point',
  existsIn: (world) => world.stops.length > 0,
  columnsIn: () => columns,
  featuresIn: ({ world }) => featuresOf(world),
  filtersIn: () => ['slug', 'name', 'modes', 'district'],
  extentIn: (world) => extentAround(world.stops, world.areas.city.extent),
  periodIn: (world) => periodOfStates(world.stops.map((stop) => stateOf(stop, world))),
  sourcesIn: sourcesOf,
  takesLongIn: () => false,
}

const stateOf = ({ sourceId }: Stop, { sources }: Published) => sources.get(sourceId)?.asOf ?? null

function present(stop: Stop | undefined): Stop {
  if (!stop) throw new RangeError('no such stop')
  return stop
}
