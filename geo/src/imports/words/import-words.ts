import type { Dictionary } from '../../words/vocabulary.ts'
import type { FolderProblem, FolderProblems } from '../../layers/folder-problem.ts'
import type { ActingWords, FindingWords } from './acting.ts'
import type { MonthProblems } from './month-problems.ts'
import type { SourceProblems } from './source-problems.ts'
import type { SpatialProblems } from './spatial-problems.ts'
import type { TableProblems } from './table-problems.ts'

/** Everything that can be wrong with a file, each with the values its sentence needs. */
export interface ImportProblems
  extends MonthProblems, SourceProblems, SpatialProblems, TableProblems {
  /** There is nothing in it that would become a row. */
  EMPTY_FILE: object
  /** Nobody said of which file. */
  NO_FILE: object
  /** Something that was said of the files is not as it has to be. */
  MALFORMED_DECLARATION: { name: string; expected: 'DAY' | 'SLUG' | 'ADDRESS' | 'STATE' | 'TEXT' }
  /** Nobody said where the rows come from, and no source of that name is known. */
  NO_SOURCE: { names: readonly string[] }
  /** The source is that of the outlines or cells that a city began with. */
  SOURCE_OF_OTHERS: object
}

/** How a language writes numbers, days and lists, and what the city calls its levels. */
export type Writing = Pick<Dictionary, 'number' | 'day' | 'list' | 'levels' | 'calling'>

/** One language's sentences; each says what is wrong and what was expected. */
export type ProblemEntries = {
  readonly [Key in keyof ImportProblems]: (
    values: Readonly<ImportProblems[Key]>,
    writing: Writing,
  ) => string
}

export type ActingEntries = {
  readonly [Key in keyof ActingWords]: (
    values: Readonly<ActingWords[Key]>,
    writing: Writing,
  ) => string
}

export type FindingEntries = {
  readonly [Key in keyof FindingWords]: (values: FindingWords[Key], writing: Writing) => string
}

/** How the history of imports is told at a terminal. */
export interface HistoryWords {
  readonly columns: Readonly<
    Record<'id' | 'madeAt' | 'kind' | 'files' | 'rows' | 'day' | 'source' | 'by' | 'state', string>
  >
  readonly inForce: string
  readonly undone: (at: string) => string
  readonly none: string
}

/** What is wrong with a city's folder, in one language: sentences about the place they follow. */
export interface FolderWords {
  readonly title: string
  /** Problems that are not told one by one. */
  readonly more: (count: number) => string
  readonly place: (at: Pick<FolderProblem, 'file' | 'line' | 'column'>) => string
  readonly problems: {
    readonly [Key in keyof FolderProblems]: (
      values: Readonly<FolderProblems[Key]>,
      value: string | null,
    ) => string
  }
}

/** What imports say in one language. They are no part of the dictionary that every page loads. */
export interface ImportDictionary {
  /** As in the lang attribute of a page. */
  readonly language: 'de' | 'en'
  readonly writing: Writing
  readonly problems: ProblemEntries
  readonly folder: FolderWords
  readonly acting: ActingEntries
  readonly findings: FindingEntries
  readonly history: HistoryWords
}
