/** Letters that are no other letter with a mark. */
const plainLetters: Readonly<Record<string, string>> = { ß: 'ss', ł: 'l', ø: 'o', æ: 'a', œ: 'o' }

/**
 * The words of a text in the one spelling in which what a person types and what is known meet: without case, marks
 * and hyphens, composed or not, and whether an umlaut is written ü, ue or u.
 */
export const plainWords = (text: string): string[] =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßłøæœ]/g, (letter) => plainLetters[letter] ?? letter)
    .replaceAll('ae', 'a')
    .replaceAll('oe', 'o')
    .replaceAll('ue', 'u')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')

/**
 * Löbtau, Loebtau and lobtau are the same, and so are Prager Str. and Prager Straße. Names are sorted by it, too, so
 * that their order is the same wherever it is made.
 */
export const searchKey = (text: string): string => plainWords(text).map(inFull).join(' ')

/** What is shortened in a plain word. */
export const inFull = (word: string): string =>
  word.endsWith('str') ? `${word}asse` : word === 'pl' ? 'platz' : word

/** What is shortened to letters that do not begin what they stand for; what a railway calls Hp is a station to everybody. */
const standsFor: Readonly<Record<string, string>> = {
  bhf: 'bahnhof',
  hbf: 'hauptbahnhof',
  hp: 'bahnhof',
}

/** Plain words as they are searched: Hbf and Hauptbahnhof are the same. */
export const writtenOut = (words: readonly string[]): string[] =>
  words.map((word) => standsFor[word] ?? word)

/** A name as it is searched. */
export const nameKey = (name: string): string => writtenOut(searchKey(name).split(' ')).join(' ')

/** The order of sort keys: by their letters' code points, as collation "C" has it. */
export const inOrder = (one: string, other: string): number =>
  one < other ? -1 : one > other ? 1 : 0
