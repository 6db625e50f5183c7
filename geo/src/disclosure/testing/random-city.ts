import fc from 'fast-check'

import type { Area, Cells, ResidentCount, Snapshot } from '../../world/snapshot.ts'
import { areaRow, onlyResidents } from '../../world/testing/rows.ts'

/** Of each band the places of the ages that the register counts and that make it up. */
export const bands: Readonly<Record<string, readonly number[]>> = {
  AGE_60_TO_64: [0],
  AGE_65_TO_69: [1],
  AGE_70_TO_74: [2],
  AGE_75_TO_79: [3],
  AGE_80_TO_84: [4],
  AGE_85_PLUS: [5],
  AGE_60_TO_79: [0, 1, 2, 3],
  AGE_80_PLUS: [4, 5],
  AGE_65_PLUS: [1, 2, 3, 4, 5],
  AGE_60_PLUS: [0, 1, 2, 3, 4, 5],
}

export const days = ['2019-12-31', '2025-12-31'] as const

/** Where a planning area and a social space have districts in common: there people are counted. */
export interface Part {
  readonly planningArea: number
  readonly socialSpace: number
  /** Of each day the counted ages. */
  readonly counts: readonly (readonly number[])[]
  readonly districts: readonly DistrictOfPart[]
}

export interface DistrictOfPart {
  /** Of the part's people of 60 to 79 and of 80 and more. */
  readonly shares: readonly [number, number]
  /** Of those of 60 and more on the last day. */
  readonly livingAlone: number
  /** Of each cell where it lies, and its weight by age. */
  readonly cells: readonly { lon: number; lat: number; weights: readonly [number, number] }[]
}

export interface RandomCity {
  readonly parts: readonly Part[]
}

/** Counts around a minimum: none, few, or enough. */
const around = (minimum: number) =>
  fc.oneof(
    { weight: 1, arbitrary: fc.constant(0) },
    { weight: 3, arbitrary: fc.integer({ min: 1, max: Math.max(1, minimum - 1) }) },
    { weight: 6, arbitrary: fc.integer({ min: minimum, max: 20 * minimum }) },
  )

const weight = fc.oneof(
  { weight: 1, arbitrary: fc.constant(0) },
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 200 }) },
)

const cellOf = fc.record({
  lon: fc.integer({ min: 0, max: 9 }).map((place) => 13.7 + place * 0.0036),
  lat: fc.integer({ min: 0, max: 9 }).map((place) => 51 + place * 0.00225),
  weights: fc.tuple(weight, weight),
})

const districtOf = fc.record({
  shares: fc.tuple(weight, weight),
  livingAlone: fc.double({ min: 0, max: 1, noNaN: true }),
  cells: fc.uniqueArray(cellOf, {
    minLength: 1,
    maxLength: 6,
    selector: ({ lon, lat }) => `${lon} ${lat}`,
  }),
})

const partOf = (minimum: number) =>
  fc.record({
    planningArea: fc.integer({ min: 0, max: 2 }),
    socialSpace: fc.integer({ min: 0, max: 2 }),
    counts: fc.tuple(
      fc.array(around(minimum), { minLength: 6, maxLength: 6 }),
      fc.array(around(minimum), { minLength: 6, maxLength: 6 }),
    ),
    districts: fc.array(districtOf, { minLength: 1, maxLength: 3 }),
  })

/** Small cities in which many numbers lie around the minimum. */
export const randomCity = (minimum: number): fc.Arbitrary<RandomCity> =>
  fc.record({
    parts: fc.uniqueArray(partOf(minimum), {
      minLength: 1,
      maxLength: 4,
      selector: ({ planningArea, socialSpace }) => `${planningArea} ${socialSpace}`,
    }),
  })

/** By ids, so that a test finds what it knows of a city. */
export const ids = {
  city: 1,
  planningArea: (place: number) => 10 + place,
  socialSpace: (place: number) => 20 + place,
  district: (part: number, place: number) => 100 + part * 10 + place,
}

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0)
const bandOf = (counts: readonly number[], ageBand: string) =>
  sumOf((bands[ageBand] ?? []).map((place) => counts[place] ?? 0))

/** Which part of the people of its part lives in a district, by age. */
export function shareOf({ districts }: Part, place: number, age: 0 | 1): number {
  const all = sumOf(districts.map(({ shares }) => shares[age]))
  return all === 0 ? (place === 0 ? 1 : 0) : (districts[place]?.shares[age] ?? 0) / all
}

