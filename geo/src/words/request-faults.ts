/** What of a query is too much. */
export type QueryLimit = 'complexity' | 'work' | 'depth' | 'breadth' | 'aliases' | 'tokens' | 'body'

/** What is wrong with a request before anybody reads what it asks. */
export type RequestProblem =
  | 'host'
  | 'http'
  | 'headers'
  | 'length'
  | 'type'
  | 'accept'
  | 'events'
  | 'expectation'
  | 'form'
  | 'parts'

/** What is wrong with the line around a polygon. */
export type PolygonProblem = 'corner' | 'few' | 'many' | 'open' | 'crossing'

/** What a parameter of an address has to be. */
export type ParameterForm =
  | 'once'
  | 'representation'
  | 'limit'
  | 'offset'
  | 'box'
  | 'moment'
  | 'properties'

/** What can be wrong with a question, by the code that names it in the API, with what is told besides. */
export interface RequestFaults {
  UNKNOWN_AREA: { level: string; area: string }
  UNKNOWN_SITE: { slug: string }
  UNKNOWN_STOP: { slug: string }
  UNKNOWN_DATA_SET: { dataSet: string; available: readonly string[] }
  /** Of a table: before the first, or more than are told at a time. */
  MALFORMED_ROWS: { most: number }
  UNKNOWN_PLACE: { slug: string }
  UNKNOWN_INDICATOR: { indicator: string; available: readonly string[] }
  INDICATOR_NOT_AT_LEVEL: { indicator: string; level: string; available: readonly string[] }
  INDICATOR_NOT_ON_DATE: {
    indicator: string
    level: string
    date: string
    available: readonly string[]
  }
  NO_CHANGE_SINCE: { indicator: string; date: string; since: string; available: readonly string[] }
  NO_FIGURES_ON_DATE: { date: string; available: readonly string[] }
  UNKNOWN_FRAMEWORK: { framework: string; available: readonly string[] }
  MALFORMED_WEIGHTS: { maximum: number }
  MALFORMED_DATE: { value: string }
  MALFORMED_MOMENT: { value: string }
  MALFORMED_MONTH: { value: string }
  MALFORMED_POSITION: object
  POSITION_SWAPPED: { lon: number; lat: number }
  OUTSIDE_THE_COUNTRY: { west: number; south: number; east: number; north: number }
  MALFORMED_BOUNDING_BOX: object
  /** between: the numbers of the corners at which two sides begin that meet. */
  MALFORMED_POLYGON: { problem: PolygonProblem; most: number; between: readonly number[] }
  OUTSIDE_THE_CITY: { west: number; south: number; east: number; north: number }
  MALFORMED_DISTANCE: { maximum: number }
  MALFORMED_REACH: { furthestMetres: number; slowest: number; fastest: number }
  MALFORMED_DISTANCES: { most: number; furthestMetres: number }
  MALFORMED_DECAY: { most: number }
  AGES_NOT_IN_CELLS: { available: readonly string[] }
  PROFILE_NOT_MEASURED: { profile: string; available: readonly string[] }
  /** More new sites than there are candidates, or none. */
  TOO_MANY_SITES: { sites: number; candidates: number }
  TOO_MANY_CANDIDATES: { candidates: number; most: number }
  NO_CANDIDATES: object
  UNKNOWN_CANDIDATE: { candidate: number }
  MALFORMED_SHARE: object
  /** Either so many sites or so many posts. */
  MALFORMED_BUDGET: object
  /** Posts of each new site, or of all together. */
  TOO_LITTLE_STAFF: { fte: number; least: number; most: number }
  /** Planning keys are of people of other ages. */
  ROOM_NOT_FOR_AGES: object
  /** Some models ask for everybody, whatever room there is; and a kind may have no planning key. */
  ROOM_NOT_KNOWN: object
  MALFORMED_TIME_LIMIT: { most: number }
  /** It names no number of sites, or more than it may. */
  MALFORMED_CURVE: { most: number }
  MALFORMED_FRONT: { most: number }
  MALFORMED_FUTURES: { most: number }
  /** It changes more than who lives where; from 1. */
  FUTURE_NOT_OF_PEOPLE: { future: number }
  MALFORMED_PAGE: { maximum: number }
  MALFORMED_CURSOR: object
  TEXT_TOO_LONG: { maximum: number }
  /** How much it is and may be at most, where that can be told. */
  QUERY_TOO_LARGE: { limit: QueryLimit; is: number | null; most: number | null }
  MALFORMED_QUERY: { reason: string }
  TOO_MANY_FAULTS: object
  MALFORMED_REQUEST: { problem: RequestProblem }
  /** A foreign page could send it without whoever looks at that page knowing. */
  CROSS_SITE_REQUEST: object
  /** It is for people who are signed in, and nobody is. */
  NOT_SIGNED_IN: object
  /** It is for people of other roles than theirs. */
  NOT_ALLOWED: object
  /** Nobody may import without the token of this server. */
  IMPORT_NOT_ALLOWED: object
  /** One of the files of an import; more goes with PostgreSQL than with the embedded database. */
  IMPORT_TOO_LARGE: { mostMegabytes: number }
  METHOD_NOT_ALLOWED: { method: string; allowed: readonly string[] }
  NOT_FOUND: object
  RANGE_NOT_SATISFIABLE: object
  REQUEST_TOO_SLOW: object
  NO_SUCH_TILE: { layers: readonly string[]; deepestZoom: number }
  UNKNOWN_COLLECTION: { collection: string; available: readonly string[] }
  UNKNOWN_FEATURE: { collection: string; feature: string }
  UNKNOWN_PARAMETER: { parameter: string; available: readonly string[] }
  MALFORMED_PARAMETER: { parameter: string; form: ParameterForm }
  UNKNOWN_COORDINATE_SYSTEM: { parameter: string; available: readonly string[] }
  /** What was listed page by page is no longer what there is. */
  DATA_REPLACED: object
  DATABASE_UNAVAILABLE: object
  /** It took longer than a request may. */
  DEADLINE: { seconds: number }
  /** Too much is asked at once, by everybody or from one address; in so many seconds it is worth asking again. */
  OVERLOADED: { seconds: number }
  TOO_MANY_REQUESTS: { seconds: number }
  /** The process that was asked is ending. */
  STOPPING: object
  INTERNAL: object
}
