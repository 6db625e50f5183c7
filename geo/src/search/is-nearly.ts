import { oneLetterApart } from './one-letter-apart.ts'

/** Letters from which on a word is told from others though one of them is wrong. */
const longEnough = 4

/** Whether a letter of it may be wrong. Digits are never guessed. */
export const mayBeGuessed = (word: string) => word.length >= longEnough && !/\p{N}/u.test(word)

/** Whether a word, or its beginning while it is being typed, was meant. */
export function isNearly(known: string, word: string): boolean {
  if (!mayBeGuessed(word)) return false
  if (oneLetterApart(known, word)) return true
  const { length } = word
  return (
    length > longEnough &&
    [length - 1, length, length + 1].some((end) => oneLetterApart(known.slice(0, end), word))
  )
}
