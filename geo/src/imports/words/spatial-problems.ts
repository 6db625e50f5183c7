/** What can be wrong with outlines, positions and grids. */
export interface SpatialProblems {
  /** No known coordinate system was declared for positions that need one. */
  NO_COORDINATE_SYSTEM: object
}
