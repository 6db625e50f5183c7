import { afterEach, describe, expect, it, vi } from 'vitest'

import { publicHolidays } from './public-holidays.ts'

describe('public holidays', () => {
  it('are those of the state', () => {
    expect(Object.fromEntries(publicHolidays('DE-SN', 2026))).toEqual({
      '2026-01-01': { de: 'Neujahrstag', en: "New Year's Day" },
      '2026-04-03': { de: 'Karfreitag', en: 'Good Friday' },
      '2026-04-06': { de: 'Ostermontag', en: 'Easter Monday' },
      '2026-05-01': { de: 'Tag der Arbeit', en: 'Labour Day' },
      '2026-05-14': { de: 'Christi Himmelfahrt', en: 'Ascension Day' },
      '2026-05-25': { de: 'Pfingstmontag', en: 'Whit Monday' },
      '2026-10-03': { de: 'Tag der Deutschen Einheit', en: 'German Unity Day' },
      '2026-10-31': { de: 'Reformationstag', en: 'Reformation Day' },
      '2026-11-18': { de: 'Buß- und Bettag', en: 'Day of Repentance and Prayer' },
      '2026-12-25': { de: '1. Weihnachtstag', en: 'Christmas Day' },
      '2026-12-26': { de: '2. Weihnachtstag', en: 'Boxing Day' },
    })
    expect(publicHolidays('DE-BW', 2026).has('2026-11-18')).toBe(false)
    expect(publicHolidays('DE-BW', 2026).has('2026-11-01')).toBe(true)
  })

  it('are the same wherever the process runs', () => {
    const inSaxony = publicHolidays('DE-SN', 2027)
    vi.stubEnv('TZ', 'Pacific/Auckland')
    expect(publicHolidays('DE-SN', 2027)).toEqual(inSaxony)
  })

  afterEach(() => {
    vi.unstubAllEnvs()
  })
})
