import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { faultsOfAges, inOrderOfAge, readAges } from './ages.ts'
import { AreaNames } from './area-names.ts'
import { readCountingDay, readPeriod } from './days.ts'
import { notationOf, readNumber } from './numbers.ts'

const read = (cell: string, others: readonly string[] = [], isWhole = true) => {
  const number = readNumber(cell, notationOf([cell, ...others]), isWhole)
  return 'fault' in number ? number.fault : number.value
}

describe('a number', () => {
  it.each([
    ['1234', 1234],
    ['1.234', 1234],
    ['1,234', 1234],
    ['1.234.567', 1_234_567],
    ['1 234', 1234],
    ['1\u202f234,5', 1234.5],
    ['1.234,50', 1234.5],
    ['1,234.50', 1234.5],
    ['349.0', 349],
    ['12,5 %', 12.5],
    ['−3', -3],
    ['+7', 7],
  ])('%s is %d', (cell, value) => {
    expect(read(cell)).toBe(value)
  })

  it.each([
    ['', 'EMPTY_CELL'],
    ['zwölf', 'NOT_A_NUMBER'],
    ['1.23.4', 'NOT_A_NUMBER'],
    ['#WERT!', 'SPREADSHEET_ERROR'],
    ['5. Sep', 'SPREADSHEET_DATE'],
    ['Jan 60', 'SPREADSHEET_DATE'],
    ['1,23E+05', 'ROUNDED_BY_SPREADSHEET'],
    ['–', 'WITHHELD_VALUE'],
    ['k. A.', 'WITHHELD_VALUE'],
  ])('%s is none', (cell, fault) => {
    expect(read(cell)).toBe(fault)
  })

  it('with one sign is read as the others of its file', () => {
    expect(read('1.500', ['2,5'], false)).toBe(1500)
    expect(read('1.500', ['2.5'], false)).toBe(1.5)
    expect(read('1.500', [], false)).toBe('AMBIGUOUS_NUMBER')
    expect(read('1.500', ['2.5', '2,5'], false)).toBe('MIXED_NOTATION')
  })

  it('is what was written, in German and in English', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9_999_999, max: 9_999_999 }), (hundredths) => {
        const number = hundredths / 100
        for (const locale of ['de-DE', 'en-GB', 'fr-FR']) {
          const written = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(number)
          expect(read(written, [], false)).toBe(number)
        }
      }),
    )
  })
})

describe('ages', () => {
  it.each([
    ['0 Jahre', 0, 1],
    ['85 Jahre u. älter', 85, null],
    ['85 Jahre und älter', 85, null],
    ['80+', 80, null],
    ['ab 65', 65, null],
    ['über 84', 85, null],
    ['unter 18', 0, 18],
    ['60–64', 60, 65],
    ['60 bis 64 Jahre', 60, 65],
    ['60 bis unter 65', 60, 65],
    ['a60', 60, 61],
    ['a85plus', 85, null],
    ['age_60_to_64', 60, 65],
    ['80_plus', 80, null],
  ])('%s', (text, from, below) => {
    expect(readAges(text)).toEqual({ from, below })
  })

  it('are none where none are said', () => {
    expect(['alt', '64-60', '999', 'Januar', ''].map(readAges)).toEqual([
      null,
      null,
      null,
      null,
      null,
    ])
    expect(readAges('Insgesamt')).toBe('ALL')
  })

  it('are everybody, once', () => {
    const years = Array.from({ length: 86 }, (_, age) => ({ from: age, below: age + 1 }))
    expect(faultsOfAges(inOrderOfAge(years), 0, [60, 80])).toEqual([])
    expect(faultsOfAges(inOrderOfAge(years.toSpliced(61, 2)), 0, [])).toEqual([
      { fault: 'MISSING_AGES', ages: [{ from: 61, below: 63 }] },
    ])
  })
})

describe('days and periods', () => {
  it.each([
    ['2025', '2025-12-31'],
    ['31.12.2025', '2025-12-31'],
    ['2025-12-31T00:00:00', '2025-12-31'],
    ['1.2.2025', '2025-02-01'],
    ['31.02.2025', null],
    ['12/2025', null],
  ])('%s is the day %s', (cell, day) => {
    expect(readCountingDay(cell)).toBe(day)
  })

  it.each([
    ['2025-02', '2025-02-01', '2025-02-28'],
    ['02/2024', '2024-02-01', '2024-02-29'],
    ['März 2025', '2025-03-01', '2025-03-31'],
    ['Mrz. 2025', '2025-03-01', '2025-03-31'],
    ['2025-Q2', '2025-04-01', '2025-06-30'],
    ['Q2 2025', '2025-04-01', '2025-06-30'],
    ['2. Quartal 2025', '2025-04-01', '2025-06-30'],
    ['2025', '2025-01-01', '2025-12-31'],
    ['01.03.2025', '2025-03-01', '2025-03-31'],
  ])('%s is from %s to %s', (cell, first, last) => {
    expect(readPeriod(cell)).toEqual({ first, last })
  })

  it('are none where they are none', () => {
    expect(['2025-13', 'Q5 2025', '15.03.2025', 'bald'].map(readPeriod)).toEqual([
      null,
      null,
      null,
      null,
    ])
  })
})

describe('areas', () => {
  const names = new AreaNames([
    { code: '01', name: 'Innere Altstadt' },
    { code: '02', name: 'Seevorstadt-Ost/Großer Garten' },
    { code: '03', name: 'Löbtau-Nord' },
    { code: '04', name: 'Löbtau-Süd' },
    { code: '1a', name: 'Hafen' },
  ])

  it.each([
    ['01', '01'],
    ['1', '01'],
    ['Innere Altstadt', '01'],
    ['innere altstadt', '01'],
    ['01 Innere Altstadt', '01'],
    ['01 - Innere Altstadt (mit Neumarkt)', '01'],
    ['Stadtteil 03', '03'],
    ['Loebtau Nord', '03'],
    ['Seevorstadt-Ost', '02'],
    ['Hafen/am Wasser', '1a'],
    ['1A', '1a'],
  ])('%s is %s', (text, code) => {
    expect(names.find(text)).toEqual({ code })
  })

  it('are suggested where they are almost written so, and told apart from their codes', () => {
    expect(names.find('Inere Altstadt')).toEqual({
      fault: 'UNKNOWN_AREA',
      suggestion: '01 Innere Altstadt',
    })
    expect(names.find('99')).toEqual({ fault: 'UNKNOWN_AREA', suggestion: null })
    expect(names.find('03 Hafen')).toEqual({
      fault: 'CODE_AND_NAME_DIFFER',
      code: '03',
      other: '1a',
    })
  })
})
