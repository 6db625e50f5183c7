import { german as words } from '../../words/de.ts'
import { acting, findings } from './de/acting.ts'
import { folder } from './de/folder-problems.ts'
import { monthProblems } from './de/month-problems.ts'
import { sourceProblems } from './de/source-problems.ts'
import { spatialProblems } from './de/spatial-problems.ts'
import { tableProblems } from './de/table-problems.ts'
import type { ImportDictionary, ImportProblems } from './import-words.ts'

const expectations: Record<ImportProblems['MALFORMED_DECLARATION']['expected'], string> = {
  DAY: 'ein Tag sein, wie 2025-12-31',
  SLUG: 'aus kleinen Buchstaben, Ziffern und Bindestrichen bestehen',
  ADDRESS: 'eine Adresse sein, die mit https:// beginnt',
  STATE: 'ein Jahr, ein Monat oder ein Tag sein, wie 2025, 2025-12 oder 2025-12-31',
  TEXT: 'ausgefüllt sein',
}

export const german: ImportDictionary = {
  language: 'de',
  writing: words,
  acting,
  findings,
  folder,
  history: {
    columns: {
      ...{ id: 'Nr.', madeAt: 'eingespielt', kind: 'Art', files: 'Dateien', rows: 'Zeilen' },
      ...{ day: 'Stichtag', source: 'Quelle', by: 'von', state: 'Stand' },
    },
    inForce: 'gilt',
    undone: (at) => `rückgängig gemacht ${at}`,
    none: 'Eingespielt wurde noch nichts.',
  },
  problems: {
    ...sourceProblems,
    ...spatialProblems,
    ...tableProblems,
    ...monthProblems,
    EMPTY_FILE: () => 'Die Datei enthält nichts, was übernommen werden könnte.',
    NO_FILE: () => 'Es ist keine Datei dabei. Nötig ist wenigstens eine Datei oder eine Adresse.',
    MALFORMED_DECLARATION: ({ name, expected }) =>
      `Die Angabe „${name}“ muss ${expectations[expected]}.`,
    NO_SOURCE: ({ names }, { list }) =>
      `Es fehlt, woher die Angaben kommen. Nötig sind: ${list(names)}; oder mit source-id eine Quelle, die schon bekannt ist.`,
    SOURCE_OF_OTHERS: () =>
      'Von dieser Quelle sind die Gebiete oder Zellen, mit denen die Stadt begonnen hat. Was von ihnen bekannt ist, wie ihr Fehler, gilt für andere nicht. Erwartet wird eine andere Kennung, oder keine.',
  },
}
