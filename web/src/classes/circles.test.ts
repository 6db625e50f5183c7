import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { MapFigures } from '$api/map-figures'

import { circleRadius, circleScale, classCircleAmount } from './circles'

const mapOf = (values: (number | null)[]): MapFigures => ({
  asked: { indicator: 'i', level: 'SOCIAL_SPACE', date: '', since: null, basis: 'REGISTER' },
  byArea: new Map(
    values.map((value, index) => [String(index), { value, status: 'OBSERVED', source: 's' }]),
  ),
  city: null,
})

describe('circles', () => {
  it('are as large in area as the amounts, on one scale for maps that are compared', () => {
    const scale = circleScale([mapOf([10, null]), mapOf([-40, 0])])
    expect(scale.largest).toBe(40)
    expect(circleRadius(-40, scale)).toBe(scale.radius)
    expect(circleRadius(10, scale)).toBeCloseTo(scale.radius / 2)
    expect(circleRadius(0, scale)).toBe(0)
  })

  it('are none where all is zero', () => {
    expect(circleRadius(0, circleScale([mapOf([0, 0])]))).toBe(0)
    expect(circleRadius(0, circleScale([mapOf([])]))).toBe(0)
  })

  it('grow in area with the amount', () => {
    const amount = fc.integer({ min: 1, max: 1_000_000 })
    fc.assert(
      fc.property(amount, amount, (one, other) => {
        const scale = circleScale([mapOf([one, other])])
        const area = (value: number) => circleRadius(value, scale) ** 2
        expect(area(one) / area(other)).toBeCloseTo(one / other, 6)
      }),
    )
  })

  it.each([
    ['its end', { at: 18, included: true }, { at: 300, included: false }, 300],
    [
      'the end that is farther from zero',
      { at: -3, included: false },
      { at: 1, included: true },
      -3,
    ],
    ['its highest amount, where it is open above', { at: 1.5, included: true }, null, 3.4],
    ['its lowest amount, where it is open below', null, { at: -0.5, included: true }, -1.2],
    ['its only end, where nothing lies in it', null, { at: -1.5, included: true }, -1.5],
  ])('in a legend a class has the circle of %s', (_, from, to, amount) => {
    expect(classCircleAmount({ from, to }, circleScale([mapOf([-1.2, 0.2, 3.4])]))).toBe(amount)
  })
})
