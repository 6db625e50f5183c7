import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { publish } from './publish.ts'
import { type CellAge, cellAges, statedAges } from '../terms/classifications.ts'
import { applyScenario } from '../world/apply-scenario.ts'
import type { Published } from '../world/published-world.ts'
import { type Change, ImpossibleScenario } from '../world/scenario.ts'
import { scenarioSourceId } from '../world/scenario-source.ts'
import { sharedDistricts } from '../world/shared-districts.ts'
import type { ResidentCount, Snapshot } from '../world/snapshot.ts'
import { smallCity } from '../world/testing/small-city.ts'

const day = '2025-12-31'
const moved: Partial<Record<string, number>> = {
  '4 AGE_60_TO_79': -50,
  '5 AGE_60_TO_79': 50,
  '4 AGE_80_PLUS': -30,
  '5 AGE_80_PLUS': 30,
  '4 AGE_60_PLUS': -80,
  '5 AGE_60_PLUS': 80,
}
const counted = (count: ResidentCount, more: Partial<ResidentCount>): ResidentCount => ({
  ...count,
  ...more,
})
const [example] = smallCity.residents
const forecast = (areaId: number, ageBand: string, on: string, count: number) =>
  example
    ? [
        counted(example, {
          areaId,
          ageBand,
          day: on,
          count,
          basis: 'FORECAST',
          status: 'PROJECTED',
          sourceId: 'register',
        }),
      ]
    : []

/** District 12 lies in both social spaces; of all ages, of whom some live alone, something is known, too. */
const city: Snapshot = {
  ...smallCity,
  districtParts: [
    { districtId: 7, socialSpaceId: 4, part: 0.75 },
    { districtId: 7, socialSpaceId: 5, part: 0.25 },
  ],
  residents: [
    ...smallCity.residents.map((count) =>
      counted(count, { count: count.count + (moved[`${count.areaId} ${count.ageBand}`] ?? 0) }),
    ),
    ...smallCity.residents
      .filter(({ ageBand }) => ageBand === 'AGE_60_PLUS')
      .flatMap((count) => [
        counted(count, { ageBand: 'ALL', count: count.count * 4 }),
        counted(count, { trait: 'LIVING_ALONE', count: count.count / 4 }),
      ]),
    ...[2, 3].flatMap((area) => forecast(area, 'ALL', day, area * 1000)),
    ...forecast(2, 'ALL', '2035-12-31', 2200),
    ...forecast(3, 'ALL', '2035-12-31', 2700),
    ...[
      ['AGE_60_TO_79', 1.1],
      ['AGE_80_PLUS', 0.9],
    ].flatMap(([age = '', growth = 1]) => [
      ...forecast(1, String(age), day, 100),
      ...forecast(1, String(age), '2035-12-31', 100 * Number(growth)),
    ]),
  ],
}
const today = publish(city, { residents: 0, cases: 0 })
const after = (...changes: Change[]) => applyScenario(today, { schema: 2, changes })

const areasOf = ({ areas }: Published) =>
  (['CITY', 'PLANNING_AREA', 'SOCIAL_SPACE', 'DISTRICT'] as const).flatMap((level) => [
    ...areas.atLevel(level),
  ])
const at = (world: Published, id: number, ageBand: (typeof statedAges)[number]) =>
  world.residents.at(id, { ageBand, trait: 'ALL' }, day, 'REGISTER')
const count = (world: Published, id: number, age: CellAge) => at(world, id, age).value ?? 0

/** Of every area beside what its cells, or parts of them, add up to. */
function besideCells(world: Published, age: CellAge): [number, number][] {
  const { cells, areas } = world
  const shared = sharedDistricts(world)
  const inCells = (district: number) =>
    [...(cells?.residents[age] ?? [])].reduce(
      (all, people, cell) => (cells?.district[cell] === district ? all + people : all),
      0,
    )
  return areasOf(world)
    .filter(({ reportedWithId }) => reportedWithId === null)
    .map((area) => {
      const parts = areas.atLevel('DISTRICT').map(({ id, planningAreaId, socialSpaceId }) => {
        const part = shared.find((one) => one.districtId === id && one.socialSpaceId === area.id)
        const isIn = area.level === 'CITY' || [id, planningAreaId, socialSpaceId].includes(area.id)
        return inCells(id) * (part ? part.part[age] : isIn ? 1 : 0)
      })
      return [count(world, area.id, age), parts.reduce((all, one) => all + one, 0)]
    })
}

const someChange = fc
  .record({
    area: fc.constantFrom(...areasOf(today).filter(({ reportedWithId }) => !reportedWithId)),
    ages: fc.constantFrom('AGE_60_PLUS' as const, ...cellAges),
    // Four of them are no more than one change may be.
    factor: fc.double({ min: 0.2, max: 1.75, noNaN: true }),
  })
  .map(({ area: { level, code }, ages, factor }): Change => ({
    type: 'changeResidents',
    level,
    area: code,
    ages,
    factor,
  }))

