import { describe, expect, it } from 'vitest'

import german from '$words/de'

import {
  amountCell,
  codedParents,
  columnLetters,
  computedCell,
  computedInput,
  dayCell,
  differenceCell,
  endCell,
  roundingCell,
  sheetOf,
  unitFormat,
  type CellValue,
} from './sheet'
import { sheetCsv } from './sheet-csv'
import { cityNamed } from '$api/city-fixture'

const de = german(cityNamed('Dresden'))

const sheet = (value: CellValue) =>
  sheetOf('Tabelle', [{ header: 'Wert', cell: () => value }], [null])
const written = (value: CellValue, language: 'de' | 'en') =>
  sheetCsv(sheet(value), language).split('\r\n')[1]

describe('a value in a CSV file', () => {
  it.each([
    [666.5000000000001, 'RESIDENTS', '666,5', '666.5'],
    [665.9999999999999, 'RESIDENTS', '666', '666'],
    [4709.81507824, 'RESIDENTS_PER_KM2', '4709,8', '4709.8'],
    [0.1 + 0.2, 'SHARE', '0,3', '0.3'],
    [0.34567, 'SHARE', '0,3457', '0.3457'],
    [160_058, 'RESIDENTS', '160058', '160058'],
    [-2.888361, 'FTE', '-2,888', '-2.888'],
  ] as const)('%d of the unit %s is rounded to what is stated', (value, unit, de, en) => {
    expect(written(amountCell(value, unit), 'de')).toBe(de)
    expect(written(amountCell(value, unit), 'en')).toBe(en)
  })

  it('names each larger area an area lies in, of several with the part of it', () => {
    const spaces = [
      { id: 'social-space-12', code: '12', name: 'Strehlen' },
      { id: 'social-space-11', code: '11', name: 'Reick' },
    ]
    const parts = { 'social-space-12': 0.685, 'social-space-11': 0.315 }
    const said = { t: de, language: 'de' } as const
    expect(codedParents({ parts }, spaces, said)).toBe(
      '12 Strehlen (69\u00a0%); 11 Reick (32\u00a0%)',
    )
    expect(codedParents({ parts: {} }, spaces.slice(0, 1), said)).toBe('12 Strehlen')
  })

  it('states to what it is rounded, and nothing where there is no number', () => {
    expect(written(roundingCell('SHARE', { value: 0.2346 }), 'de')).toBe('0,0001')
    expect(written(roundingCell('METRES', { value: 412 }), 'de')).toBe('1')
    expect(roundingCell('SHARE', { value: null })).toBeNull()
  })

  it('of an estimate is rounded to a step, its ends outward to the same, and the step is stated', () => {
    const residents = { value: 10_049, range: { low: 9_012, high: 11_041 } }
    expect(amountCell(residents.value, 'RESIDENTS', residents.range)).toEqual({
      amount: 10_000,
      unit: 'RESIDENTS',
      step: 100,
    })
    const ends = (['low', 'high'] as const).map((end) =>
      written(endCell(residents, end, 'RESIDENTS'), 'de'),
    )
    expect(ends).toEqual(['9000', '11100'])
    expect(written(roundingCell('RESIDENTS', residents), 'de')).toBe('100')
    const way = { value: 2154, range: { low: 1901, high: 2551 } }
    expect(written(amountCell(way.value, 'METRES', way.range), 'de')).toBe('2150')
    expect(written(endCell(way, 'high', 'METRES'), 'de')).toBe('2560')
    expect(endCell({ value: 5, range: null }, 'low', 'METRES')).toBeNull()
  })

  it('is less another as both are told, as roughly as the rougher', () => {
    const estimated = { value: 1204.4, range: { low: 1040, high: 1420 } }
    expect(differenceCell('H2-D2', [estimated, { value: 913.28 }], 'RESIDENTS_PER_KM2')).toEqual({
      formula: 'ROUND(H2-D2,-1)',
      value: 290,
      unit: 'RESIDENTS_PER_KM2',
      step: 10,
    })
    expect(
      differenceCell('H2-D2', [{ value: 3.04 }, { value: 1.02 }], 'RESIDENTS_PER_KM2'),
    ).toEqual({ formula: 'ROUND(H2-D2,1)', value: 2, unit: 'RESIDENTS_PER_KM2' })
    expect(differenceCell('H2-D2', [{ value: null }, { value: 1 }], 'FTE')).toBeNull()
  })

  it('is computed to the step to which it is told', () => {
    const range = { low: 900, high: 1900 }
    expect(computedCell('A1*B1', 1234.5, 'RESIDENTS', range)).toEqual({
      formula: 'ROUND(A1*B1,-1)',
      value: 1230,
      unit: 'RESIDENTS',
      step: 10,
    })
    expect(computedCell('A1/B1', 0.2345, 'SHARE', { low: 0.1, high: 0.4 })).toMatchObject({
      formula: 'ROUND(A1/B1,2)',
      value: 0.23,
    })
    expect(computedCell('A1-B1', -2.8884, 'FTE')).toEqual({
      formula: 'ROUND(A1-B1,3)',
      value: -2.888,
      unit: 'FTE',
    })
    expect(computedInput('A1*B1', 18_774.350_000_000_002, 'RESIDENTS')).toEqual({
      formula: 'ROUND(A1*B1,6)',
      value: 18_774.35,
      unit: 'RESIDENTS',
    })
  })

  it.each([
    ['RESIDENTS', 10, '#,##0'],
    ['SHARE', 0.01, '0%'],
    ['SHARE', undefined, '0.0%'],
    ['FTE', undefined, '#,##0.00'],
    ['RELATIVE_CHANGE', undefined, '+0.0%;-0.0%;0.0%'],
  ] as const)('of the unit %s and the step %s is shown as %s', (unit, step, format) => {
    expect(unitFormat(unit, step)).toBe(format)
  })

  it('is a day as programs read it, also where no more than its month is known', () => {
    expect(written(dayCell('2025-12-31'), 'de')).toBe('2025-12-31')
    expect(dayCell('2026-03')).toBe('2026-03')
    expect(dayCell('')).toBeNull()
  })

  it.each(['=1+1', '+49 351', '-x', '@x', '\n=1'])('%j is kept a text', (text) => {
    expect(written(text, 'en')).toContain(`'${text.slice(0, 1)}`)
  })
})

describe('the columns of a spreadsheet', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
  ])('the one at %d is %s', (index, letters) => {
    expect(columnLetters(index)).toBe(letters)
  })

  it('are named by formulas only where they are there', () => {
    const columns = [{ header: 'Summe', cell: () => null }]
    const lost = [
      { header: 'Summe', cell: (_: null, at: { own: (key: string) => string }) => at.own('a') },
    ]
    expect(() => sheetOf('Tabelle', columns, [null])).not.toThrow()
    expect(() => sheetOf('Tabelle', lost, [null])).toThrow(RangeError)
  })
})
