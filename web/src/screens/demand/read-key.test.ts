import { describe, expect, it } from 'vitest'

import { readKey } from './read-key'

describe('a planning key as somebody types it', () => {
  it.each([
    ['6000', 6000],
    ['6.000', 6000],
    ['6 000', 6000],
    ['1 : 6.000', 6000],
    ['1:5900', 5900],
    ['5900,5', 5900.5],
    ['5900.25', 5900.25],
    ['1000000', 1_000_000],
  ])('%s is %d', (given, value) => {
    expect(readKey(given, 'de')).toBe(value)
  })

  it('is read by the language of the page', () => {
    expect(readKey('6,000', 'en')).toBe(6000)
    expect(readKey('6,000', 'de')).toBe('ambiguous')
    expect(readKey('6.000', 'en')).toBe('ambiguous')
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
    ['5900,125', 'too-exact'],
    ['9'.repeat(20), 'too-large'],
  ])('%s is refused: %s', (given, error) => {
    expect(readKey(given, 'de')).toBe(error)
  })
})
