import { describe, expect, it } from 'vitest'

import type { Trait } from '../terms/classifications.ts'
import { indexAreas } from '../world/area-index.ts'
import type { Area, ResidentCount } from '../world/snapshot.ts'
import { areaRow } from '../world/testing/rows.ts'
import { residentsTable } from './residents-table.ts'

const area = (id: number, level: Area['level'], reportedWithId: number | null = null): Area =>
  areaRow(id, level, {
    planningAreaId: level === 'DISTRICT' ? 2 : null,
    socialSpaceId: level === 'DISTRICT' ? 3 : null,
    reportedWithId,
  })
const city = area(1, 'CITY')
const planningArea = area(2, 'PLANNING_AREA')
const socialSpace = area(3, 'SOCIAL_SPACE')
const districts = [area(4, 'DISTRICT'), area(5, 'DISTRICT'), area(6, 'DISTRICT', 5)]
const all = [city, planningArea, socialSpace, ...districts]

const index = indexAreas(all)
const count = (
  areaId: number,
  value: number,
  ageBand = 'AGE_60_PLUS',
  trait: Trait = 'ALL',
): ResidentCount => ({
  areaId,
  day: '2025-12-31',
  ageBand,
  trait,
  basis: 'REGISTER',
  count: value,
  status: 'OBSERVED',
  sourceId: 'register',
})

describe('the table of what follows from what', () => {
  it('knows the sums over both hierarchies, without the all but uninhabited', () => {
    const { relations } = residentsTable(
      [count(1, 9), count(2, 9), count(3, 9), count(4, 7), count(5, 2)],
      index,
      3,
    )
    expect(relations).toEqual([
      { total: 0, parts: [1] },
      { total: 0, parts: [2] },
      { total: 1, parts: [3, 4] },
      { total: 1, parts: [2] },
      { total: 2, parts: [3, 4] },
    ])
  })

  it('knows the sums of ages, and shows only those the API states', () => {
    const { cells, relations } = residentsTable(
      [
        count(4, 9),
        count(4, 6, 'AGE_60_TO_79'),
        count(4, 3, 'AGE_80_PLUS'),
        count(4, 1, 'AGE_60_TO_64'),
        count(4, 8, 'AGE_65_PLUS'),
      ],
      index,
      3,
    )
    expect(relations).toEqual([
      { total: 0, parts: [1, 2] },
      { total: 0, parts: [3, 4] },
    ])
    expect(cells.map(({ publishable }) => publishable)).toEqual([true, true, true, false, true])
  })

  it('protects those without a trait, whose number nobody states', () => {
    const { cells, relations, counts } = residentsTable(
      [count(4, 9), count(4, 8, 'AGE_60_PLUS', 'LIVING_ALONE')],
      index,
      3,
    )
    expect(relations).toEqual([{ total: 0, parts: [1, 2] }])
    expect(cells[2]).toEqual({ value: null, publishable: false, protected: true })
    expect(counts[2]).toBeUndefined()
  })

  it('takes what does not add up for no sum: an onlooker learns nothing from it', () => {
    const { relations } = residentsTable([count(2, 9), count(4, 4), count(5, 2)], index, 3)
    expect(relations).toEqual([])
  })

  const estimate = (areaId: number, value: number): ResidentCount => ({
    ...count(areaId, value),
    status: 'ESTIMATED',
  })

  it('takes what adds up but for a rounding for a sum, with the little that everybody knows', () => {
    const below = residentsTable([count(2, 9), estimate(4, 7), estimate(5, 1)], index, 3)
    expect(below.relations).toEqual([{ total: 0, parts: [1, 2, 3] }])
    expect(below.cells[3]).toMatchObject({ value: 1, publishable: false, known: true })
    const above = residentsTable([count(2, 9), estimate(4, 7), estimate(5, 4)], index, 3)
    expect(above.relations).toEqual([
      { total: 4, parts: [1, 2] },
      { total: 4, parts: [0, 3] },
    ])
    expect(above.cells[3]).toMatchObject({ value: 2, known: true })
  })

  it('protects the few of a part that two areas share, where they were counted', () => {
    const { cells, relations } = residentsTable([count(3, 9), count(4, 7), count(5, 1)], index, 3)
    expect(relations).toEqual([{ total: 0, parts: [1, 2, 3] }])
    expect(cells[3]).toEqual({ value: 1, publishable: false, protected: true })
  })

  it('takes those whom a city assigned to no area for known: they live in none', () => {
    const { cells, relations } = residentsTable([count(1, 9), count(2, 8)], index, 3)
    expect(relations).toEqual([{ total: 0, parts: [1, 2] }])
    expect(cells[2]).toMatchObject({ value: 1, publishable: false, known: true })
  })
})
