import { describe, expect, it } from 'vitest'

import { sheetOf } from './sheet'
import { sheetCsv } from './sheet-csv'

const sheet = (value: string | number) =>
  sheetOf('Tabelle', [{ header: 'Wert', cell: () => value }], [null])
const written = (value: string | number, language: 'de' | 'en') =>
  sheetCsv(sheet(value), language).split('\r\n')[1]

describe('a value in a CSV file', () => {
  it.each([
    [666.5000000000001, '666,5', '666.5'],
    [0.1 + 0.2, '0,3', '0.3'],
    [0.123456789012, '0,123456789012', '0.123456789012'],
    [160_058, '160058', '160058'],
    [-2.89, '-2,89', '-2.89'],
  ])('%s is exact, without what a computation leaves', (value, de, en) => {
    expect(written(value, 'de')).toBe(de)
    expect(written(value, 'en')).toBe(en)
  })

  it.each(['=1+1', '+49 351', '-x', '@x'])('%s is kept a text', (text) => {
    expect(written(text, 'en')).toBe(`'${text}`)
  })
})
