import type { Problem, ProblemMessage } from '../problem.ts'
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
