import type { AgeClass } from '../cells/ages.ts'
import type { FileFormat } from '../text/file-format.ts'

/** By what a file is taken to tell of single people. */
export type PersonalRule =
  | 'NAME'
  | 'BIRTH'
  | 'ADDRESS'
  | 'TELEPHONE'
  | 'EMAIL'
  | 'CASE_NUMBER'
  | 'IDENTITY_NUMBER'
  | 'FREE_TEXT'
  | 'ONE_ROW_A_PERSON'

/** What a column is called in files: in German and, as in ours, in English. */
export interface Heading {
  readonly de: string
  readonly en: string
}

/** Of which areas a table is. */
export type TableLevel = 'PLANNING_AREA' | 'SOCIAL_SPACE' | 'DISTRICT'

/** What can be wrong with a table: its bytes, its header, its cells, its sums. */
export interface TableProblems {
  /** columns: their numbers from 1, with what was recognised in them; never a value. */
  PERSONAL_RECORDS: { rule: PersonalRule; columns: readonly number[] }
  /** The same is wrong in more rows. */
  AND_MORE_LIKE_IT: { count: number; last: number | null }

  FILE_TOO_LARGE: { mostMegabytes: number }
  /** mostMegabytesOfLine: null where it has no lines. */
  TOO_MANY_ENTRIES: { most: number; mostMegabytesOfLine: number | null }
  NOT_A_TABLE: { format: FileFormat }
  UNKNOWN_ENCODING: object
  DOUBLE_ENCODED: object
  LOST_LETTERS: object
  HIDDEN_SIGNS: object
  BROKEN_QUOTES: object
  NO_SEPARATOR: object

  NO_HEADER: { expected: readonly Heading[] }
  /** A column that must be there; found: the names that are. */
  NO_COLUMN: { column: Heading; found: readonly string[] }
  /** Several that nothing is suggested for are one problem. */
  UNKNOWN_COLUMN: {
    columns: number
    suggestion: Heading | null
    expected: readonly Heading[]
  }
  DOUBLED_COLUMN: { column: Heading }
  RAGGED_ROW: { cells: number; expected: number }
  DUPLICATE_ROW: { line: number }

  EMPTY_CELL: object
  NOT_A_COUNT: object
  NOT_A_WHOLE_COUNT: object
  OUT_OF_RANGE: { least: number; most: number }
  AMBIGUOUS_NUMBER: { small: number; large: number }
  MIXED_NOTATION: object
  SPREADSHEET_ERROR: object
  SPREADSHEET_DATE: object
  ROUNDED_BY_SPREADSHEET: object
  WITHHELD_VALUE: object
  UNKNOWN_WORD: { available: readonly string[] }
  NOT_A_SLUG: object

  NOT_A_DAY: object
  NOT_A_PERIOD: object
  NO_DAY: object
  OTHER_DAY: { declared: string; stated: string }
  DAY_IN_FUTURE: { today: string }
  DAY_TOO_EARLY: { earliest: string }
  DAYS_OUT_OF_ORDER: object
  MISSING_MONTHS: { months: readonly string[] }
  MISSING_YEARS: { years: readonly number[] }

  UNKNOWN_AREA: { level: TableLevel; suggestion: string | null; available: readonly string[] }
  AMBIGUOUS_AREA: { level: TableLevel; codes: readonly string[] }
  CODE_AND_NAME_DIFFER: { level: TableLevel; code: string; other: string }
  AREAS_APART: { planningArea: string; socialSpace: string }
  OTHER_SOCIAL_SPACE: { district: string; expected: readonly string[] }
  /** A district that lies in several, and no column says in which. */
  NO_SOCIAL_SPACE: { district: string; spaces: readonly string[] }
  COUNTED_ELSEWHERE: { host: string }
  /** days: on how many the same ones are. */
  MISSING_AREAS: { level: TableLevel; areas: readonly string[]; day: string; days: number }
  MISSING_PARTS: { parts: readonly string[]; day: string }

  NOT_AN_AGE: object
  MISSING_AGES: { ages: readonly AgeClass[]; place: string }
  AGES_OVERLAP: { ages: AgeClass; place: string }
  AGES_CROSS: { ages: AgeClass; bound: number }

  /** Parts do not add up to the whole that the file states. */
  SUM_DIFFERS: { sum: number; stated: number }
  /** It does not add up to what is known of the same day. */
  TOTAL_DIFFERS: { sum: number; known: number; place: string; day: string }
  PART_EXCEEDS_WHOLE: { part: number; whole: number }
  /** Numbers of counselling, of the days from first to last. */
  CASES_DIFFER: { sum: number; known: number; first: string; last: string }
  NO_PERIOD: object
  PERIODS_OVERLAP: { until: string; from: string }
  SAME_BEGINNING: { other: string }
  MISSING_KEYS: { keys: readonly string[] }
  MISSING_IN_FRAMEWORK: { framework: string; areas: readonly string[] }
  UNKNOWN_FRAMEWORK: { available: readonly string[] }
}