describe('people of a scenario', () => {
  it('add up at every level as they do today, whatever is changed', () => {
    fc.assert(
      fc.property(fc.array(someChange, { minLength: 1, maxLength: 4 }), (changes) => {
        const world = after(...changes)
        for (const age of cellAges) {
          for (const [own, cells] of besideCells(world, age)) expect(own).toBeCloseTo(cells, 6)
        }
        for (const { id } of areasOf(world)) {
          const [all, older] = [at(world, id, 'ALL').value, at(world, id, 'AGE_60_PLUS').value]
          const before = [at(today, id, 'ALL').value, at(today, id, 'AGE_60_PLUS').value]
          const parts = cellAges.reduce((sum, age) => sum + count(world, id, age), 0)
          expect(older ?? 0).toBeCloseTo(parts, 6)
          // Who is younger stays.
          expect((all ?? 0) - (older ?? 0)).toBeCloseTo((before[0] ?? 0) - (before[1] ?? 0), 6)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('are the same whether changes come at once or one after the other', () => {
    fc.assert(
      fc.property(someChange, someChange, (one, other) => {
        const atOnce = after(one, other)
        const inTurn = applyScenario(after(one), { schema: 2, changes: [other] })
        for (const { id } of areasOf(today))
          for (const age of cellAges)
            expect(count(inTurn, id, age)).toBeCloseTo(count(atOnce, id, age), 6)
      }),
      { numRuns: 30 },
    )
  })

  it('are estimated where they are others, by the scenario, and stay as they are elsewhere', () => {
    const world = after({
      type: 'changeResidents',
      level: 'PLANNING_AREA',
      area: '2',
      ages: 'AGE_80_PLUS',
      factor: 1.5,
    })
    expect(at(world, 3, 'AGE_80_PLUS')).toEqual({
      value: 195,
      status: 'ESTIMATED',
      sourceId: scenarioSourceId,
    })
    expect(at(world, 3, 'AGE_60_TO_79')).toEqual(at(today, 3, 'AGE_60_TO_79'))
    for (const age of statedAges) expect(at(world, 2, age)).toEqual(at(today, 2, age))
    expect(world.cells?.residents.AGE_60_TO_79).toEqual(today.cells?.residents.AGE_60_TO_79)
    const alone = { ageBand: 'AGE_60_PLUS', trait: 'LIVING_ALONE' } as const
    const ofAll = (at(world, 3, 'AGE_60_PLUS').value ?? 0) / 4
    expect(world.residents.at(3, alone, day, 'REGISTER').value).toBeCloseTo(ofAll, 9)
    expect(world.residents.days('PLANNING_AREA', alone, 'REGISTER').at(-1)?.status).toBe(
      'ESTIMATED',
    )
    expect(today.residents.days('PLANNING_AREA', alone, 'REGISTER').at(-1)?.status).toBe('OBSERVED')
  })

  it('follow the forecast: of each age as in the city, of each planning area as all there', () => {
    const world = after({ type: 'followForecast', day: '2035-12-31' })
    const grown = (id: number, age: CellAge) => count(world, id, age) / count(today, id, age)
    expect(grown(1, 'AGE_60_TO_79')).toBeCloseTo(1.1, 12)
    expect(grown(1, 'AGE_80_PLUS')).toBeCloseTo(0.9, 12)
    for (const age of cellAges) expect(grown(2, age) / grown(3, age)).toBeCloseTo(1.1 / 0.9, 12)
  })

  it.each([
    [{ type: 'followForecast', day: '2040-12-31' }, 'scenarioForecastUnknown'],
    [
      { type: 'changeResidents', level: 'DISTRICT', area: '23', ages: 'AGE_60_PLUS', factor: 2 },
      'scenarioResidentsUnknown',
    ],
    [
      { type: 'changeResidents', level: 'SOCIAL_SPACE', area: '9', ages: 'AGE_60_PLUS', factor: 2 },
      'scenarioAreaUnknown',
    ],
  ] satisfies [Change, string][])('cannot be known of %j', (change, key) => {
    const why = () => {
      try {
        return after(change)
      } catch (error) {
        return error instanceof ImpossibleScenario ? error.reason : error
      }
    }
    expect(why()).toMatchObject({ key })
  })
  const times = (factor: number): Change => ({
    type: 'changeResidents',
    level: 'CITY',
    area: 'city',
    ages: 'AGE_60_PLUS',
    factor,
  })
  const whyNot = (make: () => unknown) => {
    try {
      return make()
    } catch (error) {
      return error instanceof ImpossibleScenario ? { ...error.reason, change: error.change } : error
    }
  }

  it('grow in all no more than by one change, however many there are', () => {
    const reason = { key: 'scenarioResidentsTooMany', area: 'area city', most: 10 }
    const world = after(times(2), times(5))
    expect(count(world, 1, 'AGE_80_PLUS')).toBe(10 * count(today, 1, 'AGE_80_PLUS'))
    expect(whyNot(() => after(times(5), times(2), times(1.1)))).toEqual({ ...reason, change: 2 })
    const most = Array.from({ length: 400 }, () => times(10))
    expect(whyNot(() => after(...most, times(0)))).toEqual({ ...reason, change: 1 })
  })

  it('are nobody where less than one of a million is left', () => {
    const world = after(times(1e-300), times(1e-20))
    expect(world.cells).toEqual(after(times(0)).cells)
    for (const age of statedAges) expect(at(world, 1, age)).toEqual(at(after(times(0)), 1, age))
  })

  it('follow one forecast only, also in the world of a scenario that follows one', () => {
    const follow: Change = { type: 'followForecast', day: '2035-12-31' }
    const reason = { key: 'scenarioForecastFollowed', day: '2035-12-31' }
    expect(whyNot(() => after(follow, follow))).toEqual({ ...reason, change: 1 })
    const oneByOne = () => applyScenario(after(follow), { schema: 2, changes: [follow] })
    expect(whyNot(oneByOne)).toEqual({ ...reason, change: 0 })
  })
})
