import { plainWords } from '@atlas/geo/search/search-key'

/** A house number in the one spelling in which what is typed and what is mapped meet: 36 A is 36a, 36 – 38 is 36-38. */
export const numberKey = (number: string): string =>
  plainWords(number).reduce(
    (key, word) => key + (key !== '' && /^\d/.test(word) ? '-' : '') + word,
    '',
  )
