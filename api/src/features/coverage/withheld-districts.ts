import { type DataContext, perDataVersion } from '../../schema/context.ts'
import { areaIndex } from '../areas/area-index.ts'
import { withheldResidents } from '../residents/withheld-residents.ts'
import { dayOfCells } from './day-of-cells.ts'
import { type CellAge, cellAges } from './reach.ts'

/** Of each age the districts, by id, whose number is withheld. */
type WithheldDistricts = Readonly<Record<CellAge, ReadonlySet<number>>>

export const withheldDistricts = perDataVersion(async (context): Promise<WithheldDistricts> => {
  const [cells, areas, isWithheld] = await Promise.all([
    dayOfCells(context),
    areaIndex(context),
    withheldResidents(context),
  ])
  const idsOf = (ageBand: CellAge) =>
    cells === null
      ? []
      : areas
          .atLevel('DISTRICT')
          .filter(({ id, reportedWithId }) =>
            isWithheld({ areaId: reportedWithId ?? id, day: cells.day, ageBand, trait: 'ALL' }),
          )
          .map(({ id }) => id)
  return {
    AGE_60_TO_79: new Set(idsOf('AGE_60_TO_79')),
    AGE_80_PLUS: new Set(idsOf('AGE_80_PLUS')),
  }
})

interface Counted extends Record<CellAge, number> {
  districtId: number
}

/**
 * Counts nobody in districts whose number is withheld. A choice of sites and distances can pick out any cells, so
 * answers that differ by such cells would tell what they add up to; where nobody of them counts, none can.
 */
export async function toldOnly<Row extends Counted>(
  rows: readonly Row[],
  context: DataContext,
): Promise<readonly Row[]> {
  const withheld = await withheldDistricts(context)
  if (cellAges.every((age) => withheld[age].size === 0)) return rows
  const told = (row: Row, age: CellAge) => (withheld[age].has(row.districtId) ? 0 : row[age])
  return rows.map((row) => ({
    ...row,
    AGE_60_TO_79: told(row, 'AGE_60_TO_79'),
    AGE_80_PLUS: told(row, 'AGE_80_PLUS'),
  }))
}
