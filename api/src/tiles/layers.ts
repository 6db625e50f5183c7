import type { Place, Places } from '@atlas/geo/reach/distance/geodesic'
import { roundedTo } from '@atlas/geo/figures/precision'
import { errorOfCells } from '@atlas/geo/residents/range-of-residents'
import type { CellAge } from '@atlas/geo/terms/classifications'
import type { Published } from '@atlas/geo/world/published'
import type { Extent } from '@atlas/geo/world/snapshot'
import type { Course } from '@atlas/geo/world/transit'
import type { GeoJsonProperties } from 'geojson'
import { perWorld } from '../schema/context.ts'
import { type Drawn, indexed, type PlacedFeatures, withinFromWest } from './found-in-tile.ts'
import { stopRank } from './stop-rank.ts'

/** The deepest zoom for which tiles are made. */
export const deepestZoom = 22

interface Layer {
  description: string
  /** What each property of a feature says. */
  fields: Readonly<Record<string, string>>
  /** Below it the layer has no tiles: there would be too much in one. */
  minimumZoom: number
  /** Who states what is drawn, by the ids of sources. */
  sourcesIn: (world: Published) => readonly string[]
  /** EPSG:4326. */
  featuresOf: (world: Published) => PlacedFeatures
}

/** What can come as vector tiles. Numbers that are estimates say so in their own property. */
export const layers = {
  'service-sites': {
    description: 'Known service sites for people 60+',
    fields: {
      slug: 'Identifier, as in addresses and in the API',
      name: 'Name, in German',
      kinds: 'MEETING, COUNSELLING or both, parted by a space',
    },
    minimumZoom: 6,
    sourcesIn: ({ sites }) => sites.map(({ sourceId }) => sourceId),
    featuresOf: perWorld(({ sites }) =>
      points(placesOf(sites), (site) => {
        const { id = site, slug, name, kinds = [] } = sites[site] ?? {}
        return { id, properties: { slug, name, kinds: kinds.join(' ') } }
      }),
    ),
  },
  cells: {
    description: 'Residents 60+ in cells, estimated; cells with few are joined to a neighbour',
    fields: {
      district: 'Code of the district',
      day: 'Reference day',
      residents60To79: 'Number of residents aged 60 to 79',
      status60To79: 'How sure that number is: ESTIMATED',
      missed60To79:
        'By which fraction it may be missed at least; not there where that was not measured',
      residents80Plus: 'Number of residents aged 80 and over',
      status80Plus: 'How sure that number is: ESTIMATED',
      missed80Plus:
        'By which fraction it may be missed at least; not there where that was not measured',
    },
    minimumZoom: 9,
    sourcesIn: ({ inhabited }) => [inhabited.sourceId],
    featuresOf: perWorld(({ areas, estimateErrors, inhabited: all }) => {
      const missedIn = (property: string, ageBand: CellAge) => {
        const error = errorOfCells(estimateErrors, { ageBand, day: all.day })
        // Errors are known in tenths of a percent.
        return error && { [property]: roundedTo(3, error.largest) }
      }
      const missed = {
        ...missedIn('missed60To79', 'AGE_60_TO_79'),
        ...missedIn('missed80Plus', 'AGE_80_PLUS'),
      }
      const feature = pointAt(all, (cell) => ({
        id: cell,
        properties: {
          district: areas.byId(all.district[cell] ?? 0).code,
          day: all.day,
          residents60To79: all.residents.AGE_60_TO_79[cell],
          status60To79: 'ESTIMATED',
          residents80Plus: all.residents.AGE_80_PLUS[cell],
          status80Plus: 'ESTIMATED',
          ...missed,
        },
      }))
      return { within: (box) => withinFromWest(all, box), feature }
    }),
  },
  stops: {
    description: 'Stops of public transport',
    fields: {
      slug: 'Identifier, as in addresses and in the API',
      name: 'Name, in German; several stops may share one',
      modes: 'Some of TRAM, BUS and FERRY, parted by spaces; empty where not known',
      rank: 'From 1 to 4: where not all have room, 1 stands first',
    },
    minimumZoom: 10,
    sourcesIn: ({ stops }) => stops.map(({ sourceId }) => sourceId),
    featuresOf: perWorld(({ stops }) =>
      points(placesOf(stops), (stop) => {
        const { id = stop, slug, name, modes = [] } = stops[stop] ?? {}
        return { id, properties: { slug, name, modes: modes.join(' '), rank: stopRank(modes) } }
      }),
    ),
  },
  'transit-streets': {
    description: 'Streets and tracks that public transport ran along, generalised',
    fields: { mode: 'TRAM or BUS' },
    minimumZoom: 9,
    sourcesIn: ({ transitStreets }) => transitStreets.map(({ sourceId }) => sourceId),
    featuresOf: perWorld(({ transitStreets }) =>
      lines(transitStreets, ({ id, mode }) => ({ id, properties: { mode } })),
    ),
  },
  waterways: {
    description: 'Courses of rivers, schematic',
    fields: { name: 'Name, in German' },
    minimumZoom: 6,
    sourcesIn: ({ waterways }) => waterways.map(({ sourceId }) => sourceId),
    featuresOf: perWorld(({ waterways }) =>
      lines(waterways, ({ name }, id) => ({ id, properties: { name } })),
    ),
  },
} satisfies Record<string, Layer>

export type LayerName = keyof typeof layers

export const isLayerName = (name: string): name is LayerName => Object.hasOwn(layers, name)

interface Described {
  readonly id: number
  readonly properties: GeoJsonProperties
}

const placesOf = (all: readonly Place[]): Places => ({
  lon: all.map(({ lon }) => lon),
  lat: all.map(({ lat }) => lat),
})

const points = (all: Places, describe: (place: number) => Described): PlacedFeatures =>
  indexed(all.lon.length, (place) => extentOf([placeAt(all, place)]), pointAt(all, describe))

const placeAt = ({ lon, lat }: Places, place: number) =>
  [lon[place] ?? Number.NaN, lat[place] ?? Number.NaN] as const

const pointAt =
  (all: Places, describe: (place: number) => Described) =>
  (place: number): Drawn => ({
    type: 'Feature',
    ...describe(place),
    geometry: { type: 'Point', coordinates: rounded(placeAt(all, place)) },
  })

function lines<Line extends { readonly course: Course }>(
  all: readonly Line[],
  describe: (line: Line, place: number) => Described,
): PlacedFeatures {
  const drawn = all.map((line, place): Drawn => ({
    type: 'Feature',
    ...describe(line, place),
    geometry: { type: 'LineString', coordinates: line.course.map(rounded) },
  }))
  return indexed(
    all.length,
    (place) => extentOf(all[place]?.course ?? []),
    (place) => {
      const feature = drawn[place]
      if (!feature) throw new RangeError(`no line ${place}`)
      return feature
    },
  )
}

const extentOf = (course: Course): Extent => ({
  west: Math.min(...course.map(([lon]) => lon)),
  south: Math.min(...course.map(([, lat]) => lat)),
  east: Math.max(...course.map(([lon]) => lon)),
  north: Math.max(...course.map(([, lat]) => lat)),
})

const decimals = 6

const rounded = (place: Course[number]) => place.map((degrees) => Number(degrees.toFixed(decimals)))
