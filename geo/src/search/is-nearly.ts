import { oneLetterApart } from './one-letter-apart.ts'

/** Letters from which on a word is told from others though one of them is wrong. */
const longEnough = 4

/** Whether a letter of it may be wrong. Digits are never guessed. */
export const mayBeGuessed = (word: string) => word.length >= longEnough && !/\p{N}/u.test(word)

/** Whether a word, or its beginning while it is being typed, was meant; or what is named after it: Neustädter. */
export const isNearly = (known: string, word: string): boolean =>
  (word.length > longEnough
    ? beginsOneLetterApart(known, word) || isNamedAfter(known, word)
    : oneLetterApart(known, word)) && mayBeGuessed(word)

const isNamedAfter = (known: string, word: string) =>
  known.length >= longEnough && word.length === known.length + 2 && word === `${known}er`

/** Whether it, or as many letters of its beginning as are in the other, one more or one less, are one slip apart. */
function beginsOneLetterApart(known: string, word: string): boolean {
  let same = 0
  while (same < word.length && known[same] === word[same]) same += 1
  if (same >= word.length - 1) return true
  const isOther = goesOn(known, same + 1, word, same + 1)
  if (isOther || goesOn(known, same, word, same + 1) || goesOn(known, same + 1, word, same)) {
    return true
  }
  const areSwapped = known[same] === word[same + 1] && known[same + 1] === word[same]
  return areSwapped && known.startsWith(word.slice(same + 2), same + 2)
}

/** Whether it goes on with the rest of the other: sooner told by a letter, as most do not. */
const goesOn = (known: string, at: number, word: string, from: number) =>
  known[at] === word[from] && known.startsWith(word.slice(from), at)
