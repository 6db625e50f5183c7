import { group } from 'd3-array'
import { Besides } from './besides.ts'
import { type Entry, wordsOf } from './entry.ts'
import { nameColumns, NameIndex } from './name-index.ts'
import { SearchIndex } from './search-index.ts'
import { inOrder } from './search-key.ts'

/** An index of things that are few enough to be objects, in any order. */
export function indexOfEntries<Hit>(all: readonly Entry<Hit>[]): SearchIndex<Hit> {
  const entries = all.toSorted(
    (one, other) =>
      one.position - other.position || inOrder(one.name, other.name) || one.id - other.id,
  )
  const places = group([...entries.keys()], (place) => entries[place]?.hit)
  const at = (place: number): Entry<Hit> => {
    const entry = entries[place]
    if (entry) return entry
    throw new RangeError(`there are ${entries.length} entries, and ${place} is none of them`)
  }
  const things = {
    firstPlaceOf: (place: number) => places.get(at(place).hit)?.[0] ?? place,
    hitAt: (place: number) => at(place).hit,
    positionAt: (place: number) => at(place).position,
    idAt: (place: number) => at(place).id,
    kindWordsAt: (place: number) => at(place).kindWords,
    isNumberedAt: () => false,
    knowing: () => () => false,
  }
  const besides = entries.map(({ others }) => others.flatMap(wordsOf))
  return new SearchIndex({
    things,
    names: new NameIndex(nameColumns(entries)),
    besides: new Besides(besides, [...entries.keys()]),
    namesAtMost: Math.max(1, ...Array.from(places.values(), ({ length }) => length)),
    kindWords: new Set(entries.flatMap(({ kindWords }) => kindWords)),
  })
}
