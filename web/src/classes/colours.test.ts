import { converter, wcagLuminance } from 'culori'
import { describe, expect, it } from 'vitest'

import { classColours, wayColours } from './colours'

const amounts = { diverging: false, lowMeansNeed: false }
const differences = { diverging: true, lowMeansNeed: false }
const lightOf = (...asked: Parameters<typeof classColours>) =>
  classColours(...asked).map(({ light }) => light)

describe('classColours', () => {
  it('runs through the whole ramp for every number of classes', () => {
    for (const classes of [3, 4, 5, 6, 7]) {
      const colours = lightOf(classes, amounts)
      expect(new Set(colours).size).toBe(classes)
      expect(colours[0]).toBe('rgb(241, 233, 216)')
      expect(colours.at(-1)).toBe('rgb(107, 47, 77)')
    }
  })

  it.each([
    ['light', -1],
    ['dark', 1],
  ] as const)('is strongest where there is more, or where less means need: %s', (theme, way) => {
    for (const classes of [3, 4, 5, 6, 7]) {
      const strongest = (lowMeansNeed: boolean) => {
        const shades = classColours(classes, { diverging: false, lowMeansNeed }).map(
          (colour) => way * wcagLuminance(colour[theme]),
        )
        return shades.indexOf(Math.max(...shades))
      }
      expect(strongest(false)).toBe(classes - 1)
      expect(strongest(true)).toBe(0)
    }
  })

  it.each([
    ['light', 1],
    ['dark', -1],
  ] as const)('grows as dark on either side of zero, or at night as bright: %s', (theme, way) => {
    const lightness = (colour: string) => converter('lab65')(colour)?.l ?? Number.NaN
    for (const classes of [2, 3, 4, 5, 6, 7]) {
      const shades = classColours(classes, differences).map((colour) => lightness(colour[theme]))
      for (const [index, shade] of shades.entries()) {
        expect(Math.abs(shade - (shades.at(-1 - index) ?? 0))).toBeLessThan(2)
      }
      const above = shades.slice(Math.ceil(classes / 2) - (classes % 2)).map((one) => way * one)
      expect(above).toEqual([...above].sort((one, other) => other - one))
    }
  })

  it.each([
    ['light', 1],
    ['dark', -1],
  ] as const)('darkens with the way on foot, or at night brightens: %s', (theme, way) => {
    const shades = wayColours.map((colour) => way * wcagLuminance(colour[theme]))
    expect(shades).toEqual([...shades].sort((one, other) => other - one))
  })

  it('warms the side that means need', () => {
    const asNeed = lightOf(5, { diverging: true, lowMeansNeed: true })
    expect(asNeed).toEqual(lightOf(5, differences).reverse())
  })

  it('keeps both sides of zero apart and the class around it neutral, which an even number lacks', () => {
    const neutral = 'rgb(243, 238, 226)'
    expect(lightOf(5, differences)[2]).toBe(neutral)
    expect(lightOf(4, differences)).not.toContain(neutral)
    expect(new Set(lightOf(6, differences)).size).toBe(6)
  })
})
