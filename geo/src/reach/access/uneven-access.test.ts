import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { german } from '../../words/de.ts'
import { cellsByWay } from '../cells/cells-by-way.ts'
import { decimetres, thousandthsOf } from '../cells/people-of-cells.ts'
import { bandsOf, reachAges, type ReachAges, type ReachCells } from '../cells/reach-cells.ts'
import { nearestSites } from '../distance/nearest-sites.ts'
import { DrawnSites } from '../drawn-reach.ts'
import { cellsOf, pointsOfPlaces, someCells, someSites } from '../town-fixture.ts'
import { accessDistances } from './access-distances.ts'
import { accessRanges } from './access-ranges.ts'
import { statedUnevenness, unevenFigures } from './uneven-access.ts'

const area = { districtIds: [1, 2] }
const known = {
  ...({ own: { status: 'OBSERVED', sourceId: 'register' }, isAnswered: true } as const),
  ...area,
}

/** As told of an area where everything is known. */
function toldOf(cells: ReachCells, metres: Float64Array, ages: ReachAges = 'AGE_60_PLUS') {
  const nearest = { metres, site: new Int32Array(metres.length) }
  const ways = accessDistances(cells, nearest, area, ages)
  const stated = statedUnevenness(ways, (value) => ({
    ...{ value, status: 'ESTIMATED', sourceId: 'cells' },
  }))
  return unevenFigures(stated, {
    ...{ ages, asOf: '2025-12-31', basis: 'REGISTER', note: null, sources: () => [] },
    inDraws: () => null,
    byWay: (columns) =>
      cellsByWay({
        caption: { key: 'cellsByWay', to: 'SITE' },
        cells: cells.cellsIn(area.districtIds),
        metresOf: (cell) => metres[cell] ?? Infinity,
        limits: [],
        columns,
      }),
  })
}

describe('how unevenly the people of an area walk', () => {
  it('is found cell by cell, whose parts add up to what it is computed from', () => {
    fc.assert(
      fc.property(someCells, someSites, fc.constantFrom(...reachAges), (made, sites, ages) => {
        const cells = cellsOf(made)
        const { metres } = nearestSites(cells.points, pointsOfPlaces(sites), 1.3)
        const own = [...cells.cellsIn(area.districtIds)].map((cell) => ({
          people: thousandthsOf(cells, cell, bandsOf(ages)),
          way: decimetres(metres[cell] ?? Infinity),
        }))
        const all = own.reduce((sum, { people }) => sum + people, 0)
        const { worstServedTenth, gini } = toldOf(cells, metres, ages)
        if (all === 0 || sites.length === 0) {
          expect([worstServedTenth.value, gini.value]).toEqual([null, null])
          return
        }
        let left = all
        let worst = 0
        for (const { people, way } of own.toSorted((a, b) => b.way - a.way)) {
          const some = Math.min(left, 10 * people)
          worst += some * way
          left -= some
        }
        expect(worstServedTenth.value).toBeCloseTo(worst / all / 10, 6)
        const walked = own.reduce((sum, { people, way }) => sum + people * way, 0)
        let apart = 0
        for (const one of own) {
          for (const other of own)
            apart += one.people * other.people * Math.abs(one.way - other.way)
        }
        expect(gini.value).toBeCloseTo(walked === 0 ? 0 : apart / (2 * all * walked), 9)
        const quotients = [
          { ...worstServedTenth, less: 0 },
          { ...gini, less: 1 },
        ]
        for (const { explain, value, less } of quotients) {
          const { inputs, table } = explain()
          const [part = Number.NaN, whole = Number.NaN] = inputs.map((input) => input.value ?? 0)
          const summed = inputs.map((_, column) =>
            (table?.().rows ?? []).reduce((sum, { values }) => sum + (values[column] ?? 0), 0),
          )
          expect(summed[0]).toBeCloseTo(part, 5)
          expect(summed[1]).toBeCloseTo(whole, 5)
          if (whole === 0) expect(value).toBe(0)
          else expect(part / whole - less).toBeCloseTo(value ?? 0, 8)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('is 0 where nobody walks a metre, of which no quotient is told', () => {
    const cells = cellsOf([{ lon: 13.7, lat: 51, district: 1, younger: 10, older: 0 }])
    const { worstServedTenth, gini } = toldOf(cells, Float64Array.of(0))
    expect([worstServedTenth.value, gini.value]).toEqual([0, 0])
    expect(german.say(gini.explain().formula)).not.toContain('÷')
  })

  it('has no worst-served tenth where somebody has no way, though those who have one walk unevenly', () => {
    const cell = { lon: 13.7, lat: 51, district: 1, younger: 10, older: 0 }
    const { worstServedTenth, gini } = toldOf(
      cellsOf([cell, cell, cell]),
      Float64Array.of(100, 300, Infinity),
    )
    expect(worstServedTenth).toMatchObject({ value: null, status: 'MISSING' })
    expect(worstServedTenth.explain().inputs.map(({ value }) => value)).toEqual([null, 3])
    expect(gini.value).toBeCloseTo(0.25, 12)
  })
})

describe('the range of how unevenly people walk', () => {
  const street = cellsOf(
    [0, 1, 2, 3, 4, 5].map((step) => ({
      ...{ lon: 13.7 + step / 100, lat: 51, younger: 10 + step, older: 2, district: 1 },
    })),
  )
  const inDraws = (...sites: { slug: string; lon: number; accuracy: number }[]) => {
    const drawn = new DrawnSites(
      street,
      sites.map(({ accuracy, ...site }) => ({ ...site, lat: 51, positionAccuracyM: accuracy })),
    )
    return accessRanges(drawn, street, known, 'AGE_60_PLUS').uneven()
  }

  it('of sites known to the metre is that of the ways: a fifth to a half longer, and as uneven', () => {
    const draws = inDraws({ slug: 'one', lon: 13.7, accuracy: 0 })
    const tenths = draws.map(({ worstServedTenth }) => worstServedTenth ?? 0)
    expect(Math.max(...tenths) / Math.min(...tenths)).toBeCloseTo(1.5 / 1.2, 3)
    const ginis = draws.map(({ gini }) => gini ?? 0)
    expect(Math.max(...ginis) - Math.min(...ginis)).toBeLessThan(1e-4)
  })

  it('holds the longest and the least even ways wherever a site stands', () => {
    const draws = inDraws({ slug: 'one', lon: 13.7, accuracy: 300 })
    const ginis = draws.map(({ gini }) => gini ?? 0)
    expect(Math.max(...ginis) - Math.min(...ginis)).toBeGreaterThan(0.01)
    expect(draws.length).toBe(64)
  })

  it('is none where no site stands', () => {
    expect(new Set(inDraws().map(({ worstServedTenth }) => worstServedTenth))).toEqual(
      new Set([null]),
    )
  })
})
