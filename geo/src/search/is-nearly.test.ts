import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { isNearly } from './is-nearly.ts'
import { oneLetterApart } from './one-letter-apart.ts'

describe('what is nearly a word', () => {
  it.each([
    ['gorbitz', 'gorbiz'],
    ['gorbitz', 'grobitz'],
    ['gorbitz', 'gorbbitz'],
    ['sudvorstadt', 'sudforst'],
    ['cotta', 'cota'],
    ['prohlis', 'prohliss'],
    ['neustadt', 'neustadter'],
    ['cotta', 'cottaer'],
  ])('%s is meant by %s', (known, word) => {
    expect(isNearly(known, word)).toBe(true)
  })

  it.each([
    ['gorbitz', 'gorpiz'],
    ['sud', 'sut'],
    ['36a', '36b'],
    ['platz 17', 'platz 18'],
    ['neu', 'neuer'],
    // Of a word of four letters nobody can say how it goes on.
    ['cottbus', 'cota'],
  ])('%s is not meant by %s', (known, word) => {
    expect(isNearly(known, word)).toBe(false)
  })

  it('has one slip in as many letters of its beginning, one more or one less', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 5, maxLength: 7 })
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 9 }),
        word,
        (known, typed) => {
          const { length } = typed
          const beginnings = [length - 1, length, length + 1].map((end) => known.slice(0, end))
          const expected = [known, ...beginnings].some((one) => oneLetterApart(one, typed))
          expect(isNearly(known, typed)).toBe(expected)
        },
      ),
      { numRuns: 1000 },
    )
  })
})
