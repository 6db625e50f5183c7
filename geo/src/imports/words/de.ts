import { german as words } from '../../words/de.ts'
import { sourceProblems } from './de/source-problems.ts'
import { spatialProblems } from './de/spatial-problems.ts'
import { tableProblems } from './de/table-problems.ts'
import type { ImportDictionary } from './import-words.ts'

export const german: ImportDictionary = {
  language: 'de',
  writing: words,
  problems: {
    ...sourceProblems,
    ...spatialProblems,
    ...tableProblems,
    EMPTY_FILE: () => 'Die Datei enthält nichts, was übernommen werden könnte.',
  },
}
