import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { oneLetterApart } from './one-letter-apart.ts'

/** Optimal string alignment by its definition, slow and plain. */
function distance(one: string, other: string): number {
  if (one === '' || other === '') return one.length + other.length
  const [a, b] = [one.slice(1), other.slice(1)]
  const [letter = '', next = ''] = other
  const swapped =
    next !== '' && one.startsWith(next + letter) ? [1 + distance(one.slice(2), other.slice(2))] : []
  return Math.min(
    distance(a, b) + (one.startsWith(letter) ? 0 : 1),
    distance(a, other) + 1,
    distance(one, b) + 1,
    ...swapped,
  )
}

describe('oneLetterApart', () => {
  it.each([
    ['gorbitz', 'gorbitz'],
    ['gorbiz', 'gorbitz'],
    ['gorbittz', 'gorbitz'],
    ['gorpitz', 'gorbitz'],
    ['gobritz', 'gorbitz'],
    ['', 'a'],
  ])('%s and %s are', (one, other) => {
    expect(oneLetterApart(one, other)).toBe(true)
  })

  it.each([
    ['gorpiz', 'gorbitz'],
    ['gbortiz', 'gorbitz'],
    ['', 'ab'],
  ])('%s and %s are not', (one, other) => {
    expect(oneLetterApart(one, other)).toBe(false)
  })

  it('is a distance of at most 1 by Damerau and Levenshtein', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 5 })
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(oneLetterApart(one, other)).toBe(distance(one, other) <= 1)
      }),
    )
  })
})
