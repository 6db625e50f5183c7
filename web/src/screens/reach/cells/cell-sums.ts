import { residentsWithin } from '@atlas/geo/residents-within'

import type { ReachCells, SiteWays } from './reach-cells'
import { cellAges, type CellAge } from '$reach/reach-choices'

/** One age in one district: who is told of, by distance. */
export interface DistrictAge {
  /** How many live at most so far from the nearest site. */
  within: (metres: number) => number
  /** How many live there at all. */
  residents: number
  /** Cells whose number is told, and whose number is withheld. */
  told: number
  withheld: number
}

/** The cells of every district, by the district's id; put in order once for each choice of sites. */
export type CellSums = ReadonlyMap<string, Readonly<Record<CellAge, DistrictAge>>>

export function cellSums(cells: ReachCells, ways: SiteWays): CellSums {
  const byDistrict = new Map<string, number[]>()
  cells.district.forEach((district, cell) => {
    const id = cells.districts[district]
    if (id === undefined) return
    const known = byDistrict.get(id)
    if (known) known.push(cell)
    else byDistrict.set(id, [cell])
  })
  const entries = [...byDistrict].map(([id, own]) => {
    const [younger, older] = cellAges.map((age) => districtAge(cells, ways, own, age))
    if (!younger || !older) throw new Error('cells tell two ages apart')
    return [id, { AGE_60_TO_79: younger, AGE_80_PLUS: older }] as const
  })
  return new Map(entries)
}

function districtAge(
  cells: ReachCells,
  ways: SiteWays,
  own: readonly number[],
  age: CellAge,
): DistrictAge {
  const walks = own.flatMap((cell) => {
    const residents = cells.residents[age][cell] ?? null
    return residents === null ? [] : [{ metres: ways.metres[cell] ?? null, residents }]
  })
  const within = residentsWithin(walks)
  // Added in the order of `within`, so that no part of it ever exceeds it.
  const withoutWay = walks.reduce(
    (sum, { metres, residents }) => (metres === null ? sum + residents : sum),
    0,
  )
  return {
    within,
    residents: within(Infinity) + withoutWay,
    told: walks.length,
    withheld: own.length - walks.length,
  }
}
