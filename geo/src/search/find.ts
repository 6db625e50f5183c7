import { oneLetterApart } from './one-letter-apart.ts'
import { inOrder, plainWords, searchKey } from './search-key.ts'

/** What may be found, and by what. */
export interface Entry<Hit> {
  readonly hit: Hit
  /** Of what is found as well by its words, the lower comes first. */
  readonly position: number
  readonly id: number
  readonly name: string
  readonly nameWords: readonly string[]
  /** Of the name and everything else it is found by, as they are searched; not those of what the name leaves out. */
  readonly words: readonly string[]
  /** For whoever types out what is left out. */
  readonly everyWord: readonly string[]
  /** What things of its kind are called: before or behind the name it says no more than that. */
  readonly kindWords: readonly string[]
}

/**
 * @param others texts it is found by beside its name
 * @param kindWords what things of its kind are called
 */
export function entryOf<Hit extends { id: number; name: string }>(
  hit: Hit,
  position: number,
  others: readonly (string | null)[] = [],
  kindWords: readonly string[] = [],
): Entry<Hit> {
  const name = searchKey(hit.name)
  const [named = ''] = name.split(` ${leavingOut} `)
  const nameWords = wordsOf(named)
  const more = others.flatMap((text) => (text === null ? [] : wordsOf(searchKey(text))))
  const words = [...nameWords, ...more]
  return {
    hit,
    position,
    id: hit.id,
    name,
    nameWords,
    words,
    everyWord: named === name ? words : [...wordsOf(name), ...more],
    kindWords: kindWords.map(searchKey),
  }
}

/** What follows it in a name is not meant by it: Altstadt ohne Johannstadt. */
const leavingOut = 'ohne'

/** Single words, and each with the next written as one: Prager Straße is found as Pragerstraße. */
function wordsOf(key: string): string[] {
  const words = key.split(' ')
  return [...words, ...words.slice(1).map((word, before) => (words[before] ?? '') + word)]
}

/**
 * Entries in whose words every word searched for occurs, best first: the name itself, then names that begin with it,
 * then words that do. Where none has a word as it was typed, one letter of each longer word may be wrong: what is found
 * so comes after names that have it in a word. The city's name before or after
 * says nothing, nor does beside it what a city is called in general (Stadt Dresden); alone, it means the city and what
 * has it in its own name, not everybody whose operator has.
 */
export function find<Hit>(
  entries: readonly Entry<Hit>[],
  text: string,
  cityName: string,
  first: number,
): Hit[] {
  const words = plainWords(text)
  const meant = words.filter((word) => !whereWords.has(word))
  const typed = meant.length > 0 ? meant : words
  if (typed.length === 0) return []
  const city = plainWords(cityName)
  const exactly = findBy(entries, typed, city, contains)
  // Who has typed a whole word meant it; a part of one may be the beginning of another, with a letter wrong.
  const nearly = exactly.some(({ isWhole }) => isWhole)
    ? []
    : findBy(entries, typed, city, nearlyContains)
  const named = exactly.filter(({ rank }) => rank < byOthers)
  const found = [...named, ...nearly, ...exactly].map(({ entry }) => entry)
  return [...new Set(found)].slice(0, first).map(({ hit }) => hit)
}

/** What says where something is, and nothing of what: "in Gorbitz". */
const whereWords: ReadonlySet<string> = new Set(['in', 'im', 'at', 'near', 'bei'])

interface Found<Hit> {
  entry: Entry<Hit>
  rank: number
  /** Whether each word searched for is a whole one of its, or all of them together are. */
  isWhole: boolean
}

type Comparison = (known: readonly string[], word: string) => boolean

function findBy<Hit>(
  entries: readonly Entry<Hit>[],
  typed: readonly string[],
  city: readonly string[],
  compare: Comparison,
): Found<Hit>[] {
  const named = typed.filter((word) => isOfCity(city, word, compare))
  const beside = typed.filter(
    (word) => !named.includes(word) && !(named.length > 0 && forCities.has(word)),
  )
  const isCapital = typed.every((word) => forCities.has(word)) && typed.includes(capital)
  // A city's name with a slip in it is no operator's.
  const meansCity = beside.every((word) => isOfCity(city, word, nearlyContains))
  const namesOnly = meansCity || isCapital
  const searched = isCapital ? city : beside.length > 0 ? beside : named
  const phrase = searched.join(' ')
  return entries
    .flatMap((entry): Found<Hit>[] => {
      const { nameWords, words, everyWord, kindWords } = entry
      const known = searched.includes(leavingOut) ? everyWord : namesOnly ? nameWords : words
      const meant = withoutKind(searched, kindWords, compare)
      if (!meant.every((word) => compare(known, word))) return []
      const said = meant === searched ? phrase : meant.join(' ')
      const isOne = (word: string) => words.includes(word) || words.includes(searchKey(word))
      const isWhole = meant.every(isOne) || isOne(meant.join(''))
      const rank = meant.length === 0 ? byOthers : rankOf(entry, meant, said, { compare, isWhole })
      return [{ entry, rank, isWhole }]
    })
    .sort(
      (one, other) =>
        one.rank - other.rank ||
        one.entry.position - other.entry.position ||
        inOrder(one.entry.name, other.entry.name) ||
        one.entry.id - other.entry.id,
    )
}

/** What is meant besides that it is of a kind: of "Haltestelle Postplatz" the second word, where stops are looked through. */
function withoutKind(
  searched: readonly string[],
  kindWords: readonly string[],
  compare: Comparison,
): readonly string[] {
  if (kindWords.length === 0) return searched
  const isKind = (word: string) =>
    kindWords.includes(word) ||
    (compare === nearlyContains && kindWords.some((kind) => isNearly(kind, word)))
  return searched.some(isKind) ? searched.filter((word) => !isKind(word)) : searched
}

/** What a capital of a state is called, of which a city's data knows one. */
const capital = 'landeshauptstadt'

/** What says no more than that a city is one, in the languages people search in. */
const forCities: ReadonlySet<string> = new Set([capital, 'hauptstadt', 'stadt', 'city', 'of'])

/** A part of its name is none: who types Dresdner means something else. */
const isOfCity = (city: readonly string[], word: string, compare: Comparison) =>
  compare === contains ? city.includes(word) : city.some((part) => isNearly(part, word))

const contains: Comparison = (known, word) => known.some((one) => one.includes(word))

const nearlyContains: Comparison = (known, word) =>
  contains(known, word) || known.some((one) => isNearly(one, word))

/** Letters from which on a word is told from others though one of them is wrong. */
const longEnough = 4

/** Whether a word, or its beginning while it is being typed, was meant. Digits are never guessed. */
function isNearly(known: string, word: string): boolean {
  if (word.length < longEnough || /\p{N}/u.test(word)) return false
  if (oneLetterApart(known, word)) return true
  const { length } = word
  return (
    length > longEnough &&
    [length - 1, length, length + 1].some((end) => oneLetterApart(known.slice(0, end), word))
  )
}

/** The rank of what is found by more than its name. */
const byOthers = 6

function rankOf<Hit>(
  { name, nameWords }: Entry<Hit>,
  searched: readonly string[],
  phrase: string,
  { compare, isWhole }: { compare: Comparison; isWhole: boolean },
): number {
  if (name === phrase) return 0
  if (name.startsWith(phrase)) return 1
  if (name.includes(` ${phrase}`)) return 2
  // The street of an address is meant before another street whose name ends alike: Warthaer, not Oberwarthaer Straße.
  if (isWhole) return 3
  if (name.includes(phrase)) return 4
  return searched.every((word) => compare(nameWords, word)) ? 5 : byOthers
}