function areasOf(parts: readonly Part[]): Area[] {
  const districts = parts.flatMap(({ planningArea, socialSpace, districts: all }, part) =>
    all.map((_, place) =>
      areaRow(ids.district(part, place), 'DISTRICT', {
        planningAreaId: ids.planningArea(planningArea),
        socialSpaceId: ids.socialSpace(socialSpace),
        lon: 13.7 + part * 0.04 + place * 0.013,
        lat: 51 + place * 0.007,
      }),
    ),
  )
  const above = (level: Area['level'], all: readonly number[]) =>
    [...new Set(all)].map((id) => areaRow(id, level))
  return [
    areaRow(ids.city, 'CITY'),
    ...above(
      'PLANNING_AREA',
      parts.map((part) => ids.planningArea(part.planningArea)),
    ),
    ...above(
      'SOCIAL_SPACE',
      parts.map((part) => ids.socialSpace(part.socialSpace)),
    ),
    ...districts,
  ]
}

class Counts {
  readonly #counts = new Map<string, ResidentCount>()

  add(
    areaId: number,
    count: number,
    {
      day,
      ageBand,
      trait = 'ALL',
      status = 'OBSERVED',
    }: Partial<ResidentCount> & Pick<ResidentCount, 'day' | 'ageBand'>,
  ): void {
    const name = `${areaId} ${day} ${ageBand} ${trait}`
    const before = this.#counts.get(name)?.count ?? 0
    this.#counts.set(name, {
      areaId,
      day,
      ageBand,
      trait,
      basis: 'REGISTER',
      count: before + count,
      status,
      sourceId: 'register',
    })
  }

  all = () => [...this.#counts.values()]
}

/** Of 60 to 79 and of 80 and more, in a district on a day. */
export const estimateOf = (part: Part, place: number, day: number): [number, number] => [
  bandOf(part.counts[day] ?? [], 'AGE_60_TO_79') * shareOf(part, place, 0),
  bandOf(part.counts[day] ?? [], 'AGE_80_PLUS') * shareOf(part, place, 1),
]

function residentsOf(parts: readonly Part[]): ResidentCount[] {
  const counts = new Counts()
  parts.forEach((part, number) => {
    const above = [ids.city, ids.planningArea(part.planningArea), ids.socialSpace(part.socialSpace)]
    days.forEach((day, at) => {
      for (const ageBand of Object.keys(bands)) {
        for (const id of above)
          counts.add(id, bandOf(part.counts[at] ?? [], ageBand), { day, ageBand })
      }
      part.districts.forEach(({ livingAlone }, place) => {
        const id = ids.district(number, place)
        const [younger, older] = estimateOf(part, place, at)
        for (const [ageBand, count] of [
          ['AGE_60_TO_79', younger],
          ['AGE_80_PLUS', older],
          ['AGE_60_PLUS', younger + older],
        ] as const) {
          counts.add(id, count, { day, ageBand, status: 'ESTIMATED' })
        }
        if (at < days.length - 1) return
        const alone = Math.floor((younger + older) * livingAlone)
        for (const one of [id, ...above]) {
          counts.add(one, alone, { day, ageBand: 'AGE_60_PLUS', trait: 'LIVING_ALONE' })
        }
      })
    })
  })
  return counts.all()
}

/** People of a district on its cells, by their weights; in the first where they have none. */
function spread(count: number, weights: readonly number[]): number[] {
  const all = sumOf(weights)
  return weights.map((one, place) => (all === 0 ? (place === 0 ? count : 0) : (count * one) / all))
}

function cellsOf(parts: readonly Part[]): Cells {
  const rows = parts.flatMap((part, number) =>
    part.districts.flatMap(({ cells }, place) => {
      const [younger, older] = estimateOf(part, place, days.length - 1)
      const inCells = [
        spread(
          younger,
          cells.map(({ weights }) => weights[0]),
        ),
        spread(
          older,
          cells.map(({ weights }) => weights[1]),
        ),
      ]
      return cells.map(({ lon, lat }, cell) => ({
        // Districts lie beside each other.
        lon: lon + number * 0.04 + place * 0.013,
        lat: lat + place * 0.007,
        district: ids.district(number, place),
        younger: inCells[0]?.[cell] ?? 0,
        older: inCells[1]?.[cell] ?? 0,
      }))
    }),
  )
  return {
    day: days[1],
    sourceId: 'cells',
    lon: Float64Array.from(rows, ({ lon }) => lon),
    lat: Float64Array.from(rows, ({ lat }) => lat),
    district: Int32Array.from(rows, ({ district }) => district),
    residents: {
      AGE_60_TO_79: Float64Array.from(rows, ({ younger }) => younger),
      AGE_80_PLUS: Float64Array.from(rows, ({ older }) => older),
    },
  }
}

export const snapshotOf = ({ parts }: RandomCity): Snapshot => ({
  ...onlyResidents,
  version: 'random',
  areas: areasOf(parts),
  residents: residentsOf(parts),
  cells: cellsOf(parts),
})
