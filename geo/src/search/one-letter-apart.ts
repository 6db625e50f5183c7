/**
 * Whether at most one slip lies between two words: a letter too many, too few, another one, or two that changed places
 * (a distance of at most 1 by Damerau and Levenshtein, which needs no table: what differs is what stands between the
 * common beginning and the common end).
 */
export function oneLetterApart(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length)
  let begins = 0
  while (begins < shorter && one[begins] === other[begins]) begins += 1
  let ends = 0
  while (ends < shorter - begins && one.at(-1 - ends) === other.at(-1 - ends)) ends += 1
  const rest = one.slice(begins, one.length - ends)
  const otherRest = other.slice(begins, other.length - ends)
  if (rest.length <= 1 && otherRest.length <= 1) return true
  return rest.length === 2 && otherRest.length === 2 && rest === swapped(otherRest)
}

const swapped = (letters: string) => letters.slice(1) + letters.slice(0, 1)
