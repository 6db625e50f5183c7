import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { weekdays } from '../terms/opening-days.ts'
import { german } from '../words/de.ts'
import { say } from '../words/dictionary.ts'
import { english } from '../words/en.ts'
import { plainGerman } from '../words/leicht.ts'
import { readOpeningHours } from './opening-hours.ts'
import { openingState } from './opening-state.ts'
import { publicHolidays } from './public-holidays.ts'

const calendar = { timeZone: 'Europe/Berlin', state: 'DE-SN' } as const
const helpline = 'Mo,We,Th 09:00-16:00; Tu 09:00-18:00; Fr 09:00-12:00'
const stateAt = (openingHours: string | null, at: string) =>
  openingState({ openingHours }, calendar, at)

describe('whether a place is open', () => {
  it.each([
    ['2026-11-27T09:00:00+01:00', 'jetzt geöffnet bis 12 Uhr', '2026-11-27T12:00:00+01:00'],
    ['2026-11-24T16:59:59Z', 'jetzt geöffnet bis 18 Uhr', '2026-11-24T18:00:00+01:00'],
    [
      '2026-11-27T08:59:59+01:00',
      'geschlossen, öffnet heute um 9 Uhr',
      '2026-11-27T09:00:00+01:00',
    ],
    [
      '2026-11-27T12:00:00+01:00',
      'geschlossen, öffnet Montag um 9 Uhr',
      '2026-11-28T00:00:00+01:00',
    ],
    // The Day of Repentance and Prayer, a Wednesday, is a holiday in Saxony alone.
    [
      '2026-11-18T10:00:00+01:00',
      'geschlossen, heute ist Feiertag (Buß- und Bettag), öffnet Donnerstag um 9 Uhr',
      '2026-11-19T00:00:00+01:00',
    ],
    // A holiday on a day that is closed anyway closes nothing.
    [
      '2026-10-31T10:00:00+01:00',
      'geschlossen, öffnet Montag um 9 Uhr',
      '2026-11-01T00:00:00+01:00',
    ],
    // From Thursday over New Year.
    [
      '2026-12-31T16:00:00+01:00',
      'geschlossen, öffnet Montag um 9 Uhr',
      '2027-01-01T00:00:00+01:00',
    ],
    // The day after which the clocks change, and that day.
    [
      '2026-03-28T12:00:00+01:00',
      'geschlossen, öffnet Montag um 9 Uhr',
      '2026-03-29T00:00:00+01:00',
    ],
    ['2026-03-30T06:59:00Z', 'geschlossen, öffnet heute um 9 Uhr', '2026-03-30T09:00:00+02:00'],
    ['2026-03-30T07:00:00Z', 'jetzt geöffnet bis 16 Uhr', '2026-03-30T16:00:00+02:00'],
  ])('at %s: %s, until %s', (at, words, changesAt) => {
    const state = stateAt(helpline, at)
    expect(say(state.message, german)).toBe(words)
    expect(state.changesAt).toBe(changesAt)
  })

  it('is said in every language, with the day of what opens only in a week', () => {
    const mondays = (at: string, words: typeof german) =>
      say(stateAt('Mo 13:30-15:00', at).message, words)
    // Easter Monday.
    const holiday = '2026-04-06T14:00:00+02:00'
    expect(mondays(holiday, german)).toBe(
      'geschlossen, heute ist Feiertag (Ostermontag), öffnet am 13. April 2026 um 13:30 Uhr',
    )
    expect(mondays(holiday, english)).toBe(
      'closed, today is a public holiday (Easter Monday), opens on 13 April 2026 at 1:30 pm',
    )
    expect(mondays(holiday, plainGerman)).toBe(
      'Geschlossen. Heute ist ein Feiertag: Ostermontag. Offen ab: am 13. April 2026 um 13:30 Uhr',
    )
    expect(mondays('2026-04-13T12:00:00Z', english)).toBe('open now until 3 pm')
    expect(mondays('2026-04-12T12:00:00Z', english)).toBe('closed, opens on Monday at 1:30 pm')
  })

  it('is not known without weekly hours, or without a calendar of the city', () => {
    const unknown = { status: 'UNKNOWN', until: null, changesAt: null }
    expect(stateAt(null, '2026-11-27T10:00:00Z')).toMatchObject(unknown)
    const nowhere = openingState({ openingHours: helpline }, null, '2026-11-27T10:00:00Z')
    expect(nowhere).toMatchObject(unknown)
    expect(say(nowhere.message, english)).toBe('whether it is open now is not known')
  })

  it('is one period where spans touch or overlap', () => {
    expect(
      stateAt('Fr 10:00-12:00,09:00-11:00,12:00-13:00', '2026-11-27T09:30:00+01:00'),
    ).toMatchObject({
      status: 'OPEN',
      until: '2026-11-27T13:00:00+01:00',
    })
  })

  const clock = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom(0, 15, 30, 59))
    .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`)
  const span = fc
    .uniqueArray(clock, { minLength: 2, maxLength: 2 })
    .map((times) => times.toSorted().join('-'))
  const rule = fc
    .tuple(
      fc.uniqueArray(fc.constantFrom('Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'), {
        minLength: 1,
        maxLength: 7,
      }),
      fc.array(span, { minLength: 1, maxLength: 3 }),
    )
    .map(([days, spans]) => `${days.join()} ${spans.join()}`)
  const hours = fc.array(rule, { minLength: 1, maxLength: 3 }).map((rules) => rules.join('; '))
  const days = fc
    .integer({ min: 0, max: 365 * 12 })
    .map((day) => Date.UTC(2020, 0, 1) + day * 864e5)
  /** Clocks change and years end more often than in life. */
  const day = fc.oneof(
    days,
    fc.constantFrom(
      ...['2026-03-28', '2026-03-29', '2026-10-24', '2026-10-25', '2026-12-31', '2027-01-01'].map(
        (text) => Date.parse(text),
      ),
    ),
  )
  const moment = fc
    .tuple(day, fc.integer({ min: 0, max: 86_399 }))
    .map(([start, seconds]) => new Date(start + seconds * 1000).toISOString())
  const after = (text: string, milliseconds: number) =>
    new Date(Date.parse(text) + milliseconds).toISOString()

  it('is the same until it is said to change, and then another', () => {
    fc.assert(
      fc.property(hours, moment, fc.double({ min: 0, max: 1, noNaN: true }), (week, at, part) => {
        const { changesAt, ...said } = stateAt(week, at)
        const length = Date.parse(changesAt ?? '') - Date.parse(at)
        expect(length).toBeGreaterThan(0)
        const meanwhile = stateAt(week, after(at, Math.floor((length - 1) * part)))
        expect(meanwhile).toEqual({ changesAt, ...said })
        expect(stateAt(week, changesAt ?? '').changesAt).not.toBe(changesAt)
      }),
    )
  })

  it('turns when it is said to: what opens is open then, what closes is not', () => {
    fc.assert(
      fc.property(hours, moment, (week, at) => {
        const { status, until } = stateAt(week, at)
        const then = stateAt(week, until ?? '').status
        expect(then).toBe(status === 'OPEN' ? 'CLOSED' : 'OPEN')
        expect(stateAt(week, after(until ?? '', -1)).status).toBe(status)
      }),
    )
  })

  it('is what a calendar and a clock on the wall say, whenever that clock does not jump', () => {
    const wall = new Intl.DateTimeFormat('en-CA', {
      timeZone: 'Europe/Berlin',
      dateStyle: 'short',
      timeStyle: 'medium',
      hourCycle: 'h23',
    })
    fc.assert(
      fc.property(hours, moment, (week, at) => {
        const [date = '', time = ''] = wall.format(Date.parse(at)).split(', ')
        const month = date.slice(5, 7)
        fc.pre(!(month === '03' || month === '10') || time >= '04:00' || date.slice(8) < '24')
        const weekday = weekdays[(new Date(date).getUTCDay() + 6) % 7]
        const isOpen =
          !publicHolidays('DE-SN', Number(date.slice(0, 4))).has(date) &&
          readOpeningHours(week).some(
            (row) =>
              row.weekdays.some((one) => one === weekday) &&
              row.spans.some(({ opens, closes }) => opens <= time && time.slice(0, 5) < closes),
          )
        expect(stateAt(week, at).status).toBe(isOpen ? 'OPEN' : 'CLOSED')
      }),
    )
  })
})
