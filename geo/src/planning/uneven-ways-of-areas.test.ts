import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { bandsOf, reachAges } from '../reach/cells/reach-cells.ts'
import { cellsOf } from '../reach/town-fixture.ts'
import { countPeople, decimetres } from '../reach/cells/people-of-cells.ts'
import { type CellsOfArea, UnevenWaysOfAreas } from './uneven-ways-of-areas.ts'

const area: CellsOfArea = { districtIds: [1, 2] }
const place = { lon: 13.7, lat: 51 }

const someWays = fc.array(
  fc.record({
    metres: fc.oneof(fc.nat(300), fc.nat(50_000), fc.constant(Infinity)),
    younger: fc.nat(30),
    older: fc.nat(9),
    district: fc.constantFrom(1, 2, 3),
  }),
  { minLength: 1, maxLength: 30 },
)

const found = (
  made: readonly { metres: number; younger: number; older: number; district: number }[],
  ages: (typeof reachAges)[number],
  areas: readonly CellsOfArea[] = [area],
) => {
  const cells = cellsOf(made.map((one) => ({ ...place, ...one })))
  const ways = Uint32Array.from(made, ({ metres }) => decimetres(metres))
  return new UnevenWaysOfAreas(cells, countPeople(cells), areas).of(ways, ages)
}

/** Person by person. */
function byPeople(
  made: readonly { metres: number; younger: number; older: number; district: number }[],
  ages: (typeof reachAges)[number],
) {
  const counts = { AGE_60_TO_79: 'younger', AGE_80_PLUS: 'older' } as const
  // Tenths of people, so that a tenth of all of them is a whole number.
  const ways = made
    .filter(({ district }) => area.districtIds.includes(district))
    .flatMap((one) => {
      const people = bandsOf(ages).reduce((sum, band) => sum + one[counts[band]], 0)
      return Array<number>(people * 10).fill(one.metres)
    })
    .sort((a, b) => (a < b ? -1 : 1))
  const worst = ways.slice(ways.length - ways.length / 10)
  const walked = ways.filter((way) => way < Infinity)
  const sum = (all: readonly number[]) => all.reduce((total, way) => total + way, 0)
  let apart = 0
  for (const [before, way] of walked.entries()) apart += way * (2 * before - walked.length + 1)
  return {
    worstServedTenth:
      ways.length === 0 || ways.at(-1) === Infinity ? null : sum(worst) / worst.length,
    gini:
      walked.length === 0 ? null : sum(walked) === 0 ? 0 : apart / (walked.length * sum(walked)),
  }
}

describe('how unevenly people walk', () => {
  it('is the mean way of the tenth that walks farthest, and the Gini coefficient of all who walk', () => {
    fc.assert(
      fc.property(someWays, fc.constantFrom(...reachAges), (made, ages) => {
        const [one] = found(made, ages)
        const people = byPeople(made, ages)
        for (const figure of ['worstServedTenth', 'gini'] as const) {
          const expected = people[figure]
          if (expected === null) expect(one?.[figure]).toBeNull()
          else expect(one?.[figure]).toBeCloseTo(expected, 7)
        }
      }),
    )
  })

  it('counts the part of a cell in which the worst served tenth begins', () => {
    const cell = { older: 0, district: 1 }
    const made = [
      { ...cell, metres: 100, younger: 85 },
      { ...cell, metres: 200, younger: 10 },
      { ...cell, metres: 300, younger: 5 },
    ]
    expect(found(made, 'AGE_60_PLUS')[0]?.worstServedTenth).toBe(250)
  })

  it('is 0 of Gini where all walk equally far, and most where one walks all the way', () => {
    const cell = { older: 0, district: 1 }
    const alike = [100, 100, 100].map((metres) => ({ ...cell, metres, younger: 5 }))
    expect(found(alike, 'AGE_60_PLUS')[0]?.gini).toBe(0)
    const apart = [...Array<number>(9).fill(0), 100].map((metres) => ({
      ...cell,
      metres,
      younger: 5,
    }))
    expect(found(apart, 'AGE_60_PLUS')[0]?.gini).toBeCloseTo(0.9, 12)
  })

  it('is of nobody and of nobody with a way nothing, which is not zero', () => {
    const cell = { metres: 100, younger: 0, older: 0, district: 1 }
    const nothing = { worstServedTenth: null, gini: null }
    expect(found([cell], 'AGE_60_PLUS')).toEqual([nothing])
    expect(found([{ ...cell, metres: Infinity, younger: 5 }], 'AGE_60_PLUS')).toEqual([nothing])
    const some = [
      { ...cell, metres: Infinity, younger: 5 },
      { ...cell, younger: 5 },
    ]
    expect(found(some, 'AGE_60_PLUS')).toEqual([{ worstServedTenth: null, gini: 0 }])
  })

  it('counts of a district in several areas the part that lives in each', () => {
    const made = [
      { metres: 100, younger: 60, older: 0, district: 1 },
      { metres: 900, younger: 40, older: 0, district: 2 },
    ]
    const part = new Map([[2, { AGE_60_TO_79: 0.25, AGE_80_PLUS: 1 }]])
    const [whole, parted] = found(made, 'AGE_60_PLUS', [area, { ...area, parts: part }])
    expect(whole?.gini).toBeCloseTo(0.4 * 0.6 * (800 / 420), 12)
    expect(parted?.gini).toBeCloseTo((60 / 70) * (10 / 70) * (800 / (15_000 / 70)), 12)
  })
})
