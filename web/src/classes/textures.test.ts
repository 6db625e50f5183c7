import { describe, expect, it } from 'vitest'

import { classColours } from './colours'
import { inkShare, textureCss } from './textures'

const amounts = { diverging: false, lowMeansNeed: false }

describe('textures of classes', () => {
  it.each([3, 4, 5, 6, 7])('%i classes have as many textures, each with more ink', (classes) => {
    const shares = classColours(classes, amounts).map(({ texture }) => inkShare(texture))
    expect(shares).toHaveLength(classes)
    for (const [index, share] of shares.entries()) {
      if (index > 0) expect(share - (shares[index - 1] ?? 1)).toBeGreaterThan(0.08)
    }
    expect(shares[0]).toBe(0)
    expect(shares.at(-1), 'names and signs stay legible').toBeLessThan(0.95)
  })

  it('lies level below zero, upright above, and is blank where zero lies, whichever side is warm', () => {
    for (const lowMeansNeed of [false, true]) {
      const looks = classColours(5, { diverging: true, lowMeansNeed })
      expect(looks.map(({ texture }) => [texture.level > 0, texture.upright > 0])).toEqual([
        [true, false],
        [true, false],
        [false, false],
        [false, true],
        [false, true],
      ])
    }
  })

  it('has as much ink as far from zero', () => {
    const shares = classColours(5, { diverging: true, lowMeansNeed: false }).map(({ texture }) =>
      inkShare(texture),
    )
    expect(shares).toEqual([...shares].reverse())
    expect(shares[0]).toBeGreaterThan(shares[1] ?? 1)
  })

  it('is written as gradients in the ink of the theme', () => {
    expect(textureCss({ gap: 6, level: 0, upright: 0 })).toBe('none')
    expect(textureCss({ gap: 10, level: 1, upright: 0 })).toBe(
      'repeating-linear-gradient(to bottom, var(--ink) 0 1px, transparent 1px 10px)',
    )
    expect(textureCss({ gap: 6, level: 1.2, upright: 2 })).toBe(
      'repeating-linear-gradient(to bottom, var(--ink) 0 1.2px, transparent 1.2px 6px), repeating-linear-gradient(to right, var(--ink) 0 2px, transparent 2px 6px)',
    )
  })
})
