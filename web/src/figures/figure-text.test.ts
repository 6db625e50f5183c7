import { describe, expect, it } from 'vitest'

import de from '$words/de'

import { amountText, rangeText } from './figure-text'
import { indicatorFormat } from './indicator-format'

const plain = (text: string) => text.replaceAll('\u00a0', ' ')
const reach = {
  lowerBound: true,
  format: indicatorFormat({ unit: 'SHARE', diverging: false, lowerBound: true }, 'de'),
}

describe('an estimate and within which it lies', () => {
  it('says “at least” once: with the range of known sites, or before the number alone', () => {
    const range = { low: 0.199, high: 0.296 }
    expect(plain(amountText(0.2509, range, reach))).toBe('25,1 %')
    expect(plain(amountText(0.2509, null, reach))).toBe('mindestens 25,1 %')
    const options = { lowerBound: true, level: 'PLANNING_AREA', write: reach.format.short } as const
    expect(plain(rangeText(range, options, 'de', de))).toBe(
      'mindestens; 19 bis 30 % an bekannten Standorten',
    )
  })

  it('says of districts that they are at least so uncertain, of areas that are divided not', () => {
    const range = { low: 2000, high: 2902 }
    const write = (value: number) => String(value)
    const said = (level: 'DISTRICT' | 'SOCIAL_SPACE') =>
      rangeText(range, { lowerBound: false, level, write }, 'de', de)
    expect(said('DISTRICT')).toBe('Spanne mindestens 2000 bis 2902')
    expect(said('SOCIAL_SPACE')).toBe('Spanne 2000 bis 2902')
  })
})
