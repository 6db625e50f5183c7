/** What can be wrong with where a file comes from: an address of a city’s portal, a GeoPackage. */
export interface SourceProblems {
  NO_SUCH_FILE: object
  IS_A_FOLDER: object
  NOT_ALLOWED_TO_READ: object
  NOT_AN_ADDRESS: object
  /** It leads into a network of somebody’s own. */
  PRIVATE_ADDRESS: { host: string }
  NOT_REACHED: { host: string }
  REFUSED_BY_SERVER: { status: number }
  REDIRECTED_TOO_OFTEN: object
  LEADS_ELSEWHERE: { host: string }
  NO_FEATURES_THERE: object
  SEVERAL_COLLECTIONS: { collections: readonly string[] }
  SEVERAL_LAYERS: { layers: readonly string[] }
  ANSWER_TOO_LARGE: { mostMegabytes: number }
  TOO_MANY_PAGES: { most: number }
  TOO_SLOW: { seconds: number }
  PAGES_REPEAT: { page: number }
  STATED_AND_CAME_DIFFER: { stated: number; came: number }
  SYSTEMS_OF_PAGES_DIFFER: { page: number }
  NO_GDAL: object
  UNREADABLE_GEOPACKAGE: object
}
