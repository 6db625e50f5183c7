import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { nearestAmong } from './nearest-neighbour.ts'

const place = fc.record({
  x: fc.oneof(fc.integer({ min: -5, max: 5 }), fc.double({ min: -180, max: 180, noNaN: true })),
  y: fc.oneof(fc.integer({ min: -5, max: 5 }), fc.double({ min: -1, max: 1, noNaN: true })),
})

describe('the nearest neighbour', () => {
  it('is the one that comparing with all finds, of equal ones the first', () => {
    fc.assert(
      fc.property(
        fc.array(place, { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 1, max: 4 }),
        (places, step) => {
          const x = Float64Array.from(places, (one) => one.x)
          const y = Float64Array.from(places, (one) => one.y)
          const points = Int32Array.from(places.keys()).filter((at) => at % step === 0)
          const nearest = nearestAmong(points, x, y)
          for (const [from, { x: fromX, y: fromY }] of places.entries()) {
            let best = { point: -1, squared: Infinity }
            for (const point of points) {
              const squared = ((x[point] ?? 0) - fromX) ** 2 + ((y[point] ?? 0) - fromY) ** 2
              if (point !== from && squared < best.squared) best = { point, squared }
            }
            expect(nearest(from)).toBe(best.point)
          }
        },
      ),
      { numRuns: 300 },
    )
  })
})
