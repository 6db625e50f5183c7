/**
 * What to search for when somebody types where they live, in the order to try: what was typed, then the same without
 * what the data does not know: house numbers, postcodes, the city's own name and the word for a part of it.
 */
export function searchTexts(typed: string): string[] {
  const words = typed
    .split(/[\s,;]+/)
    .map(unabbreviated)
    .filter((word) => word !== '')
  const known = words.filter((word) => !/\d/.test(word) && !isGeneral(word))
  return [...new Set([words.join(' '), known.join(' ')])].filter((text) => text !== '')
}

/* eslint-disable no-restricted-syntax -- streets are called so in every language */
/** Lübecker Str. → Lübecker Straße; Borsbergstr → Borsbergstraße; pl. → platz */
function unabbreviated(word: string): string {
  return word
    .replace(/str\.?$/, 'straße')
    .replace(/^Str\.?$/, 'Straße')
    .replace(/pl\.$/, 'platz')
    .replace(/^Pl\.$/, 'Platz')
}
/* eslint-enable no-restricted-syntax */

/** The city itself and what its parts are called in general, which no name of them contains. */
const isGeneral = (word: string) =>
  /^(dresden|stadtbezirk|stadtteil|ortsteil|ortschaft)$/i.test(word)
