import { describe, expect, it } from 'vitest'

import { readKey } from './read-key'

describe('a planning key as somebody types it', () => {
  it.each([
    ['6000', 6000],
    ['6.000', 6000],
    ['6,000', 6000],
    ['6 000', 6000],
    ['1 : 6.000', 6000],
    ['1:5900', 5900],
    ['5900,5', 5900.5],
    ['5900.25', 5900.25],
    ['1000000', 1_000_000],
  ])('%s is %d', (given, value) => {
    expect(readKey(given)).toBe(value)
  })

  it.each([
    ['0', 'not-above-zero'],
    ['0,00', 'not-above-zero'],
    ['-5', 'not-above-zero'],
    ['−5', 'not-above-zero'],
    ['abc', 'not-a-number'],
    ['60 00', 'not-a-number'],
    ['6e3', 'not-a-number'],
    ['NaN', 'not-a-number'],
    ['Infinity', 'not-a-number'],
    ['0,5', 'too-small'],
    ['1000001', 'too-large'],
    ['9'.repeat(20), 'too-large'],
  ])('%s is refused: %s', (given, error) => {
    expect(readKey(given)).toBe(error)
  })
})
