import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { metresOfDegree } from '../distance/geodesic.ts'
import { cellsOf } from '../town-fixture.ts'
import {
  cellsAtTheLine,
  cellsInside,
  crossingOf,
  mostCorners,
  nearTheLine,
  readOutline,
  type Ring,
} from './drawn-polygon.ts'

const square: Ring = [
  [13.6, 51],
  [13.8, 51],
  [13.8, 51.1],
  [13.6, 51.1],
]
const closed = (ring: Ring) => [...ring, ...ring.slice(0, 1)]

const around = (corners: number): Ring =>
  Array.from({ length: corners }, (_, corner) => [
    13.7 + 0.1 * Math.sin((2 * Math.PI * corner) / corners),
    51.05 + 0.1 * Math.cos((2 * Math.PI * corner) / corners),
  ])

describe('the outline of a polygon', () => {
  it('is read as it is, with as many corners as there may be', () => {
    expect(readOutline(closed(square))).toEqual([square])
    expect(readOutline(closed(around(mostCorners)))[0]).toHaveLength(mostCorners)
  })

  it.each([
    ['few', [], []],
    ['few', closed(square.slice(0, 2)), []],
    ['few', square.slice(0, 3), []],
    ['open', square, []],
    ['corner', [...square, [13.6]], []],
    ['corner', [...square, [13.6, 51, 120]], []],
    ['many', closed(around(mostCorners + 1)), []],
    // Eight, a corner on a side, a side back along another, a corner twice.
    [
      'crossing',
      closed([square[0], square[2], square[1], square[3]].flatMap((one) => (one ? [one] : []))),
      [1, 3],
    ],
    ['crossing', closed([...square, [13.7, 51]]), [1, 4]],
    ['crossing', closed([...square.slice(0, 3), [13.8, 51.05]]), [2, 3]],
    ['crossing', closed([...square.slice(0, 2), [13.8, 51], ...square.slice(2)]), [1, 2]],
  ] as const)('is refused where it is %s', (problem, corners, between) => {
    expect(() => readOutline(corners)).toThrow(
      expect.objectContaining({
        code: 'MALFORMED_POLYGON',
        details: { problem, most: mostCorners, between },
      }),
    )
  })

  it('meets itself exactly where two of its sides have a place in common', () => {
    const corner = fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 }))
    fc.assert(
      fc.property(
        fc.uniqueArray(corner, { minLength: 3, maxLength: 7, selector: String }),
        (ring) => {
          expect(crossingOf(ring) !== null).toBe(doSidesMeet(ring))
        },
      ),
      { numRuns: 500 },
    )
  })
})

type Whole = readonly [number, number]
type Side = readonly [from: Whole, to: Whole]

/** By Cramer’s rule over whole numbers: two sides share a place other than the corner that joins them. */
function doSidesMeet(ring: readonly Whole[]): boolean {
  const sides = ring.map((from, at): Side => [from, ring[(at + 1) % ring.length] ?? from])
  const last = sides.length - 1
  return sides.some((one, at) =>
    sides.some((other, of) => {
      if (of <= at) return false
      if (of === at + 1) return doShare(one, other, [1, 0])
      return doShare(one, other, at === 0 && of === last ? [0, 1] : null)
    }),
  )
}

/** @param joint how far along each of them a corner joins them; null for none */
function doShare([a, b]: Side, [c, d]: Side, joint: Whole | null): boolean {
  const [run, other, apart] = [difference(a, b), difference(c, d), difference(a, c)]
  const across = product(run, other)
  if (across !== 0) {
    const [along, alongOther] = [product(apart, other) / across, product(apart, run) / across]
    const isOn = (part: number) => part >= 0 && part <= 1
    const isJoint = along === joint?.[0] && alongOther === joint[1]
    return isOn(along) && isOn(alongOther) && !isJoint
  }
  if (product(apart, run) !== 0) return false
  const length = run[0] ** 2 + run[1] ** 2
  const parts = [c, d].map(([x, y]) => ((x - a[0]) * run[0] + (y - a[1]) * run[1]) / length)
  const [low, high] = [Math.min(...parts), Math.max(...parts)]
  const areJoined = joint !== null && (high === 0 || low === 1)
  return low <= 1 && high >= 0 && !areJoined
}

const difference = (from: Whole, to: Whole): Whole => [to[0] - from[0], to[1] - from[1]]
const product = (one: Whole, other: Whole) => one[0] * other[1] - one[1] * other[0]

describe('cells at the line of a polygon', () => {
  it('are those whose middle lies half a square from it at most, on either side', () => {
    const { lon } = metresOfDegree(51.05)
    const east = (metres: number) => ({
      lon: 13.8 + metres / lon,
      lat: 51.05,
      district: 1,
      younger: 10,
      older: 5,
    })
    const town = cellsOf([-126, -124, 0, 124, 126].map(east))
    expect(nearTheLine(town)).toBe(125)
    expect([...cellsAtTheLine(town, [square])]).toEqual([1, 2, 3])
    expect([...cellsInside(town, [square])]).toEqual([0, 1, 2])
  })
})
