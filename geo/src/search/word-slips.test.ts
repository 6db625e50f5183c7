import fc from 'fast-check'
import { expect, it } from 'vitest'

import { isNearly } from './is-nearly.ts'
import { JoinedTexts } from './joined-texts.ts'
import { partColumns, WordParts } from './word-parts.ts'
import { slipColumns, WordSlips } from './word-slips.ts'

const word = fc.string({
  unit: fc.constantFrom('a', 'b', 'e', 'r', 'ж'),
  minLength: 1,
  maxLength: 9,
})
const words = fc.uniqueArray(word, { maxLength: 30 })

it('finds every word that is nearly meant, and no other', () => {
  fc.assert(
    fc.property(words, word, (known, typed) => {
      const slips = new WordSlips(JoinedTexts.of(known), slipColumns(known))
      const found = slips.near(typed).map((place) => known[place])
      expect(found.sort()).toEqual(known.filter((one) => isNearly(one, typed)).sort())
    }),
    { numRuns: 500 },
  )
})

it('finds every word in which letters stand, and no other', () => {
  fc.assert(
    fc.property(words, word, (known, typed) => {
      fc.pre(typed.length >= 3)
      const parts = new WordParts(JoinedTexts.of(known), partColumns(known))
      const found = Array.from(parts.containing(typed), (place) => known[place])
      expect(found).toEqual(known.filter((one) => one.includes(typed)))
    }),
  )
})
