import type { PersonalRule } from '../words/table-problems.ts'
import { ruleOfValue } from './personal-values.ts'

/** A first name and what may be a last one. */
const looksNamed = /^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$/u

/** Words of what tells of one person, as a telephone number or a name with what stands before it. */
const mostWords = 5

/**
 * The rule by which a free text tells of one person, judged as a cell of a file would be, word by word and those that
 * stand beside each other; null: it need not.
 */
export function ruleOfText(text: string, today: string): PersonalRule | null {
  const words = text.split(/\s+/).filter((word) => word !== '')
  for (let first = 0; first < words.length; first += 1) {
    for (let length = 1; length <= mostWords && first + length <= words.length; length += 1) {
      const cell = words
        .slice(first, first + length)
        .join(' ')
        .replace(/^[("„'»]+|[.,;:!?)"“'«]+$/g, '')
      const found = ruleOfValue(cell, today)
      // Of single words of a sentence the others say too little.
      const isTold =
        found?.sureness === 'CERTAIN' || (found?.sureness === 'LIKELY' && looksNamed.test(cell))
      if (isTold) return found.rule
    }
  }
  return /\b(?:Az|Aktenzeichen|Fall-?Nr|Fallnummer|Klient(?:en)?-?(?:Nr|ID)|case (?:no|number))\b\.?:? *[\w/-]*\d/i.test(
    text,
  )
    ? 'CASE_NUMBER'
    : null
}
