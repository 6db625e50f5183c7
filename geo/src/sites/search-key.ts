const plainLetters: Readonly<Record<string, string>> = {
  ä: 'a',
  ö: 'o',
  ü: 'u',
  é: 'e',
  è: 'e',
  à: 'a',
  ç: 'c',
  ł: 'l',
  ß: 'ss',
}

/**
 * What a person types and what is known meet in one spelling: Löbtau, Loebtau and lobtau are the same. Names are
 * sorted by it, too, so that their order is the same wherever it is made.
 */
export const searchKey = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[äöüéèàçłß]/g, (letter) => plainLetters[letter] ?? letter)
    .replaceAll('ae', 'a')
    .replaceAll('oe', 'o')
    .replaceAll('ue', 'u')

/** The order of sort keys: by their letters' code points, as collation "C" has it. */
export const inOrder = (one: string, other: string): number =>
  one < other ? -1 : one > other ? 1 : 0
