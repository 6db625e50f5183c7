import type { LevelNames } from '../../terms/level-names.ts'
import type { Problem, ProblemMessage } from '../problem.ts'
import type { Finding } from '../plausibility.ts'
import type { ActingMessage, ActingWords, FindingWords } from './acting.ts'
import type { ImportDictionary, ImportProblems } from './import-words.ts'

/** @returns what is wrong, and what was expected, in the dictionary's language */
export function sayProblem({ message }: Problem, dictionary: ImportDictionary): string {
  return say(message, message.key, dictionary)
}

const say = <Key extends keyof ImportProblems>(
  message: Extract<ProblemMessage, { key: Key }> & Readonly<ImportProblems[Key]>,
  key: Key,
  { problems, writing }: ImportDictionary,
): string => problems[key](message, writing)

export function sayActing(message: ActingMessage, dictionary: ImportDictionary): string {
  return act(message, message.key, dictionary)
}

const act = <Key extends keyof ActingWords>(
  message: Extract<ActingMessage, { key: Key }> & Readonly<ActingWords[Key]>,
  key: Key,
  { acting, writing }: ImportDictionary,
): string => acting[key](message, writing)

export function sayFinding(finding: Finding, dictionary: ImportDictionary): string {
  return find(finding, finding.key, dictionary)
}

const find = <Key extends Finding['key']>(
  finding: FindingWords[Key],
  key: Key,
  { findings, writing }: ImportDictionary,
): string => findings[key](finding, writing)

/** A dictionary for a city that calls its levels otherwise. */
export const callingLevels = (
  dictionary: ImportDictionary,
  levels: LevelNames,
): ImportDictionary => ({ ...dictionary, writing: dictionary.writing.calling(levels) })
