import { beforeAll, describe, expect, it } from 'vitest'

import { protectPeople } from '../../geo/src/disclosure/protect-people.ts'
import { isStated } from '../../geo/src/disclosure/residents-table.ts'
import { reconstruct, sumsOf } from '../../geo/src/disclosure/testing/reconstruct.ts'
import { isSlow } from '../../geo/src/disclosure/testing/runs.ts'
import { cellAges } from '../../geo/src/terms/classifications.ts'
import { indexAreas } from '../../geo/src/world/area-index.ts'
import type { Cells, ResidentCount, Snapshot } from '../../geo/src/world/snapshot.ts'
import { peopleOfDresden } from './dresden.ts'

const minimums = [3, 50, 200, 500]

describe('of the built-in data set', () => {
  let dresden: Snapshot & { cells: Cells }

  beforeAll(async () => {
    const people = await peopleOfDresden()
    if (!people.cells) throw new Error('it is known where people live')
    dresden = { ...people, cells: people.cells }
  })

  const publishedWith = (minimum: number) =>
    protectPeople(dresden.residents, dresden.cells, indexAreas(dresden.areas), minimum)

  /** Of a hundredth of all small numbers where not all are looked at. */
  function foundOut(
    minimum: number,
    suppressed: ReadonlySet<ResidentCount>,
    into: Int32Array | null,
  ): Promise<string[]> {
    const areas = indexAreas(dresden.areas)
    const { residents: counts, cells } = dresden
    const isShown = (count: ResidentCount) => isStated(count.ageBand) && !suppressed.has(count)
    return reconstruct(
      { areas, counts, isShown, sums: sumsOf(counts, areas), cells, into, rounding: 0.5 },
      minimum,
      (place) => isSlow() || place % 97 === minimum % 97,
    )
  }

  it.each(minimums)(
    'nothing small can be computed back with a minimum of %i, knowing which cells became one',
    async (minimum) => {
      const { suppressed, cells } = publishedWith(minimum)
      expect(await foundOut(minimum, suppressed, cells?.into ?? null)).toEqual([])
    },
    3_600_000,
  )

  it('something could be if cells were published as they are', async () => {
    const asTheyAre = Int32Array.from(dresden.cells.lon, (_, cell) => cell)
    expect(await foundOut(50, publishedWith(50).suppressed, asTheyAre)).not.toEqual([])
  })

  it.each(minimums)('every published cell has none or at least %i of an age', (minimum) => {
    const cells = publishedWith(minimum).cells?.cells
    const counts = cellAges.flatMap((age) => [...(cells?.residents[age] ?? [])])
    expect(counts.length).toBeGreaterThan(0)
    expect(counts.filter((count) => count > 0 && count < minimum)).toEqual([])
  })

  it('cells stand where cells stood, and everybody is in one', () => {
    const placesOf = ({ lon, lat }: Cells) => [...lon].map((x, cell) => `${x} ${String(lat[cell])}`)
    const sumOf = (counts: Float64Array) => counts.reduce((sum, count) => sum + count, 0)
    const places = new Set(placesOf(dresden.cells))
    for (const minimum of minimums) {
      const cells = publishedWith(minimum).cells?.cells
      if (!cells) throw new Error('cells are published')
      expect(placesOf(cells).filter((place) => !places.has(place))).toEqual([])
      for (const age of cellAges) {
        expect(sumOf(cells.residents[age])).toBeCloseTo(sumOf(dresden.cells.residents[age]), 6)
      }
    }
  })

  it('no number of residents is suppressed with the minimum that applies unless another is set', () => {
    expect(publishedWith(3).suppressed.size).toBe(0)
  })
})
