import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { everyLanguage, languages } from './languages'
import { readNumber } from './read-number'

describe('a number as somebody types it', () => {
  it.each([
    ['1.500', 1500],
    ['3,5', 3.5],
    ['5.000,5', 5000.5],
    ['1.234.567,89', 1_234_567.89],
    ['6 000', 6000],
    ['6\u202f000,5', 6000.5],
    ['0,500', 0.5],
    ['1500,125', 1500.125],
    ['−3,5', -3.5],
    ['10,0000', 10],
    ['5900.5', 5900.5],
    ['5900.25', 5900.25],
    ['3.5', 3.5],
    ['6000', 6000],
  ])('on the German page, %s is %d', (given, value) => {
    expect(readNumber(given, 'de')).toBe(value)
  })

  it.each([
    ['1,500', 1500],
    ['3.5', 3.5],
    ['5,000.5', 5000.5],
    ['1,234,567.89', 1_234_567.89],
    ['6 000', 6000],
    ['0.500', 0.5],
    ['3,5', 3.5],
    ['6000', 6000],
  ])('on the English page, %s is %d', (given, value) => {
    expect(readNumber(given, 'en')).toBe(value)
  })

  it.each([
    ['1,500', 'de'],
    ['1,500.5', 'de'],
    ['1,500,000', 'de'],
    ['1.50.000', 'de'],
    ['1.500', 'en'],
    ['5.000,5', 'en'],
    ['1.500.000', 'en'],
    ['1,50,000', 'en'],
    ['10.0000', 'de'],
    ['10,0000', 'en'],
    ['1500.125', 'de'],
  ] as const)('%s on the page in %s is refused as ambiguous', (given, language) => {
    expect(readNumber(given, language)).toBe('ambiguous')
  })

  it.each(['', 'abc', '1e3', '12 34', '.5', '5,', '--5', 'NaN', 'Infinity', '1/2', '9'.repeat(31)])(
    '%j is none in any language',
    (given) => {
      for (const language of everyLanguage) {
        expect(readNumber(given, language)).toBe('not-a-number')
      }
    },
  )

  it('is understood as every page writes it itself, with up to two decimals', () => {
    for (const language of everyLanguage) {
      const format = new Intl.NumberFormat(languages[language].locale, { maximumFractionDigits: 2 })
      fc.assert(
        fc.property(fc.integer({ min: 0, max: 999_999_999 }), (hundredths) => {
          const value = hundredths / 100
          expect(readNumber(format.format(value), language)).toBe(value)
          expect(readNumber(String(value), language)).toBe(value)
        }),
      )
    }
  })
})
