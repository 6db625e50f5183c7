import type { LevelNames } from '../terms/level-names.ts'
import type { CollectionWords } from './collections.ts'
import { collectionWords as german } from './de/collections.ts'
import { collectionWords as english } from './en/collections.ts'
import type { DataText, Dictionary } from './vocabulary.ts'

const inLanguage: Readonly<Record<keyof DataText, (levels: LevelNames) => CollectionWords>> = {
  de: german,
  en: english,
}

/** Said to programs, and so not in the dictionaries that every page brings to its reader. */
export const collectionWordsOf = ({ dataLanguage, levels }: Dictionary): CollectionWords =>
  inLanguage[dataLanguage](levels)
