import { describe, expect, it } from 'vitest'

import { placeMark } from './still-place'

describe('the mark of what was searched for', () => {
  const middle = (x: number) =>
    Number(
      /<text class="n" x="([\d.]+)"/.exec(
        placeMark({ name: 'Hof 7', x, y: 50 }, 15, 1000).drawn,
      )?.[1],
    )

  it('is as large as the letters of its name', () => {
    const { drawn } = placeMark({ name: 'Hof & Tor 7', x: 120, y: 50 }, 15, 1000)
    expect(drawn).toMatch(
      /^<circle class="place" cx="120" cy="50" r="9"\/><text class="n" x="[\d.]+" y="55.1">Hof &amp; Tor 7<\/text>$/,
    )
    expect(placeMark({ name: 'Hof 7', x: 120, y: 50 }, 28, 1000).drawn).toContain('r="17"')
  })

  it('has its name on the right, and on the left at the edge', () => {
    expect(middle(120)).toBeGreaterThan(140)
    expect(middle(980)).toBeLessThan(960)
  })

  it('keeps other names off its own', () => {
    const [sign, label] = placeMark({ name: 'Hof 7', x: 120, y: 50 }, 15, 1000).boxes
    expect(sign).toEqual({ left: 109, right: 131, top: 39, bottom: 61 })
    expect(((label?.left ?? 0) + (label?.right ?? 0)) / 2).toBeCloseTo(middle(120), 0)
  })
})
