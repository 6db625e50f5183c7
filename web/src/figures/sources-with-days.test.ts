import { describe, expect, it } from 'vitest'

import germanWords from '$words/de'

import { sourceDaysWords, sourcesWithDays } from './sources-with-days'
import { cityNamed } from '$api/city-fixture'

const de = germanWords(cityNamed('Dresden'))
const entered = (sourceId: string, asOf: string) => ({ sourceId, asOf })

describe('the sources below some figures', () => {
  const names = new Map([
    ['plan', 'Plan'],
    ['register', 'Register'],
  ])

  it('are all that entered, each with the days of its own numbers', () => {
    const difference = {
      value: -1.2,
      sources: [entered('plan', '2019-12-31'), entered('register', '2025-12-31')],
    }
    const counted = { value: 7, source: { id: 'register' }, asOf: '2019-12-31' }
    const suppressed = { value: null, source: { id: 'plan' }, asOf: '2014-12-31' }
    expect(sourcesWithDays([difference, counted, suppressed], names)).toEqual([
      { source: 'Plan', days: ['2019-12-31'] },
      { source: 'Register', days: ['2019-12-31', '2025-12-31'] },
    ])
  })

  it('stand with their days, many of them from the first to the last', () => {
    const days = (count: number) =>
      Array.from({ length: count }, (_, year) => `${String(2014 + year)}-12-31`)
    expect(sourceDaysWords(days(2), de, 'de')).toBe('31.12.2014, 31.12.2015')
    expect(sourceDaysWords(days(9), de, 'de')).toBe('31.12.2014\u00a0bis\u00a031.12.2022')
    // No more exactly than a source says it.
    expect(sourceDaysWords(['2023', '2025-10'], de, 'de')).toBe('2023, Oktober 2025')
  })
})
