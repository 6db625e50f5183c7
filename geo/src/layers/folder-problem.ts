/** What a cell of a city's folder has to hold. */
export interface ExpectedCell {
  readonly is:
    | 'FILLED'
    | 'CODE'
    | 'SLUG'
    | 'DAY'
    | 'PARTIAL_DAY'
    | 'COUNT'
    | 'WHOLE_COUNT'
    | 'NUMBER'
    | 'ABOVE_ZERO'
    | 'PERCENT_CHANGE'
    | 'PERCENT_SHARE'
    | 'SQUARE_KILOMETRES'
    | 'METRES'
    | 'LONGITUDE'
    | 'LATITUDE'
    | 'WEEKLY_HOURS'
    | 'TELEPHONE'
    | 'WEBSITE'
    | 'TIME_ZONE'
    | 'STATE'
    | 'POSITIONS'
    | 'RING'
    | 'ONE_OF'
    | 'SOME_OF'
  /** Those that are possible, of some. */
  readonly words?: readonly string[]
  readonly orEmpty?: boolean
}

/** What can be wrong with a folder of a city, each with the values its sentence needs. */
export interface FolderProblems {
  UNKNOWN_TABLE: object
  MISSING_TABLE: object
  /** reason: of who reads CSV, in English. */
  UNREADABLE_TABLE: { reason: string }
  MISSING_COLUMNS: { columns: readonly string[] }
  UNKNOWN_COLUMNS: { columns: readonly string[] }
  RAGGED_ROW: { cells: number; expected: number }
  NOT_EXPECTED: { expected: ExpectedCell }
  TAGS: object

  LEVEL_MISSING: { level: string }
  LEVEL_TWICE: object
  NOT_ONE_ROW: object
  TABLE_OF_NO_LEVEL: object
  LEVEL_WITHOUT_AREAS: object

  GIVEN_TWICE: object
  /** It names what another table should have. */
  NOT_IN_TABLE: { table: string }
  NO_OUTLINE: object
  /** Whose source another text has to name. */
  SOURCE_UNTOLD: { by: string }
}

export type FolderMessage = {
  readonly [Key in keyof FolderProblems]: { readonly key: Key } & Readonly<FolderProblems[Key]>
}[keyof FolderProblems]

/** What is wrong with a folder of a city, and where. */
export interface FolderProblem {
  /** With its ending. */
  readonly file: string
  /** From 1, as an editor counts, its header being the first; null: the whole file. */
  readonly line: number | null
  /** Or the key of a text. */
  readonly column: string | null
  readonly value: string | null
  readonly message: FolderMessage
}
