import { suppress } from '@atlas/geo/disclosure/suppress'
import { cell } from '../../database/tables.ts'
import { type DataContext, perDataVersion } from '../../schema/context.ts'
import { areaIndex } from '../areas/area-index.ts'
import { inCityBounds } from '../areas/in-city-bounds.ts'
import { type WithheldResidents, withheldResidents } from './withheld-residents.ts'

type Age = 'residents60To79' | 'residents80Plus'

/** The ids of cells whose number of an age is withheld. */
type WithheldCells = Record<Age, number[]>

interface CellRow extends Record<Age, number> {
  id: number
  districtId: number
  day: string
}

/**
 * Small numbers in cells, with those that would let them be computed back from the number of their district.
 * Decided once for each state of the data, so that no choice of tiles gets more than another.
 */
export const withheldCells = perDataVersion(async (context): Promise<WithheldCells> => {
  const minimum = context.minimums.residents
  const rows = minimum === 0 ? [] : await cellsOfCity(context)
  const areas = await areaIndex(context)
  const districts = new Map<string, CellRow[]>()
  for (const row of rows) {
    // Cells of the all but uninhabited add up to the number of the neighbour they are counted with.
    const districtId = areas.byId(row.districtId).reportedWithId ?? row.districtId
    const name = `${districtId} ${row.day}`
    const cells = districts.get(name)
    if (cells) cells.push({ ...row, districtId })
    else districts.set(name, [{ ...row, districtId }])
  }
  const isWithheld = await withheldResidents(context)
  const withheld = (age: Age) =>
    [...districts.values()].flatMap((cells) =>
      isDistrictWithheld(cells, age, isWithheld)
        ? cells.map(({ id }) => id)
        : withheldInDistrict(cells, age, minimum),
    )
  return {
    residents60To79: withheld('residents60To79'),
    residents80Plus: withheld('residents80Plus'),
  }
})

const ageBands = { residents60To79: 'AGE_60_TO_79', residents80Plus: 'AGE_80_PLUS' } as const

/** Cells would add up to what is withheld of their district. */
const isDistrictWithheld = (
  [first]: readonly CellRow[],
  age: Age,
  isWithheld: WithheldResidents,
): boolean =>
  first !== undefined &&
  isWithheld({ areaId: first.districtId, day: first.day, ageBand: ageBands[age], trait: 'ALL' })

/** The district's number is stated elsewhere, so it counts as known. */
function withheldInDistrict(cells: readonly CellRow[], age: Age, minimum: number): number[] {
  const total = cells.reduce((sum, row) => sum + row[age], 0)
  const hidden = suppress(
    [...cells.map((row) => row[age]), total].map((value, index) => ({
      value,
      publishable: true,
      protected: index < cells.length,
    })),
    [{ total: cells.length, parts: [...cells.keys()] }],
    minimum,
  )
  return cells.filter((_, index) => hidden.has(index)).map(({ id }) => id)
}

const cellsOfCity = ({ database }: DataContext): Promise<CellRow[]> =>
  database
    .select({
      id: cell.id,
      districtId: cell.districtId,
      day: cell.day,
      residents60To79: cell.residents60To79,
      residents80Plus: cell.residents80Plus,
    })
    .from(cell)
    .where(inCityBounds(cell.centre))
    // Of two with the same number always the same one is withheld: two databases together would tell both.
    .orderBy(cell.id)
