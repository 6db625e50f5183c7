import type { Certainty } from '../terms/certainty.ts'

/** What programs of others can read of a city, by its place in addresses. */
export const collectionIds = [
  'city',
  'planning-areas',
  'social-spaces',
  'districts',
  'service-sites',
  'stops',
  'cells',
] as const
export type CollectionId = (typeof collectionIds)[number]

/** What else there is as tiles. */
export type TileSetId = CollectionId | 'transit-streets' | 'waterways' | 'base-map'

/** What features say, but for figures of areas. */
export type FeatureProperty =
  | 'code'
  | 'name'
  | 'area_km2'
  | 'area_status'
  | 'planning_area'
  | 'social_space'
  | 'reported_with'
  | 'source'
  | 'slug'
  | 'kinds'
  | 'provider'
  | 'operator'
  | 'address'
  | 'district'
  | 'responsible_for'
  | 'opening_hours'
  | 'opening_note'
  | 'telephone'
  | 'wheelchair'
  | 'offers'
  | 'website'
  | 'position_accuracy_m'
  | 'as_of'
  | 'is_old'
  | 'state_in_words'
  | 'modes'
  | 'day'
  | 'no_range'
  | `residents_${CellAges}`
  | `residents_${CellAges}_status`
  | `residents_${CellAges}_low`
  | `residents_${CellAges}_high`
type CellAges = '60_to_79' | '80_plus'

/** What is said of a figure in columns of their own, after the one of its value. */
export const figureAspects = [
  'unit',
  'day',
  'since',
  'staff_day',
  'status',
  'low',
  'high',
  'source',
] as const
export type FigureAspect = (typeof figureAspects)[number]

export type ParameterName =
  | 'bbox'
  | 'bbox-crs'
  | 'crs'
  | 'datetime'
  | 'f'
  | 'limit'
  | 'offset'
  | 'state'
  | 'properties'

export type Operation =
  | 'landing'
  | 'api'
  | 'conformance'
  | 'collections'
  | 'collection'
  | 'schema'
  | 'items'
  | 'item'
  | 'tileSets'
  | 'tileSet'
  | 'tile'
  | 'tileMatrixSets'
  | 'tileMatrixSet'

interface Titled {
  readonly title: string
  readonly description: string
}

/** Sentences about the data as programs of others read them, in the languages that the data themselves have. */
export interface CollectionWords {
  readonly title: (city: string) => string
  readonly description: (city: string) => string
  readonly tileSets: Readonly<Record<TileSetId, Titled>>
  readonly properties: Readonly<Record<FeatureProperty, string>>
  /** By the name of the indicator. */
  readonly aspects: Readonly<Record<FigureAspect, (indicator: string) => string>>
  /** What the codes of `status` mean. */
  readonly statuses: Readonly<Record<Certainty, string>>
  readonly parameters: Readonly<Record<ParameterName, string>>
  readonly filter: (property: string) => string
  readonly operations: Readonly<Record<Operation, string>>
  /** What is told of an address that leads on. */
  readonly asPage: string
  readonly openApi: string
  readonly dataset: string
  readonly next: string
  readonly previous: string
  readonly licence: (licence: string) => string
  readonly refused: string
}
