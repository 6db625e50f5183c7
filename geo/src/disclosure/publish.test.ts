import { describe, expect, it } from 'vitest'

import { ReachCells } from '../reach/cells/reach-cells.ts'
import { staffingOf } from '../staffing/staffing.ts'
import type { Published, PublishedCells, PublishedResidents } from '../world/published.ts'
import { receivePublishedCells } from '../world/receive-published-cells.ts'
import type { Cells, Snapshot } from '../world/snapshot.ts'
import { smallCity } from '../world/testing/small-city.ts'
import { publish } from './publish.ts'

const counted: Cells = {
  day: '2025-12-31',
  sourceId: 'cells',
  lon: Float64Array.of(13.7),
  lat: Float64Array.of(51),
  district: Int32Array.of(6),
  residents: { AGE_60_TO_79: Float64Array.of(1), AGE_80_PLUS: Float64Array.of(0) },
}

/** What asks for something published. */
const asking = {
  world: ({ dataVersion }: Published) => dataVersion,
  residents: (residents: PublishedResidents) => residents.daysOf('REGISTER'),
  cells: ({ lon }: PublishedCells) => lon.length,
}

/** What a city says of its first planning area. */
const answersOf = (world: Published) => {
  const area = world.areas.byCode('PLANNING_AREA', '1')
  if (!area) throw new Error('There is no such planning area')
  const asked = { kind: 'MEETING', date: null, basis: 'REGISTER', framework: null } as const
  const { residents, target, actual } = staffingOf(world, area, asked)
  return {
    dataVersion: world.dataVersion,
    residents: residents.value,
    target: target.value,
    staff: actual.value,
  }
}

describe('what disclosure control publishes', () => {
  const open = publish({ ...smallCity, cells: counted }, { residents: 0, cases: 0 })

  const sameShape: Pick<Published, keyof Published> = open

  it('is taken where something published is asked for', () => {
    expect(asking.world(open)).toBe(smallCity.version)
    expect(asking.residents(open.residents)).toEqual(['2025-12-31'])
    expect(asking.cells(open.inhabited)).toBe(1)
    expect(asking.cells(receivePublishedCells(counted))).toBe(1)
    expect(new ReachCells(open.inhabited)).toHaveLength(1)
  })

  it('cannot be taken for what it was made from: the compiler refuses a snapshot, its residents and its cells', () => {
    const refused = [
      // @ts-expect-error a Snapshot is not published
      () => asking.world(smallCity),
      // @ts-expect-error nor is a world of the same shape
      () => asking.world(sameShape),
      // @ts-expect-error nor are the rows of its residents
      () => asking.residents(smallCity.residents),
      // @ts-expect-error nor are its cells
      () => asking.cells(counted),
      // @ts-expect-error even with all that published ones have
      () => asking.cells({ ...counted, countedWith: new Map(), length: 1 }),
      // @ts-expect-error and nothing can be reached from them
      () => new ReachCells(counted),
    ]
    expect(refused).toHaveLength(6)
  })

  it('is of one city: two of them stand side by side, and each answers for itself, in turn', () => {
    const double = smallCity.residents.map((count) => ({ ...count, count: 2 * count.count }))
    const { plan } = smallCity
    const other: Snapshot = {
      ...smallCity,
      version: 'other',
      residents: double,
      plan: {
        ...plan,
        keys: plan.keys.map((key) => ({ ...key, residents60PlusPerFte: 5000 })),
        staff: plan.staff.map((row) => ({ ...row, fte: 3 * row.fte })),
      },
    }
    const alone = answersOf(publish(smallCity, { residents: 3, cases: 3 }))
    const worlds = [smallCity, other].map((city) => publish(city, { residents: 3, cases: 3 }))
    const [first, second, ...again] = [...worlds, ...worlds].map(answersOf)
    expect(first).toEqual(alone)
    expect(second).toEqual({
      dataVersion: 'other',
      residents: 2 * (alone.residents ?? 0),
      target: (2 * (alone.residents ?? 0)) / 5000,
      staff: 3 * (alone.staff ?? 0),
    })
    expect(again).toEqual([first, second])
  })

  it('tells errors of cells only of those they were measured for: not of an imported grid', () => {
    const [ofDistricts] = smallCity.estimateErrors
    if (!ofDistricts) throw new Error('There is no error of districts')
    const ofCells = { ...ofDistricts, level: 'CELL', sourceId: 'cells' } as const
    const errorsBeside = (cells: Cells) =>
      publish({ ...smallCity, cells, estimateErrors: [ofDistricts, ofCells] }, minimums)
        .estimateErrors
    const minimums = { residents: 0, cases: 0 }
    expect(errorsBeside(counted)).toEqual([ofDistricts, ofCells])
    expect(errorsBeside({ ...counted, sourceId: 'census-grid-2022' })).toEqual([ofDistricts])
  })

  it('has no cells where nobody knows where people live', () => {
    const { cells, inhabited } = publish({ ...smallCity, cells: null }, { residents: 3, cases: 3 })
    expect(cells).toBeNull()
    expect(new ReachCells(inhabited)).toHaveLength(0)
    expect(inhabited.day).toBe('2025-12-31')
  })
})
