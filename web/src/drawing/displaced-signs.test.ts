import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { displacedSigns } from './displaced-signs'

const size = { width: 320, height: 250 }
const radius = 9

describe('signs on a drawing', () => {
  const place = fc.record({
    x: fc.integer({ min: 0, max: size.width }),
    y: fc.integer({ min: 0, max: size.height }),
  })
  /** Half of them in one street. */
  const places = fc
    .tuple(fc.array(place, { maxLength: 20 }), place, fc.integer({ min: 0, max: 20 }))
    .map(([spread, one, more]) => [...spread, ...Array.from({ length: more }, () => one)])

  it('never lie on each other, nor over its edge, however near their places are', () => {
    fc.assert(
      fc.property(places, (given) => {
        const signs = displacedSigns(given, radius, size)
        expect(signs).toHaveLength(given.length)
        for (const [index, { x, y }] of signs.entries()) {
          expect(x).toBeGreaterThanOrEqual(radius)
          expect(x).toBeLessThanOrEqual(size.width - radius)
          expect(y).toBeGreaterThanOrEqual(radius)
          expect(y).toBeLessThanOrEqual(size.height - radius)
          for (const other of signs.slice(index + 1))
            expect(Math.hypot(other.x - x, other.y - y)).toBeGreaterThan(radius * 2 - 1)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('stay where they are when nothing is in the way, and are drawn the same each time', () => {
    const far = [
      { x: 50, y: 50 },
      { x: 200, y: 120 },
    ]
    expect(displacedSigns(far, radius, size)).toEqual(far)
    const near = [far[0], far[0], { x: 55, y: 50 }].flatMap((one) => one ?? [])
    expect(displacedSigns(near, radius, size)).toEqual(displacedSigns(near, radius, size))
  })
})
