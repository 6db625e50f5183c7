import { describe, expect, it } from 'vitest'

import type { CurveAnswer } from './curve-data'
import { curveDistances, curveOfAnswer, curveOfCells, pointAt } from './curve-points'
import type { ReachCells, SiteWays } from '../cells/reach-cells'

const ways: SiteWays = {
  metres: [100, 400, 900, null],
  nearest: [0, 0, 0, null],
  sites: ['a'],
}
const cells: ReachCells = {
  asOf: '2025-12-31',
  source: 'estimate-cells',
  status: 'ESTIMATED',
  lon: [13.7, 13.7, 13.7, 13.7],
  lat: [51, 51.01, 51.02, 51.03],
  residents: { AGE_60_TO_79: [30, 20, 10, 5], AGE_80_PLUS: [10, null, 20, 5] },
  district: [0, 0, 1, 1],
  districts: ['district-01', 'district-02'],
  ways: { MEETING: ways, COUNSELLING: ways },
}
const everywhere = () => true

describe('curveDistances', () => {
  it('are every place of the slider, and a limit between two of them', () => {
    const distances = curveDistances(null)
    expect([distances.length, distances[0], distances.at(-1)]).toEqual([100, 50, 5000])
    expect(curveDistances(1000)).toEqual(distances)
    expect(curveDistances(1033.5).slice(19, 22)).toEqual([1000, 1033.5, 1050])
    expect(curveDistances(6000).at(-1)).toBe(6000)
  })
})

describe('curveOfAnswer', () => {
  const figure = {
    value: 800,
    status: 'ESTIMATED' as const,
    asOf: '2025-12-31',
    source: { id: 'estimate-cells' },
    explanation: { formula: '', inputs: [{ value: 200, status: 'ESTIMATED' as const }] },
  }
  const answer: CurveAnswer = {
    mean: figure,
    median: figure,
    ninetiethPercentile: { ...figure, value: null, status: 'MISSING' },
    beyond: [
      {
        metres: 50,
        residents: { value: 150, status: 'ESTIMATED' },
        share: { value: 0.75, status: 'ESTIMATED' },
      },
      {
        metres: 100,
        residents: { value: null, status: 'SUPPRESSED' },
        share: { value: null, status: 'SUPPRESSED' },
      },
    ],
  }

  it('turns who lives beyond into who lives within, and keeps what is withheld', () => {
    expect(curveOfAnswer(answer)).toMatchObject({
      points: [
        {
          metres: 50,
          residents: { value: 50, status: 'ESTIMATED' },
          share: { value: 0.25, status: 'ESTIMATED' },
        },
        {
          metres: 100,
          residents: { value: null, status: 'SUPPRESSED' },
          share: { value: null, status: 'SUPPRESSED' },
        },
      ],
      everybody: { value: 200, status: 'ESTIMATED' },
      ninetieth: { value: null, status: 'MISSING' },
      withheldCells: 0,
    })
  })

  it('has no numbers where nobody is known', () => {
    const nobody = { ...figure, explanation: { formula: '', inputs: [] } }
    expect(curveOfAnswer({ ...answer, median: nobody }).points[0]?.residents.value).toBeNull()
  })
})

describe('curveOfCells', () => {
  it('counts whoever is told of, and how many cells are not', () => {
    expect(curveOfCells(cells, ways, 'AGE_60_PLUS', [50, 100, 500, 1000], everywhere)).toEqual({
      points: [
        [50, 0],
        [100, 40],
        [500, 60],
        [1000, 90],
      ].map(([metres, residents = 0]) => ({
        metres,
        residents: { value: residents, status: 'ESTIMATED' },
        share: { value: residents / 100, status: 'ESTIMATED' },
      })),
      everybody: { value: 100, status: 'ESTIMATED' },
      // The ten without a way have none to count.
      mean: { value: (40 * 100 + 20 * 400 + 30 * 900) / 90, status: 'ESTIMATED' },
      median: { value: 400, status: 'ESTIMATED' },
      ninetieth: { value: 900, status: 'ESTIMATED' },
      withheldCells: 1,
      asOf: '2025-12-31',
      source: 'estimate-cells',
    })
  })

  it('of one age and some cells counts only those', () => {
    const curve = curveOfCells(cells, ways, 'AGE_80_PLUS', [500], (cell) => cell < 2)
    expect(curve.points[0]?.residents.value).toBe(10)
    expect(curve.withheldCells).toBe(1)
  })

  it.each([
    { name: 'withheld', cell: 1, status: 'SUPPRESSED' },
    { name: 'missing', cell: 9, status: 'MISSING' },
  ])('is $name where nothing else is known', ({ cell, status }) => {
    const curve = curveOfCells(cells, ways, 'AGE_80_PLUS', [500], (one) => one === cell)
    expect(curve.points).toEqual([
      { metres: 500, residents: { value: null, status }, share: { value: null, status } },
    ])
    expect([curve.mean, curve.median, curve.everybody]).toEqual(
      [1, 2, 3].map(() => ({ value: null, status })),
    )
  })
})

describe('pointAt', () => {
  const curve = curveOfCells(cells, ways, 'AGE_60_PLUS', [100, 500], everywhere)

  it('is the point there, else the nearest below', () => {
    expect(pointAt(curve, 500)?.metres).toBe(500)
    expect(pointAt(curve, 499)?.metres).toBe(100)
    expect(pointAt(curve, 99)).toBeNull()
  })
})
