import { english as words } from '../../words/en.ts'
import { acting, findings } from './en/acting.ts'
import { folder } from './en/folder-problems.ts'
import { monthProblems } from './en/month-problems.ts'
import { sourceProblems } from './en/source-problems.ts'
import { spatialProblems } from './en/spatial-problems.ts'
import { tableProblems } from './en/table-problems.ts'
import type { ImportDictionary, ImportProblems } from './import-words.ts'

const expectations: Record<ImportProblems['MALFORMED_DECLARATION']['expected'], string> = {
  DAY: 'be a day, as 2025-12-31',
  SLUG: 'consist of small letters, digits and hyphens',
  ADDRESS: 'be an address that begins with https://',
  STATE: 'be a year, a month or a day, as 2025, 2025-12 or 2025-12-31',
  TEXT: 'be filled in',
}

export const english: ImportDictionary = {
  language: 'en',
  writing: words,
  acting,
  findings,
  folder,
  history: {
    columns: {
      ...{ id: 'no.', madeAt: 'imported', kind: 'kind', files: 'files', rows: 'rows' },
      ...{ day: 'day', source: 'source', by: 'by', state: 'state' },
    },
    inForce: 'in force',
    undone: (at) => `undone ${at}`,
    none: 'Nothing has been imported yet.',
  },
  problems: {
    ...sourceProblems,
    ...spatialProblems,
    ...tableProblems,
    ...monthProblems,
    EMPTY_FILE: () => 'There is nothing in the file that could be taken over.',
    NO_FILE: () => 'There is no file. At least one file or one address is needed.',
    MALFORMED_DECLARATION: ({ name, expected }) => `“${name}” has to ${expectations[expected]}.`,
    NO_SOURCE: ({ names }, { list }) =>
      `It is not said where the data comes from. Needed are: ${list(names)}; or, with source-id, a source that is known already.`,
    SOURCE_OF_OTHERS: () =>
      'The areas or cells that the city began with are from this source. What is known of them, such as their error, does not hold for others. Another id is expected, or none.',
  },
}
