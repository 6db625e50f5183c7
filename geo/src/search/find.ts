import { Best } from './best.ts'
import { type Entry, leavingOut, meantBy, wordsOf } from './entry.ts'
import { isNearly } from './is-nearly.ts'
import { entryOrder, type SearchIndex } from './search-index.ts'
import { plainWords, searchKey } from './search-key.ts'

/** What was found, with numbers and postcodes that were said beside its name. */
export interface Found<Hit> {
  readonly hit: Hit
  /** Of what houses are numbered along; empty of anything else. */
  readonly numbers: readonly string[]
}

/**
 * Entries in whose words every word searched for stands, best first: the name itself, then names that begin with it,
 * then words that do. Where none has a word as it was typed, one letter of each longer word may be wrong: what is found
 * so comes after names that have it in a word. The city's name before or after
 * says nothing, nor does beside it what a city is called in general (Stadt Dresden); alone, it means the city and what
 * has it in its own name, not everybody whose operator has. A house number says nothing but where in a street, and a
 * postcode nothing but where; what knows them comes before what does not.
 */
export function find<Hit>(
  indexes: readonly SearchIndex<Hit>[],
  text: string,
  cityName: string,
  first: number,
): Found<Hit>[] {
  const words = withLetterOfNumber(plainWords(text))
  const meant = words.filter((word) => !whereWords.has(word))
  const typed = meant.length > 0 ? meant : words
  if (typed.length === 0) return []
  const city = plainWords(cityName)
  const findBy = (compare: Comparison, most: number) => {
    const meaning = meaningOf(typed, city, compare)
    return indexes.flatMap((index) => foundIn(index, meaning, most)).sort(bestFirst)
  }
  const exactly = findBy(contains, first)
  const named = exactly.filter(({ rank }) => rank < byOthers)
  // Who has typed a whole word meant it; a part of one may be the beginning of another, with a letter wrong.
  const isMeant = named.length >= first || exactly.some(({ isWhole }) => isWhole)
  const nearly = isMeant ? [] : findBy(nearlyContains, first + named.length)
  const once = new Map<Entry<Hit>, Ranked<Hit>>()
  for (const found of [...named, ...nearly, ...exactly]) {
    if (!once.has(found.entry)) once.set(found.entry, found)
  }
  return [...once.values()]
    .slice(0, first)
    .map(({ entry, numbers }) => ({ hit: entry.hit, numbers: entry.numbered ? numbers : [] }))
}

/** What says where something is, and nothing of what: "in Gorbitz". */
const whereWords: ReadonlySet<string> = new Set(['in', 'im', 'at', 'near', 'bei'])

/** 36 a is 36a. */
function withLetterOfNumber(words: readonly string[]): string[] {
  return words.flatMap((word, at) => {
    const isLetter = (one: string) => /^[a-z]$/.test(one)
    if (isLetter(word) && isNumber(words[at - 1] ?? '')) return []
    const letter = words[at + 1] ?? ''
    return isNumber(word) && isLetter(letter) ? [word + letter] : [word]
  })
}

const isNumber = (word: string) => /^\d{1,4}$/.test(word)

type Comparison = (known: readonly string[], word: string) => boolean

/** What of the words typed is searched for. */
interface Meaning {
  words: readonly string[]
  /** Those that begin with a digit, and the others. */
  numbers: readonly string[]
  unnumbered: readonly string[]
  /** Whether what something is found by beside its name does not count. */
  namesOnly: boolean
  compare: Comparison
}

function meaningOf(
  typed: readonly string[],
  city: readonly string[],
  compare: Comparison,
): Meaning {
  const named = typed.filter((word) => isOfCity(city, word, compare))
  const beside = typed.filter(
    (word) => !named.includes(word) && !(named.length > 0 && forCities.has(word)),
  )
  const isCapital = typed.every((word) => forCities.has(word)) && typed.includes(capital)
  // A city's name with a slip in it is no operator's.
  const meansCity = beside.every((word) => isOfCity(city, word, nearlyContains))
  const words = isCapital ? city : beside.length > 0 ? beside : named
  const numbers = words.filter((word) => /^\d/.test(word))
  const unnumbered = words.filter((word) => !numbers.includes(word))
  return { words, numbers, unnumbered, namesOnly: meansCity || isCapital, compare }
}

