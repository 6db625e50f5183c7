import { describe, expect, it } from 'vitest'

import german from '$words/de'
import english from '$words/en'

import { amountText, rangeText } from './figure-text'
import { figureFormat } from './figures'
import { indicatorFormat } from './indicator-format'
import { cityNamed } from '$api/city-fixture'

const de = german(cityNamed('Dresden'))
const en = english(cityNamed('Dresden'))

const plain = (text: string) => text.replaceAll('\u00a0', ' ')
const reach = {
  lowerBound: true,
  format: indicatorFormat({ unit: 'SHARE', diverging: false, lowerBound: true }, 'de'),
}

describe('an estimate and within which it lies', () => {
  it('says “at least” once: with the range of known sites, or before the number alone', () => {
    const range = { low: 0.199, high: 0.296 }
    expect(plain(amountText(0.2509, range, reach))).toBe('25 %')
    expect(plain(amountText(0.2509, null, reach))).toBe('mindestens 25,1 %')
    const options = { lowerBound: true, level: 'PLANNING_AREA', format: reach.format } as const
    expect(plain(rangeText({ value: 0.2509, range }, options, de))).toBe(
      'mindestens; 19 bis 30 % an bekannten Standorten (Spanne mindestens so groß)',
    )
  })

  it('says of districts that they are at least so uncertain, of areas that are divided not', () => {
    const range = { low: 2000, high: 2902 }
    const format = figureFormat('RESIDENTS', 'de')
    const said = (level: 'DISTRICT' | 'SOCIAL_SPACE') =>
      plain(rangeText({ value: 2290, range }, { lowerBound: false, level, format }, de))
    expect(said('DISTRICT')).toBe('Spanne mindestens 2.000 bis 2.910')
    expect(said('SOCIAL_SPACE')).toBe('Spanne 2.000 bis 2.910')
  })

  it('never breaks between the ends of its range, nor before its unit', () => {
    const range = { low: 0.199, high: 0.296 }
    for (const [t, language] of [
      [de, 'de'],
      [en, 'en'],
    ] as const) {
      for (const lowerBound of [true, false]) {
        const format = figureFormat('SHARE', language)
        for (const level of ['DISTRICT', 'PLANNING_AREA'] as const) {
          const said = rangeText({ value: 0.25, range }, { lowerBound, level, format }, t)
          expect(said).toMatch(/\d\u00a0(bis|to)\u00a0\d+\u00a0?%/)
        }
      }
      expect(t.profile.inSpan('1', '2')).not.toContain(' ')
      expect(t.needIndex.rangeShort(1, 2)).not.toContain(' ')
      expect(t.reach.rangeSentence('1', '2')).toMatch(/1\u00a0\w+\u00a02/)
      expect(figureFormat('RESIDENTS_PER_KM2', language).full(4710)).not.toContain(' ')
    }
  })

  it('is written as roughly as its range lets it be known, and exactly where it was counted', () => {
    const share = figureFormat('SHARE', 'de')
    expect(plain(share.short(0.2346, { low: 0.2, high: 0.28 }))).toBe('23 %')
    expect(plain(share.short(0.2346, { low: 0.231, high: 0.238 }))).toBe('23,5 %')
    expect(plain(share.short(0.2346))).toBe('23,5 %')
    expect(share.ends(0.2346, { low: 0.2012, high: 0.2799 }).map(plain)).toEqual(['20', '28 %'])
    const people = figureFormat('RESIDENTS', 'de')
    expect(people.short(12_349, { low: 10_000, high: 14_000 })).toBe('12.300')
    expect(people.rounded(2346, { low: 2000, high: 2900 })).toBe(2350)
  })
})
