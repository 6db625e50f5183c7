import { describe, expect, it } from 'vitest'
import { german } from '../words/de.ts'
import { english } from '../words/en.ts'
import { readOpeningHours } from './opening-hours.ts'

describe('opening hours', () => {
  it.each([
    ['Mo-Fr 09:00-16:00', 'Montag bis Freitag 9 bis 16 Uhr', 'Monday to Friday 9 am to 4 pm'],
    [
      'Mo-Th 09:00-12:00,13:00-16:30; Fr 09:00-12:00',
      'Montag bis Donnerstag 9 bis 12 Uhr und 13 bis 16:30 Uhr; Freitag 9 bis 12 Uhr',
      'Monday to Thursday 9 am to 12 noon and 1 pm to 4:30 pm; Friday 9 am to 12 noon',
    ],
    [
      'Sa,Su 00:00-00:30',
      'Samstag und Sonntag 0 bis 0:30 Uhr',
      'Saturday and Sunday 12 am to 12:30 am',
    ],
    [
      'Fr-Mo 10:00-11:00',
      'Montag 10 bis 11 Uhr; Freitag bis Sonntag 10 bis 11 Uhr',
      'Monday 10 am to 11 am; Friday to Sunday 10 am to 11 am',
    ],
    [
      'Mo-Fr 09:00-16:00; We 13:00-18:00',
      'Montag und Dienstag 9 bis 16 Uhr; Mittwoch 13 bis 18 Uhr; Donnerstag und Freitag 9 bis 16 Uhr',
      'Monday and Tuesday 9 am to 4 pm; Wednesday 1 pm to 6 pm; Thursday and Friday 9 am to 4 pm',
    ],
  ])('%s in words', (hours, de, en) => {
    const days = readOpeningHours(hours)
    expect(german.say({ key: 'openingHours', days, note: null })).toBe(de)
    expect(english.say({ key: 'openingHours', days, note: null })).toBe(en)
  })

  it('are days in a row with their spans', () => {
    expect(readOpeningHours('Tu,We 09:00-12:00,14:00-16:00; Fr 10:00-12:00')).toEqual([
      {
        weekdays: ['TUESDAY', 'WEDNESDAY'],
        spans: [
          { opens: '09:00', closes: '12:00' },
          { opens: '14:00', closes: '16:00' },
        ],
      },
      { weekdays: ['FRIDAY'], spans: [{ opens: '10:00', closes: '12:00' }] },
    ])
  })
})
