import { describe, expect, it } from 'vitest'
import type { Pair } from '../projection/coordinate-systems.ts'
import { differenceBetween, misfits } from './neighbours.ts'
import { type Outline, squareKilometres } from './outline.ts'
import { outlineFaults } from './validity.ts'

const ring = (...corners: Pair[]) => [...corners, corners[0] ?? [0, 0]]
const square = (west: number, south: number, side: number) =>
  ring([west, south], [west + side, south], [west + side, south + side], [west, south + side])

describe('an outline', () => {
  it('is valid with holes and parts that touch each other in a point', () => {
    expect(
      outlineFaults([
        [square(0, 0, 10), square(2, 2, 2), square(4, 4, 2)],
        [square(10, 10, 5)],
        [square(2.5, 2.5, 1)],
      ]),
    ).toEqual([])
  })

  const invalid: Record<string, { outline: Outline; faults: unknown[] }> = {
    'has fewer than three corners': {
      outline: [[ring([0, 0], [1, 1], [1, 1])]],
      faults: [{ kind: 'TOO_FEW_CORNERS', at: [0, 0] }],
    },
    'is not closed': {
      outline: [
        [
          [
            [0, 0],
            [1, 0],
            [1, 1],
          ],
        ],
      ],
      faults: [{ kind: 'NOT_CLOSED', at: [1, 1] }],
    },
    'crosses itself': {
      outline: [[ring([0, 0], [2, 2], [2, 0], [0, 2])]],
      faults: [{ kind: 'CROSSES_ITSELF', at: [1, 1] }],
    },
    'goes out and back on one line': {
      outline: [[ring([0, 0], [4, 0], [4, 4], [4, 9], [4, 4], [0, 4])]],
      faults: [{ kind: 'CROSSES_ITSELF', at: [4, 4] }],
    },
    'touches itself': {
      outline: [[ring([0, 0], [4, 0], [4, 4], [2, 0], [0, 4])]],
      faults: [{ kind: 'CROSSES_ITSELF', at: [2, 0] }],
    },
    'has a hole that leaves it': {
      outline: [[square(0, 0, 4), square(3, 3, 4)]],
      faults: [{ kind: 'CROSSES_ITSELF', at: [3, 4] }],
    },
    'has a hole outside': {
      outline: [[square(0, 0, 4), square(5, 5, 1)]],
      faults: [{ kind: 'HOLE_OUTSIDE', at: [5, 5] }],
    },
    'has a hole in a hole': {
      outline: [[square(0, 0, 9), square(1, 1, 5), square(2, 2, 1)]],
      faults: [{ kind: 'HOLE_OUTSIDE', at: [2, 2] }],
    },
    'has a part in a part': {
      outline: [[square(0, 0, 9)], [square(1, 1, 5)]],
      faults: [{ kind: 'PARTS_OVERLAP', at: [1, 1] }],
    },
  }
  it.each(Object.entries(invalid))('is invalid where it %s', (_, { outline, faults }) => {
    expect(outlineFaults(outline)).toEqual(faults)
  })

  it('has the area that it has on the ellipsoid', () => {
    // From south to north 0.01° at 51°: 1,112.5 m; from west to east 702.3 m.
    expect(squareKilometres([[square(13.7, 51, 0.01)]])).toBeCloseTo(0.78, 2)
  })
})

describe('neighbours', () => {
  const west: Outline = [[square(13.7, 51, 0.01)]]
  const east: Outline = [[square(13.71, 51, 0.01)]]
  const fit = (outlines: Record<string, Outline>) => misfits(new Map(Object.entries(outlines)))

  it('fit where they share a boundary, also with a corner that only one of them has', () => {
    const more: Outline = [
      [ring([13.71, 51], [13.72, 51], [13.72, 51.01], [13.71, 51.01], [13.71, 51.005])],
    ]
    expect(fit({ west, east })).toEqual({ overlaps: [], gaps: [] })
    expect(fit({ west, more })).toEqual({ overlaps: [], gaps: [] })
  })

  it('fit where their boundaries differ by what rounding leaves', () => {
    const rounded: Outline = [[square(13.709_999_9, 51, 0.01)]]
    expect(fit({ west, rounded })).toEqual({ overlaps: [], gaps: [] })
  })

  it('overlap by what both of them claim, said in square metres and with its middle', () => {
    const { overlaps, gaps } = fit({ west, wider: [[square(13.709, 51, 0.01)]] })
    expect(gaps).toEqual([])
    expect(overlaps).toHaveLength(1)
    expect(overlaps[0]).toMatchObject({ areas: ['west', 'wider'] })
    expect(overlaps[0]?.squareMetres).toBeCloseTo(78_090, -2)
    expect(overlaps[0]?.at[0]).toBeCloseTo(13.7095, 4)
  })

  it('have a gap between them that none claims', () => {
    const around: Outline = [
      [
        ring([13.69, 50.99], [13.73, 50.99], [13.73, 51.02], [13.69, 51.02]),
        square(13.7, 51, 0.02),
      ],
    ]
    const inner: Outline = [[ring([13.7, 51], [13.72, 51], [13.72, 51.02], [13.701, 51.02])]]
    const { overlaps, gaps } = fit({ around, inner })
    expect(overlaps).toEqual([])
    expect(gaps).toHaveLength(1)
    expect(gaps[0]?.areas).toEqual(['around', 'inner'])
    expect(gaps[0]?.squareMetres).toBeCloseTo(78_000, -3)
  })

  it('overlap where one is given twice', () => {
    expect(fit({ west, again: west }).overlaps.map(({ areas }) => areas)).toEqual([
      ['west', 'again'],
    ])
  })

  it('are not compared where a thousand parts meet in one corner, which would take minutes', () => {
    const middle: Pair = [13.7, 51]
    const on = (place: number): Pair => [
      13.7 + 0.01 * Math.cos((Math.PI * place) / 1000),
      51 + 0.01 * Math.sin((Math.PI * place) / 1000),
    ]
    const star: Outline = Array.from({ length: 1000 }, (_, place) => [
      ring(middle, on(2 * place), on(2 * place + 1)),
    ])
    expect(fit({ star }).tangle).toEqual([expect.closeTo(13.7, 6), expect.closeTo(51, 6)])
    expect(differenceBetween(star, [west])).toHaveProperty('tangle')
  })

  it('are not compared where their lines cross more often than anybody draws', () => {
    const step = 1e-5
    const along: Outline = Array.from({ length: 500 }, (_, at) => [
      ring([13.7, 51 + at * step], [13.71, 51 + at * step], [13.71, 51 + (at + 0.5) * step]),
    ])
    const across: Outline = Array.from({ length: 500 }, (_, at) => [
      ring([13.7 + at * step, 51], [13.7 + at * step, 51.01], [13.7 + (at + 0.5) * step, 51.01]),
    ])
    const { tangle } = fit({ along, across })
    expect(tangle?.[0]).toBeCloseTo(13.7, 5)
  })
})