/** What a capital of a state is called, of which a city's data knows one. */
const capital = 'landeshauptstadt'

/** What says no more than that a city is one, in the languages people search in. */
const forCities: ReadonlySet<string> = new Set([capital, 'hauptstadt', 'stadt', 'city', 'of'])

/** A part of its name is none: who types Dresdner means something else. */
const isOfCity = (city: readonly string[], word: string, compare: Comparison) =>
  compare === contains ? city.includes(word) : city.some((part) => isNearly(part, word))

/** A letter or two are looked for at the beginning of words. */
const contains: Comparison = (known, word) =>
  known.some((one) => (word.length < 3 ? one.startsWith(word) : one.includes(word)))

const nearlyContains: Comparison = (known, word) =>
  contains(known, word) || known.some((one) => isNearly(one, word))

interface Ranked<Hit> {
  entry: Entry<Hit>
  rank: number
  /** Whether each word searched for is a whole one of its, or all of them together are. */
  isWhole: boolean
  /** Said beside its name. */
  numbers: readonly string[]
}

const bestFirst = (one: Ranked<unknown>, other: Ranked<unknown>) =>
  one.rank - other.rank || entryOrder(one.entry, other.entry)

/** What is said of more than these is said of too many to look at each. */
const lookedAt = 2000

/** The first of an index, and more. */
function foundIn<Hit>(index: SearchIndex<Hit>, meaning: Meaning, first: number): Ranked<Hit>[] {
  const isExact = meaning.compare === contains
  const begun = isExact ? begunWith(index, meaning, first) : []
  // Nothing else is as good as what begins so.
  if (begun.length >= first) return begun
  const { words, unnumbered } = meaning
  const places = index.candidates(unnumbered.length > 0 ? unnumbered : words, !isExact)
  if (places === null) return begun
  const begin = new Set(begun.map(({ entry }) => entry))
  const found = [...begun]
  const isAllName = meaning.numbers.length === 0 && !words.some((word) => index.kindWords.has(word))
  // They come as they follow each other, and those of the best rank that is left are enough.
  const bestLeft = !isAllName ? -1 : isExact ? byWords : byParts
  let enough = first
  for (const place of places.subarray(0, lookedAt)) {
    const entry = index.entries[place]
    const ranked = entry && !begin.has(entry) && rankedBy(entry, meaning)
    if (!ranked) continue
    found.push(ranked)
    if (ranked.rank <= bestLeft && (enough -= 1) === 0) break
  }
  return found
}

/** The best of those in whose name a word begins with the whole phrase. */
function begunWith<Hit>(index: SearchIndex<Hit>, meaning: Meaning, first: number): Ranked<Hit>[] {
  const best = new Best(first)
  const add = (words: readonly string[], isNumbered: boolean) => {
    const phrase = words.join(' ')
    const isCalled = calling(phrase)
    index.starts.forEach(phrase, (place, letter) => {
      const least = letter > 0 ? atWord : 0
      if (!best.takes(least, place)) return
      const entry = index.entries[place]
      if (!entry || (isNumbered && entry.numbered === null)) return
      const rank = letter > 0 ? atWord : isCalled(entry.name) ? 0 : atBeginning
      if (!best.takes(rank, place)) return
      best.add(
        rank + unknown(entry, isNumbered ? numbersBeside(entry, meaning.numbers) : []),
        place,
      )
    })
  }
  const { words, numbers, unnumbered } = meaning
  add(words, false)
  if (numbers.length > 0 && unnumbered.length > 0) add(unnumbered, true)
  return best.places.flatMap((place) => {
    const entry = index.entries[place]
    return (entry && rankedBy(entry, meaning)) ?? []
  })
}

