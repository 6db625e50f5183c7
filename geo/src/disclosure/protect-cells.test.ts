import { describe, expect, it } from 'vitest'

import { indexAreas } from '../world/area-index.ts'
import { smallCity } from '../world/testing/small-city.ts'
import { protectCells } from './protect-cells.ts'

const areas = indexAreas(smallCity.areas)
const { cells } = smallCity
if (!cells) throw new Error('the small city has cells')

const published = (minimum: number, demands: Record<number, number> = {}) => {
  const found = protectCells(cells, areas, (id) => ({
    districts: demands[id] ?? 1,
    least: { AGE_60_TO_79: minimum, AGE_80_PLUS: minimum },
  }))
  return (
    found && {
      lon: [...found.cells.lon],
      district: [...found.cells.district],
      younger: [...found.cells.residents.AGE_60_TO_79],
      older: [...found.cells.residents.AGE_80_PLUS],
      countedWith: [...found.cells.countedWith],
    }
  )
}

describe('cells that may be known', () => {
  it('are those there are, where nothing is suppressed', () => {
    expect(published(0)).toEqual({
      lon: [...cells.lon],
      district: [...cells.district],
      younger: [...cells.residents.AGE_60_TO_79],
      older: [...cells.residents.AGE_80_PLUS],
      countedWith: [],
    })
  })

  it('with too few of an age have joined the nearest of their district, which stands where it stood', () => {
    expect(published(3)).toMatchObject({
      lon: [13.698, 13.71, 13.718, 13.722, 13.73],
      district: [6, 7, 8, 8, 9],
      younger: [100, 200, 150, 150, 50],
      older: [40, 60, 100, 0, 30],
    })
  })

  it('of a district with too few join the nearest of the next one of its social space', () => {
    expect(published(25)).toMatchObject({ district: [6, 7, 8, 8, 9], countedWith: [] })
    expect(published(31)).toEqual({
      lon: [13.702, 13.71, 13.718],
      district: [6, 7, 8],
      younger: [100, 200, 350],
      older: [40, 60, 130],
      countedWith: [
        [9, 8],
        [10, 8],
      ],
    })
  })

  it('of a district that must share them are those of the next one, even where they are many', () => {
    expect(published(3, { 7: 2 })).toMatchObject({
      lon: [13.698, 13.702, 13.718, 13.722, 13.73],
      younger: [98, 202, 150, 150, 50],
      countedWith: [[7, 6]],
    })
    expect(published(3, { 7: 5 })).toBeNull()
  })

  it('are none where the city has too few', () => {
    expect(published(1000)).toBeNull()
  })
})
