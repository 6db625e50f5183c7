import type { CollectionId, FeatureProperty } from '@atlas/geo/words/collections'
import type { Dictionary } from '@atlas/geo/words/vocabulary'
import type { Published } from '@atlas/geo/world/published'
import type { Extent } from '@atlas/geo/world/snapshot'
import type Flatbush from 'flatbush'
import type { Geometry } from 'geojson'
import type { DataContext } from '../schema/context.ts'

export type Value = string | number | boolean | null

/** A column of a collection. */
export interface Column {
  readonly name: string
  readonly type: 'string' | 'number' | 'integer' | 'boolean'
  /** What it says. */
  readonly title: (words: Dictionary) => string
  readonly isDay?: boolean
}

/** The features of a collection in one world, in an order that stays while the world does. */
export interface Features {
  readonly count: number
  readonly columns: readonly Column[]
  /** What bounds each; null where there is none: such an index cannot be made. */
  readonly index: Flatbush | null
  readonly idOf: (place: number) => string
  readonly placeOf: (id: string) => number | undefined
  /** Degrees, EPSG:4326. */
  readonly geometryOf: (place: number) => Geometry
  readonly valuesOf: (place: number, words: Dictionary) => Readonly<Record<string, Value>>
  /** Which state is told: yyyy, yyyy-mm or yyyy-mm-dd; null where it has none. */
  readonly stateOf: (place: number) => string | null
  /** Everybody who states something of it, by the ids of sources. */
  readonly sources: () => ReadonlySet<string>
}

/** What programs of others read as one list of features (OGC API – Features). */
export interface Collection {
  readonly id: CollectionId
  readonly geometry: 'Point' | 'MultiPolygon'
  readonly existsIn: (world: Published) => boolean
  readonly featuresIn: (context: DataContext) => Features | Promise<Features>
  /** The same columns as those of the features. */
  readonly columnsIn: (world: Published) => readonly Column[]
  /** Columns by whose values it may be filtered. */
  readonly filtersIn: (world: Published) => readonly FeatureProperty[]
  readonly extentIn: (world: Published) => Extent
  /** Between which days what is told holds, yyyy-mm-dd; null where it has no state. */
  readonly periodIn: (world: Published) => readonly [first: string, last: string] | null
  /** Who states where the features are, by the ids of sources. */
  readonly sourcesIn: (world: Published) => ReadonlySet<string>
  /** Whether reading it takes longer than others should wait for. */
  readonly takesLongIn: (world: Published) => boolean
}
