/**
 * What to search for when somebody types where they live, in the order to try: what was typed, then the same without
 * what the data does not know: house numbers, postcodes and the city's own name.
 */
export function searchTexts(typed: string): string[] {
  const words = typed
    .split(/[\s,;]+/)
    .map(unabbreviated)
    .filter((word) => word !== '')
  const known = words.filter((word) => !/\d/.test(word) && !isCity(word))
  return [...new Set([words.join(' '), known.join(' ')])].filter((text) => text !== '')
}

/** Lübecker Str. → Lübecker Straße; Borsbergstr → Borsbergstraße; pl. → platz */
function unabbreviated(word: string): string {
  return word
    .replace(/str\.?$/, 'straße')
    .replace(/^Str\.?$/, 'Straße')
    .replace(/pl\.$/, 'platz')
    .replace(/^Pl\.$/, 'Platz')
}

const isCity = (word: string) => word.toLowerCase() === 'dresden'
