import { english as words } from '../../words/en.ts'
import { sourceProblems } from './en/source-problems.ts'
import { spatialProblems } from './en/spatial-problems.ts'
import { tableProblems } from './en/table-problems.ts'
import type { ImportDictionary } from './import-words.ts'

export const english: ImportDictionary = {
  language: 'en',
  writing: words,
  problems: {
    ...sourceProblems,
    ...spatialProblems,
    ...tableProblems,
    EMPTY_FILE: () => 'There is nothing in the file that could be taken over.',
  },
}
