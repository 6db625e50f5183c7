import { describe, expect, it } from 'vitest'

import { indexAreas } from '../world/area-index.ts'
import type { Cells } from '../world/snapshot.ts'
import { smallCity } from '../world/testing/small-city.ts'
import { fitCells } from './fit-cells.ts'

const areas = indexAreas(smallCity.areas)
const cellsOf = (district: number[], younger: number[], older: number[]): Cells => ({
  day: '2025-12-31',
  sourceId: 'cells',
  lon: Float64Array.from(district, (_, place) => 13.7 + place / 100),
  lat: Float64Array.from(district, () => 51),
  district: Int32Array.from(district),
  residents: { AGE_60_TO_79: Float64Array.from(younger), AGE_80_PLUS: Float64Array.from(older) },
})
const fit = (cells: Cells) => fitCells(cells, smallCity.residents, areas).residents

describe('fitted cells', () => {
  it('add up to the residents of their district, each in proportion', () => {
    // District 6 has 100 people of 60 to 79 and 40 of 80 and more.
    const { AGE_60_TO_79, AGE_80_PLUS } = fit(cellsOf([6, 6], [99, 33], [10, 30.1]))
    expect([...AGE_60_TO_79]).toEqual([75, 25])
    expect([...AGE_80_PLUS].map((count) => count.toFixed(4))).toEqual(['9.9751', '30.0249'])
  })

  it('add up with those of a district whose residents are counted with it', () => {
    // District 10 is counted with 9, which has 50 and 30.
    const { AGE_60_TO_79, AGE_80_PLUS } = fit(cellsOf([9, 10], [60, 40], [10, 5]))
    expect([...AGE_60_TO_79]).toEqual([30, 20])
    expect([...AGE_80_PLUS]).toEqual([20, 10])
  })

  it('are of the newest day on which as many districts are known, divided as before', () => {
    const first = smallCity.residents.filter(
      ({ day, areaId }) => day === '2025-12-31' && areaId === 6,
    )
    const next = first.map((count) => ({ ...count, day: '2026-12-31', count: count.count * 2 }))
    const known = (counts: typeof next) => {
      const { day, residents } = fitCells(cellsOf([6, 6], [99, 33], [10, 30]), counts, areas)
      return [day, ...residents.AGE_60_TO_79, ...residents.AGE_80_PLUS]
    }
    expect(known([...first, ...next])).toEqual(['2026-12-31', 150, 50, 20, 60])
    // Of one age alone it would be half of another day.
    const younger = next.filter(({ ageBand }) => ageBand !== 'AGE_80_PLUS')
    expect(known([...first, ...younger])).toEqual(['2025-12-31', 75, 25, 10, 30])
  })

  it('stay as they are where there is no number to fit them to, or nobody to fit', () => {
    const otherDay = { ...cellsOf([6], [7], [3]), day: '2019-12-31' }
    expect([...fit(otherDay).AGE_60_TO_79]).toEqual([7])
    expect([...fit(cellsOf([6], [0], [3])).AGE_60_TO_79]).toEqual([0])
  })
})
