/**
 * What to search for when somebody types where they live, in the order to try: what was typed, then the same without
 * what the data does not know: house numbers, postcodes and the word for a part of the city.
 */
export function searchTexts(typed: string): string[] {
  const words = typed.split(/[\s,;]+/).filter((word) => word !== '')
  const known = words.filter((word) => !/\d/.test(word) && !isGeneral(word))
  return [...new Set([words.join(' '), known.join(' ')])].filter((text) => text !== '')
}

/** What its parts are called in general, which no name of them contains. */
const isGeneral = (word: string) => /^(stadtbezirk|stadtteil|ortsteil|ortschaft)$/i.test(word)
