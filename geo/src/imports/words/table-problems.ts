/** What can be wrong with a table: its bytes, its header, its cells, its sums. */
export interface TableProblems {
  /** A column that must be there; found: the names that are. */
  NO_COLUMN: { column: string; found: readonly string[] }
  NOT_A_COUNT: object
  NOT_A_DAY: object
  UNKNOWN_PLANNING_AREA: { available: readonly string[] }
}
