import { describe, expect, it } from 'vitest'

import { indexAreas } from '../world/area-index.ts'
import { smallCity } from '../world/testing/small-city.ts'
import { protectCells } from './protect-cells.ts'

const areas = indexAreas(smallCity.areas)
const { cells } = smallCity
if (!cells) throw new Error('the small city has cells')

const published = (minimum: number) => {
  const joined = protectCells(cells, areas, minimum)
  return (
    joined && {
      lon: [...joined.lon],
      district: [...joined.district],
      younger: [...joined.residents.AGE_60_TO_79],
      older: [...joined.residents.AGE_80_PLUS],
    }
  )
}

describe('cells that may be known', () => {
  it('are those there are, where nothing is withheld', () => {
    expect(published(0)).toEqual({
      lon: [...cells.lon],
      district: [...cells.district],
      younger: [...cells.residents.AGE_60_TO_79],
      older: [...cells.residents.AGE_80_PLUS],
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

  it('of a district with too few have joined those of the next one of its social space', () => {
    expect(published(35)).toMatchObject({
      lon: [13.702, 13.71, 13.718],
      district: [6, 7, 8],
      younger: [100, 200, 350],
      older: [40, 60, 130],
    })
  })

  it('are none where the city has too few', () => {
    expect(published(1000)).toBeNull()
  })
})
