import type { LevelNames } from '../../terms/level-names.ts'
import type { FolderMessage, FolderProblem, FolderProblems } from '../../layers/folder-problem.ts'
import type { Problem, ProblemMessage } from '../problem.ts'
import type { Finding } from '../plausibility.ts'
import type { ActingMessage, ActingWords, FindingWords } from './acting.ts'
import type { FolderWords, ImportDictionary, ImportProblems } from './import-words.ts'

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

/** So many are told one by one. */
const mostTold = 20

/** All that is wrong with a city's folder, a line each below a title. */
export function sayFolder(problems: readonly FolderProblem[], folder: FolderWords): string {
  const told = problems.slice(0, mostTold).map((problem) => `  ${sayOfFolder(problem, folder)}`)
  const more = problems.length - told.length
  return [folder.title, ...told, ...(more > 0 ? [`  ${folder.more(more)}`] : [])].join('\n')
}

const sayOfFolder = (problem: FolderProblem, folder: FolderWords): string =>
  `${folder.place(problem)}: ${ofFolder(problem.message, problem.message.key, problem.value, folder)}`

const ofFolder = <Key extends keyof FolderProblems>(
  message: Extract<FolderMessage, { key: Key }> & Readonly<FolderProblems[Key]>,
  key: Key,
  value: string | null,
  { problems }: FolderWords,
): string => problems[key](message, value)

/** A dictionary for a city that calls its levels otherwise. */
export const callingLevels = (
  dictionary: ImportDictionary,
  levels: LevelNames,
): ImportDictionary => ({ ...dictionary, writing: dictionary.writing.calling(levels) })
