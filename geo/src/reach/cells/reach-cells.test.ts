import { describe, expect, it } from 'vitest'
import { receivePublishedCells } from '../../world/receive-published-cells.ts'
import { cellsOf } from '../town-fixture.ts'

const place = { lon: 13.7, lat: 51 }

describe('cells', () => {
  const cells = cellsOf([
    { ...place, district: 7, younger: 10, older: 1 },
    { ...place, district: 3, younger: 20, older: 2 },
    { ...place, district: 7, younger: 40, older: 4 },
  ])

  it('are found by their district', () => {
    expect([...cells.cellsIn([7])]).toEqual([0, 2])
    expect([...cells.cellsIn([7, 5, 3])]).toEqual([0, 2, 1])
    expect(cells.districtIds).toEqual([3, 7])
  })

  it('of a district without any are not known, which is not nobody', () => {
    const nobody = { AGE_60_TO_79: new Float64Array(2), AGE_80_PLUS: new Float64Array(2) }
    expect(cells.sumOver([5], ['AGE_80_PLUS'], nobody)).toBeNull()
    expect(cells.sumOver([5, 7], ['AGE_80_PLUS'], nobody)).toBe(0)
  })

  it('need as many values of each property', () => {
    const { day, sourceId, lon, lat, district, residents } = cells.cells
    const short = { ...residents, AGE_80_PLUS: new Float64Array(2) }
    expect(() =>
      receivePublishedCells({ day, sourceId, lon, lat, district, residents: short }),
    ).toThrow(RangeError)
  })
})
