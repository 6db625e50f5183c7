import { foundIn, type Ranked } from './found-in.ts'
import { type Comparison, contains, meaningOf, nearlyContains, typedWords } from './meaning.ts'
import { byOthers } from './ranks.ts'
import type { SearchIndex } from './search-index.ts'
import { inOrder, plainWords } from './search-key.ts'

/** What was found, with numbers and postcodes that were said beside its name. */
export interface Found<Hit> {
  readonly hit: Hit
  /** Of what houses are numbered along; empty of anything else. */
  readonly numbers: readonly string[]
}

/**
 * Things in whose words every word searched for stands, best first: the name itself, then names that begin with it,
 * then words that do. Where none has a word as it was typed, one letter of each longer word may be wrong: what is found
 * so comes after names that have it in a word, and what is nearly called so before all else. The city's name before or
 * after says nothing, nor does beside it what a city is called in general (Stadt Dresden); alone, it means the city and what
 * has it in its own name, not everybody whose operator has. A house number says nothing but where in a street, and a
 * postcode nothing but where; what knows them comes before what does not.
 */
export function find<Hit>(
  indexes: readonly SearchIndex<Hit>[],
  text: string,
  cityName: string,
  first: number,
): Found<Hit>[] {
  const typed = typedWords(text)
  if (typed.length === 0) return []
  const city = plainWords(cityName)
  const findBy = (compare: Comparison, most: number) => {
    const meaning = meaningOf(typed, city, compare)
    const found = indexes.map((index) => foundIn(index, meaning, most * index.namesAtMost))
    const best = found.flatMap(({ best: ofIndex }) => ofIndex).sort(bestFirst)
    return { best: onceEach(best), hasWhole: found.some(({ hasWhole }) => hasWhole) }
  }
  const exactly = findBy(contains, first)
  const named = exactly.best.filter(({ rank }) => rank < byOthers)
  // Who has typed a whole word meant it; a part of one may be the beginning of another, with a letter wrong.
  const isMeant = named.length >= first || exactly.hasWhole
  const nearly = isMeant ? [] : findBy(nearlyContains, first + named.length).best
  return onceEach([...named, ...nearly, ...exactly.best])
    .slice(0, first)
    .map(({ index: { things }, place, numbers }) => ({
      hit: things.hitAt(place),
      numbers: things.isNumberedAt(place) ? numbers : [],
    }))
}

/** Each thing once, as it is found best. */
function onceEach<Hit>(all: readonly Ranked<Hit>[]): Ranked<Hit>[] {
  const seen = new Map<SearchIndex<Hit>, Set<number>>()
  return all.filter(({ index, place }) => {
    const found = seen.get(index) ?? new Set()
    seen.set(index, found)
    const thing = index.things.firstPlaceOf(place)
    return found.size < found.add(thing).size
  })
}

const bestFirst = (one: Ranked<unknown>, other: Ranked<unknown>) =>
  one.rank - other.rank ||
  positionOf(one) - positionOf(other) ||
  inOrder(nameOf(one), nameOf(other)) ||
  idOf(one) - idOf(other)

const positionOf = ({ index, place }: Ranked<unknown>) => index.things.positionAt(place)
const idOf = ({ index, place }: Ranked<unknown>) => index.things.idAt(place)
const nameOf = ({ index: { names }, place }: Ranked<unknown>) =>
  names.texts.at(names.nameOf(place, 0))
