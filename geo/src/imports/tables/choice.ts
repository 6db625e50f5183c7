import { searchKey } from '../../search/search-key.ts'
import type { Choice } from '../headings/field.ts'
import type { SeparatedRow } from './separated.ts'
import type { Table } from './table.ts'

/** One of some words; null where it is none of them, which is told. */
export function choose<Name extends string, Word extends string>(
  table: Table<Name>,
  row: SeparatedRow,
  column: Name,
  choice: Choice<Word>,
): Word | null {
  const text = searchKey(table.text(row, column))
  const isWord = (word: string): word is Word => Object.hasOwn(choice, word)
  const entries = Object.entries<readonly string[]>(choice)
  const found = entries.find(
    ([word, synonyms]) => searchKey(word) === text || synonyms.map(searchKey).includes(text),
  )?.[0]
  if (found !== undefined && isWord(found)) return found
  const available = entries.flatMap(([word, [first = word]]) => first)
  table.wrong(
    row,
    column,
    table.text(row, column) === '' ? { key: 'EMPTY_CELL' } : { key: 'UNKNOWN_WORD', available },
  )
  return null
}
