import { describe, expect, it } from 'vitest'

import { classColours } from './colours'

describe('classColours', () => {
  it('warms the side that asks for attention', () => {
    const breaks = [-0.5, 0, 0.5]
    const extent = [-1, 1] as const
    const coloursOf = (side: 'above' | 'below') =>
      classColours(breaks, true, extent, side).map(({ light, dark }) => ({ light, dark }))
    expect(coloursOf('below')).toEqual(coloursOf('above').reverse())
  })

  it('runs through the whole ramp for every number of classes', () => {
    for (const classes of [3, 4, 5, 6, 7]) {
      const breaks = Array.from({ length: classes - 1 }, (_, index) => index)
      const colours = classColours(breaks, false)
      expect(colours).toHaveLength(classes)
      expect(new Set(colours.map(({ light }) => light)).size).toBe(classes)
      expect(colours[0].light).toBe('rgb(241, 233, 216)')
      expect(colours.at(-1)?.light).toBe('rgb(107, 47, 77)')
    }
  })

  it('keeps both sides of zero apart and the class that contains it neutral', () => {
    const [decline, neutral, growth] = classColours([-0.05, 0.05], true)
    expect(decline.light).toBe('rgb(7, 80, 90)')
    expect(neutral?.light).toBe('rgb(243, 238, 226)')
    expect(growth?.light).toBe('rgb(125, 47, 34)')
  })

  it('takes the colours of growth alone where nothing declines', () => {
    const neutral = classColours([0.05], true)[0].light
    const grown = classColours([0.27, 0.34], true, [0.2, 0.5]).map(({ light }) => light)
    expect(grown).not.toContain(neutral)
    expect(grown.at(-1)).toBe('rgb(125, 47, 34)')
  })

  it('steps equally far on both sides of zero', () => {
    const oneDown = classColours([0, 0.1, 0.2], true)
    expect(oneDown[0].light).toBe(classColours([-0.2, -0.1, 0], true)[2]?.light)
  })
})
