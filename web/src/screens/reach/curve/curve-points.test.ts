import type { AreaReach } from '@atlas/geo/reach/reached-world'
import { describe, expect, it } from 'vitest'

import type { CurveAnswer } from './curve-data'
import { curveDistances, curveOfAnswer, curveOfCells, pointAt } from './curve-points'
import { cellsOf, waysOf } from '$reach/cells/reach-fixture'

const ways = waysOf(['a'], [[0, 100], [0, 400], [0, 900], null])
const cells = cellsOf({
  lon: [13.7, 13.7, 13.7, 13.7],
  lat: [51, 51.01, 51.02, 51.03],
  younger: [30, 20, 10, 5],
  older: [10, 0, 20, 5],
  district: [0, 0, 1, 1],
  districts: ['district-01', 'district-02'],
})
const own = { status: 'ESTIMATED', sourceId: 'estimate-cells' } as const
const city: AreaReach = { districtIds: [0, 1], own, isAnswered: true }

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
  const estimated = { status: 'ESTIMATED', missingReason: null } as const
  const suppressed = { status: 'SUPPRESSED', missingReason: null } as const
  const figure = {
    value: 800,
    ...estimated,
    asOf: '2025-12-31',
    source: { id: 'estimate-cells' },
    range: { low: 700, high: 1100 },
  }
  const answer: CurveAnswer = {
    mean: figure,
    median: figure,
    residents: { value: 200, ...estimated },
    ninetiethPercentile: { ...figure, value: null, status: 'MISSING' },
    beyond: [
      {
        metres: 50,
        residents: { value: 150, ...estimated },
        share: { value: 0.75, ...estimated, range: { low: 0.704, high: 0.801 } },
      },
      {
        metres: 100,
        residents: { value: null, ...suppressed },
        share: { value: null, ...suppressed, range: null },
      },
    ],
  }

  it('turns who lives beyond into who lives within, and keeps what is suppressed', () => {
    expect(curveOfAnswer(answer)).toMatchObject({
      points: [
        {
          metres: 50,
          residents: { value: 50, status: 'ESTIMATED' },
          share: { value: 0.25, status: 'ESTIMATED', range: { low: 0.199, high: 0.296 } },
        },
        {
          metres: 100,
          residents: { value: null, status: 'SUPPRESSED' },
          share: { value: null, status: 'SUPPRESSED' },
        },
      ],
      everybody: { value: 200, status: 'ESTIMATED' },
      ninetieth: { value: null, status: 'MISSING' },
    })
  })

  it('has no numbers where nobody is known', () => {
    const nobody = { value: null, status: 'MISSING', missingReason: null } as const
    expect(curveOfAnswer({ ...answer, residents: nobody }).points[0]?.residents.value).toBeNull()
  })
})

describe('curveOfCells', () => {
  it('counts everybody, and whoever has no way as beyond every distance', () => {
    expect(
      curveOfCells(cells, { ways, drawn: null }, city, {
        ages: 'AGE_60_PLUS',
        distances: [50, 100, 500, 1000],
      }),
    ).toMatchObject({
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
      asOf: '2025-12-31',
      source: 'estimate-cells',
    })
  })

  it('of one age and some districts counts only those', () => {
    const curve = curveOfCells(
      cells,
      { ways, drawn: null },
      { ...city, districtIds: [0] },
      { ages: 'AGE_80_PLUS', distances: [500] },
    )
    expect(curve.points[0]?.residents.value).toBe(10)
  })

  it.each([
    {
      name: 'suppressed',
      rest: { own: { ...own, status: 'SUPPRESSED' as const } },
      status: 'SUPPRESSED',
    },
    { name: 'missing without cells', rest: { districtIds: [7] }, status: 'MISSING' },
    { name: 'missing where no site is known', rest: { isAnswered: false }, status: 'MISSING' },
  ])('is $name', ({ rest, status }) => {
    const curve = curveOfCells(
      cells,
      { ways, drawn: null },
      { ...city, ...rest },
      { ages: 'AGE_80_PLUS', distances: [500] },
    )
    const nothing = { value: null, status }
    expect(curve.points).toMatchObject([{ metres: 500, residents: nothing, share: nothing }])
    expect([curve.mean, curve.median]).toMatchObject([nothing, nothing])
  })

  it('is suppressed, not missing, where nobody has a way either', () => {
    const nowhere = waysOf([], [null, null, null, null])
    const suppressed = { ...city, own: { ...own, status: 'SUPPRESSED' as const } }
    const { mean, median } = curveOfCells(cells, { ways: nowhere, drawn: null }, suppressed, {
      ages: 'AGE_80_PLUS',
      distances: [500],
    })
    expect([mean.status, median.status]).toEqual(['SUPPRESSED', 'SUPPRESSED'])
  })
})

describe('pointAt', () => {
  const curve = curveOfCells(cells, { ways, drawn: null }, city, {
    ages: 'AGE_60_PLUS',
    distances: [100, 500],
  })

  it('is the point there, else the nearest below', () => {
    expect(pointAt(curve, 500)?.metres).toBe(500)
    expect(pointAt(curve, 499)?.metres).toBe(100)
    expect(pointAt(curve, 99)).toBeNull()
  })
})