/** Ranks: what begins with the phrase, or a word of its name does; what has its words. */
const [atBeginning, atWord, byWords] = [1, 2, 3]
/** In whose name it stands; whose name has all its words, or what was nearly typed; what is found by more than its name. */
const [within, byParts, byOthers] = [4, 5, 6]

/** Null where it was not meant. */
function rankedBy<Hit>(entry: Entry<Hit>, meaning: Meaning): Ranked<Hit> | null {
  const { words: searched, namesOnly, compare } = meaning
  if (compare === contains && entry.others.length === 0 && entry.kindWords.length === 0) {
    const name = withoutSpaces(entry.name)
    if (!meaning.unnumbered.every((word) => name.includes(word))) return null
  }
  const nameWords = wordsOf(searched.includes(leavingOut) ? entry.name : meantBy(entry.name))
  const known =
    entry.others.length === 0 ? nameWords : [...nameWords, ...entry.others.flatMap(wordsOf)]
  const ofKind = withoutKind(searched, entry, nameWords, compare)
  const numbers = numbersBeside(entry, meaning.numbers)
  const meant = numbers.length === 0 ? ofKind : ofKind.filter((word) => !numbers.includes(word))
  if (meant.length === 0 && numbers.length > 0) return null
  const among = namesOnly ? nameWords : known
  if (!meant.every((word) => compare(among, word))) return null
  const isOne = (word: string) => known.includes(word) || known.includes(searchKey(word))
  const isWhole = meant.every(isOne) || isOne(meant.join(''))
  const rank =
    meant.length === 0 ? byOthers : rankOf(entry.name, nameWords, meant, { compare, isWhole })
  return { entry, rank: rank + unknown(entry, numbers), isWhole, numbers }
}

/** What is meant besides that it is of a kind: of "Haltestelle Postplatz" the second word, where stops are looked through. */
function withoutKind(
  searched: readonly string[],
  { kindWords }: Entry<unknown>,
  nameWords: readonly string[],
  compare: Comparison,
): readonly string[] {
  if (kindWords.length === 0) return searched
  const isKind = (word: string) =>
    !nameWords.includes(word) &&
    (kindWords.includes(word) ||
      (compare === nearlyContains && kindWords.some((kind) => isNearly(kind, word))))
  return searched.some(isKind) ? searched.filter((word) => !isKind(word)) : searched
}

/** House numbers and postcodes, which are no words of it. */
function numbersBeside(entry: Entry<unknown>, said: readonly string[]): readonly string[] {
  if (said.length === 0) return said
  const numbers = entry.numbered === null ? said.filter((word) => /^\d{5}$/.test(word)) : said
  const known = [entry.name, ...entry.others].flatMap(wordsOf)
  return numbers.filter((number) => !known.some((word) => word.startsWith(number)))
}

/** What knows a number comes before what does not, of the same rank. */
const unknown = ({ numbered }: Entry<unknown>, numbers: readonly string[]) =>
  numbers.length > 0 && !numbered?.knows(numbers) ? 0.5 : 0

function rankOf(
  name: string,
  nameWords: readonly string[],
  searched: readonly string[],
  { compare, isWhole }: { compare: Comparison; isWhole: boolean },
): number {
  const phrase = searched.join(' ')
  if (calling(phrase)(name)) return 0
  if (name.startsWith(phrase)) return atBeginning
  if (name.includes(` ${phrase}`)) return atWord
  // The street of an address is meant before another street whose name ends alike: Warthaer, not Oberwarthaer Straße.
  if (isWhole) return byWords
  if (name.includes(phrase)) return within
  return searched.every((word) => compare(nameWords, word)) ? byParts : byOthers
}

/** Short, parted or as one word, it is the same name. */
function calling(phrase: string): (name: string) => boolean {
  const letters = withoutSpaces(searchKey(phrase))
  return (name) =>
    name === phrase || (name.length >= letters.length && withoutSpaces(name) === letters)
}

const withoutSpaces = (key: string) => key.replaceAll(' ', '')
