import { describe, expect, it } from 'vitest'

import { indicatorFormat } from './indicator-format'

describe('indicatorFormat', () => {
  it('signs what goes both ways, once', () => {
    const staff = indicatorFormat({ unit: 'FTE', diverging: true, lowerBound: false }, 'de')
    expect([staff.short(0.92), staff.short(-0.92), staff.bound(0.5)]).toEqual([
      '+0,92',
      '−0,92',
      '+0,5',
    ])
    const change = indicatorFormat(
      { unit: 'RELATIVE_CHANGE', diverging: true, lowerBound: false },
      'de',
    )
    expect(change.short(0.054)).toBe('+5,4\u00a0%')
  })

  it('leaves amounts alone', () => {
    expect(
      indicatorFormat({ unit: 'FTE', diverging: false, lowerBound: false }, 'de').short(2.5),
    ).toBe('2,50')
  })
})

it('says of a lower bound, as a share within reach is, that it is one', () => {
  const reach = { unit: 'SHARE', diverging: false, lowerBound: true } as const
  expect(indicatorFormat(reach, 'de').full(0.234)).toBe('mindestens 23,4\u00a0%')
  expect(indicatorFormat(reach, 'en').full(0.234)).toBe('at least 23.4%')
  expect(indicatorFormat(reach, 'de').short(0.234)).toBe('23,4\u00a0%')
})
