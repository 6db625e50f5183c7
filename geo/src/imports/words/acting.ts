import type { FolderProblem } from '../../layers/folder-problem.ts'
import type { Finding } from '../plausibility.ts'

/** What is told of an import besides what is wrong with its files. */
export interface ActingWords {
  READING: { rows: number }
  /** Somebody else imported something meanwhile. */
  READ_AGAIN: object
  LOADING: { step: string }
  /** Problems that are not told one by one. */
  MORE_PROBLEMS: { problems: number }
  /** Nothing is wrong with it; nothing was changed. */
  CHECKED: { rows: number; remarkable: number }
  REFUSED: { problems: number }
  UNCONFIRMED: { remarkable: number }
  APPLIED: { id: number; rows: number }
  UNCHANGED: { id: number }
  /** Somebody else always did. */
  OVERTAKEN: object
  TOO_LARGE: { most: number }
  /** The rules of the database refuse what would come of it; it says why in English. */
  IMPOSSIBLE: { reason: string }
  /** What the city began with cannot be read. */
  WRONG_FOLDER: { problems: readonly FolderProblem[] }
  /** Reading the files took more time or memory than there is. */
  TOO_HARD: object
  FAILED: object
  NO_SPACE: object
  /** It was broken off as it was committed, and the database says no more. */
  UNKNOWN: object
  READ_ONLY: object
  UNDONE: { id: number }
  NO_SUCH_IMPORT: { id: number }
  UNDONE_BEFORE: { id: number }
  NEEDED: { id: number; by: readonly number[] }
}

export type ActingMessage = {
  readonly [Key in keyof ActingWords]: { readonly key: Key } & Readonly<ActingWords[Key]>
}[keyof ActingWords]

export type FindingWords = {
  readonly [Key in Finding['key']]: Extract<Finding, { key: Key }>
}
