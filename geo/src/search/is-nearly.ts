import { oneLetterApart } from './one-letter-apart.ts'

/** Letters from which on a word is told from others though one of them is wrong. */
const longEnough = 4

/** Whether a letter of it may be wrong. Digits are never guessed. */
export const mayBeGuessed = (word: string) => word.length >= longEnough && !/\p{N}/u.test(word)

/** Whether a word, or its beginning while it is being typed, was meant. */
export const isNearly = (known: string, word: string): boolean =>
  (word.length > longEnough ? beginsOneLetterApart(known, word) : oneLetterApart(known, word)) &&
  mayBeGuessed(word)

/** Whether it, or as many letters of its beginning as are in the other, one more or one less, are one slip apart. */
function beginsOneLetterApart(known: string, word: string): boolean {
  let same = 0
  while (same < word.length && known[same] === word[same]) same += 1
  if (same >= word.length - 1) return true
  const rest = (from: number) => word.slice(same + from)
  return (
    // Another letter, one too many, one too few, two that changed places.
    known.startsWith(rest(1), same + 1) ||
    known.startsWith(rest(1), same) ||
    known.startsWith(rest(0), same + 1) ||
    (known[same] === word[same + 1] &&
      known[same + 1] === word[same] &&
      known.startsWith(rest(2), same + 2))
  )
}
