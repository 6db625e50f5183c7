import { describe, expect, it } from 'vitest'

import { estimateCells, weightsOfCells } from './estimate-cells.ts'
import { byWeights, estimateDistricts, weightsOfDistricts } from './estimate-districts.ts'
import {
  aged60Plus,
  type CensusCell,
  censusOfDistricts,
  type CountedResidents,
  type DistrictPart,
  type OlderResidents,
  sumOf,
} from './inputs.ts'
import { measureErrors } from './measure-errors.ts'

const cell = (district: string, x: number, aged65Plus: number, aged80Plus: number): CensusCell => ({
  x,
  y: 100,
  lon: x / 1000,
  lat: 51,
  district,
  aged65Plus,
  aged80Plus,
})

const census = [
  cell('a', 50, 90, 30),
  cell('a', 150, 10, 0),
  cell('a', 450, 0, 3),
  cell('b', 1050, 25, 20),
  cell('c', 2050, 400, 80),
  // An all but uninhabited neighbour of c.
  cell('z', 3050, 10, 0),
]
const countedWith = new Map([['z', 'c']])
const livingAlone = new Map([
  ['a', { aged60Plus: 64, aged65Plus: 33 }],
  ['b', { aged60Plus: 16, aged65Plus: 20 }],
  ['c', { aged60Plus: 100, aged65Plus: 80 }],
])
const part = (district: string, socialSpace: string, share = 1): DistrictPart => ({
  district,
  socialSpace,
  planningArea: '1',
  part: share,
})
const counted = (socialSpace: string, younger: number, older: number): CountedResidents => ({
  socialSpace,
  planningArea: '1',
  residents: { AGE_60_TO_79: younger, AGE_80_PLUS: older },
})
const of = (younger: number, older: number): OlderResidents => ({
  AGE_60_TO_79: younger,
  AGE_80_PLUS: older,
})
const districts = censusOfDistricts(census, countedWith)
const weights = weightsOfDistricts(districts, livingAlone)

describe('residents of districts', () => {
  it('are divided by the geometric mean of the census and of those who live alone', () => {
    // 60+: √(100 × 64) = 80 and √(25 × 16) = 20; 80+: √(33 × 33) = 33 and √(20 × 20) = 20.
    const estimate = estimateDistricts(
      [counted('01', 447, 53)],
      [part('a', '01'), part('b', '01')],
      weights,
    )
    expect(Object.fromEntries(estimate)).toEqual({ a: of(367, 33), b: of(80, 20) })
  })

  it('add up to what was counted of each social space, a district that lies in two being part of both', () => {
    const parts = [part('a', '01', 0.3), part('a', '02', 0.7), part('b', '01'), part('c', '02')]
    const both = [counted('01', 1001, 333), counted('02', 777, 211)]
    const estimate = estimateDistricts(both, parts, weights)
    expect(sumOf([...estimate.values()])).toEqual(sumOf(both.map(({ residents }) => residents)))
    const inSecond = estimateDistricts([counted('02', 777, 211)], parts, weights)
    expect(sumOf([...inSecond.values()])).toEqual(of(777, 211))
  })

  it('are refused where nothing is known of a district', () => {
    const unknown = [part('a', '01'), part('elsewhere', '01')]
    expect(() => estimateDistricts([counted('01', 10, 5)], unknown, weights)).toThrow(RangeError)
  })
})

describe('residents of cells', () => {
  const ofDistricts = new Map([
    ['a', of(80, 20)],
    ['c', of(900, 100)],
  ])
  const cells = estimateCells(ofDistricts, census, countedWith)

  it('add up to those of their district, and of the districts counted with it', () => {
    for (const [district, residents] of ofDistricts) {
      const here = cells.filter(
        ({ district: code }) => (countedWith.get(code) ?? code) === district,
      )
      const sum = sumOf(here.map((one) => one.residents))
      expect(sum.AGE_60_TO_79).toBeCloseTo(residents.AGE_60_TO_79, 9)
      expect(sum.AGE_80_PLUS).toBeCloseTo(residents.AGE_80_PLUS, 9)
    }
    expect(cells.map(({ district }) => district)).toEqual(['a', 'c', 'z'])
  })

  it('stand where people lived in a square of 250 m, and nowhere without people 65+', () => {
    const [first] = cells
    // 120 at 50 m and 10 at 150 m.
    expect(first?.lon).toBeCloseTo((120 * 0.05 + 10 * 0.15) / 130, 12)
  })

  it('are never nearly all of 80 and more', () => {
    const crowded = [cell('a', 50, 10, 100), cell('a', 1050, 990, 0)]
    const [few] = estimateCells(new Map([['a', of(500, 500)]]), crowded, new Map())
    if (!few) throw new Error('Both cells are inhabited')
    // 10 people 60+, at most 9 of them 80+; then both ages are fitted to the district's.
    expect(few.residents.AGE_80_PLUS / aged60Plus(few.residents)).toBeGreaterThan(0.9)
    expect(few.residents.AGE_60_TO_79).toBeGreaterThan(0)
  })
})

describe('the measured error', () => {
  const parts = [part('a', '01'), part('b', '02')]

  it('is how far social spaces are missed when predicted from their planning area', () => {
    // Predicted: 400 and 100 of 500 people 60+, 33 and 20 of 53 people 80+.
    const truth = [counted('01', 447 - 57, 53 - 23), counted('02', 57, 23)]
    const errors = measureErrors(truth, parts, byWeights(weights))
    const of60Plus = errors.find(({ ages }) => ages === 'AGE_60_PLUS')
    expect(of60Plus?.mean).toBeCloseTo((1 - 400 / 420 + (100 / 80 - 1)) / 2, 12)
    expect(of60Plus?.largest).toBeCloseTo(0.25, 12)
    expect(errors.find(({ ages }) => ages === 'AGE_80_PLUS')?.largest).toBeCloseTo(3 / 23, 12)
  })

  it('says nothing of a planning area that is one social space', () => {
    expect(() =>
      measureErrors([counted('01', 10, 5)], [part('a', '01')], byWeights(weights)),
    ).toThrow('No planning area has several social spaces')
  })

  it('of cells is that of the grid alone', () => {
    // 80+: half by 33 of 53, half by 100 of 125.
    const [first] = weightsOfCells(districts)(parts).aged80Plus
    expect(first).toBeCloseTo(0.5 * (33 / 53) + 0.5 * (100 / 125), 12)
    expect(weightsOfCells(districts)(parts).aged60Plus).toEqual([100, 25])
  })
})
