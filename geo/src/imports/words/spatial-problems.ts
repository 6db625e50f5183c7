import type { OutlineFaultKind } from '../../outlines/validity.ts'

/** Degrees of longitude and latitude. */
export interface Place {
  readonly lon: number
  readonly lat: number
}

/** What can be wrong with outlines, positions and grids. */
export interface SpatialProblems {
  /** What is no file of features: the parser gave up. */
  UNREADABLE_GEOJSON: object
  /** It ends before it is complete. */
  CUT_OFF: object
  NO_FEATURES: object
  /** found: the names of the columns there are. */
  NO_PLACE_COLUMN: { found: readonly string[] }

  /** Nobody says in which coordinate system; fitting: those in which it would lie in the city. */
  NO_COORDINATE_SYSTEM: { fitting: readonly string[] }
  UNKNOWN_COORDINATE_SYSTEM: { known: readonly string[] }
  SYSTEMS_DIFFER: { declared: string; stated: string }
  /** Nothing lies in the city, but it would in another system. */
  OTHER_COORDINATE_SYSTEM: { taken: string; fitting: readonly string[] }
  SWAPPED_COORDINATES: object
  OUTSIDE_CITY: Place
  NO_POSITIONS: object

  NO_GEOMETRY: object
  UNREADABLE_GEOMETRY: object
  NOT_AN_AREA: { found: string }
  NOT_A_POINT: { found: string }
  INVALID_OUTLINE: Place & { fault: OutlineFaultKind }
  OUTLINES_OVERLAP: Place & { other: string; squareMetres: number }
  GAP_BETWEEN_OUTLINES: Place & { areas: readonly string[]; squareMetres: number }
  /** So many lines come together that nobody looks whether the outlines fit each other. */
  TANGLED_OUTLINES: Place
  AREA_GIVEN_TWICE: { line: number }
  AREA_DIFFERS: { stated: number; measured: number }

  NO_CODE: object
  NOT_A_CODE: object
  NO_NAME: object
  UNKNOWN_LEVEL: { available: readonly string[] }
  NO_LEVEL: { available: readonly string[] }
  DISTRICT_IN_NO_PLANNING_AREA: object
  DISTRICT_IN_NO_SOCIAL_SPACE: object
  /** The outline of an area is not that of its districts. */
  NOT_ITS_DISTRICTS: Place & { squareMetres: number }

  NO_CELL_COLUMN: { found: readonly string[] }
  NO_PEOPLE_COLUMN: { found: readonly string[] }
  NOT_A_CELL: object
  NOT_A_CELL_SIZE: object
  CELLS_OF_TWO_SIZES: { metres: number }
  NOT_A_MIDDLE: { metres: number }
  ID_AND_MIDDLE_DIFFER: object
  CELL_GIVEN_TWICE: object
  NO_CELL_IN_CITY: object
  /** A district has residents, but its cells have nobody. */
  NOBODY_IN_CELLS: object
  ONE_GRID_ONLY: object
  NO_RESIDENTS_OF_DISTRICTS: object

  NOT_A_KIND_OF_SITE: object
  NO_KIND_OF_SITE: object
  NOT_A_PROVIDER: object
  NO_PROVIDER: object
  NOT_METRES: object
  NOT_OPENING_HOURS: object
  NOT_A_TELEPHONE: object
  NOT_YES_OR_NO: object
  NOT_A_WEBSITE: object
  NOT_A_SLUG_OF_SITE: object
  TEXT_TOO_LONG: { most: number }
  TOO_MANY_SITES: { most: number }
  SITE_GIVEN_TWICE: { line: number }
  LIES_IN_OTHER_DISTRICT: { lying: string }
}
