import { describe, expect, it } from 'vitest'

import { ReachCells } from '../reach/reach-cells.ts'
import type { Published, PublishedCells, PublishedResidents } from '../world/published.ts'
import { receivePublishedCells } from '../world/receive-published-cells.ts'
import type { Cells } from '../world/snapshot.ts'
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

  it('has no cells where nobody knows where people live', () => {
    const { cells, inhabited } = publish({ ...smallCity, cells: null }, { residents: 3, cases: 3 })
    expect(cells).toBeNull()
    expect(new ReachCells(inhabited)).toHaveLength(0)
    expect(inhabited.day).toBe('2025-12-31')
  })
})
