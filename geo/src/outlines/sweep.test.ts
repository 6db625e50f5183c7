import { array, assert, constantFrom, integer, oneof, property, tuple } from 'fast-check'
import { intersection } from 'polyclip-ts'
import { orient2d } from 'robust-predicates'
import { expect, it, vi } from 'vitest'
import type { Pair } from '../projection/coordinate-systems.ts'
import { edgesOf, faultBetween } from './edges.ts'
import { planeArea, type Ring } from './outline.ts'
import { outlineFaults } from './validity.ts'

vi.mock('robust-predicates', { spy: true })

const closed = (corners: readonly Pair[]): Ring => [...corners, corners[0] ?? [0, 0]]

/** Few places, so that corners often coincide, or lie on an edge. */
const corner = tuple(integer({ min: 0, max: 5 }), integer({ min: 0, max: 5 }))
const triangle = tuple(corner, corner, corner)
  .filter(([a, b, c]) => orient2d(...a, ...b, ...c) !== 0)
  .map(closed)
const square = tuple(corner, constantFrom(1, 2)).map(([[x, y], side]) => {
  const [east, north] = [x + side, y + side]
  return closed(
    (
      [
        [x, y],
        [east, y],
        [east, north],
        [x, north],
      ] as const
    ).map(([a, b]) => [a, b]),
  )
})

/** By comparing each with each. */
const lieApart = (one: Ring, other: Ring) =>
  !edgesOf(one, 0).some((edge) => edgesOf(other, 1).some((of) => faultBetween(edge, of))) &&
  planeArea(intersection(asPolygon(one), asPolygon(other))) < 1e-9

const asPolygon = (ring: Ring) => [ring.map(([x, y]): [number, number] => [x, y])]

it('finds parts valid where each two of them lie apart, though they may touch in places', () => {
  const found = { valid: 0, invalid: 0 }
  assert(
    property(array(oneof(triangle, square), { minLength: 2, maxLength: 4 }), (rings) => {
      const isValid = rings.every((ring, at) =>
        rings.slice(at + 1).every((other) => lieApart(ring, other)),
      )
      found[isValid ? 'valid' : 'invalid'] += 1
      expect(outlineFaults(rings.map((ring) => [ring])).length === 0).toBe(isValid)
    }),
    { numRuns: 600 },
  )
  expect(Math.min(found.valid, found.invalid)).toBeGreaterThan(50)
})

/** Teeth that lean so far that a box around any of them meets those around all others. */
function comb(teeth: number): Ring {
  const corners = Array.from({ length: teeth }, (_, tooth): Pair[] => [
    [13 + tooth * 1e-6, 51],
    [13.3 + (tooth + 0.5) * 1e-6, 51.3],
  ])
  return closed([...corners.flat(), [14, 51.3], [14, 50.9], [13, 50.9]])
}

it('compares of edges that all lie beside each other only those that lie next to each other', () => {
  const comparisonsOf = (teeth: number) => {
    vi.mocked(orient2d).mockClear()
    expect(outlineFaults([[comb(teeth)]])).toEqual([])
    return vi.mocked(orient2d).mock.calls.length
  }
  const few = comparisonsOf(200)
  expect(few).toBeGreaterThan(0)
  // Each with each is a hundred times as many.
  expect(comparisonsOf(2000)).toBeLessThan(20 * few)
})

it('finds where a part lies among a thousand others without looking into each of them', () => {
  const rings = Array.from({ length: 1000 }, (_, at) =>
    closed([
      [at, 0],
      [at + 900, 900.2],
      [at + 900, 900.6],
    ]),
  )
  vi.mocked(orient2d).mockClear()
  expect(outlineFaults(rings.map((ring) => [ring]))).toEqual([])
  const looks = vi.mocked(orient2d).mock.calls.length
  expect(looks).toBeGreaterThan(0)
  expect(looks).toBeLessThan(200 * rings.length)
})
