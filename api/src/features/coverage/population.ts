import { type DataContext, perDataVersion } from '../../schema/context.ts'
import type { Area } from '../areas/area.ts'
import { areaIndex } from '../areas/area-index.ts'
import { dayOfCells } from './day-of-cells.ts'
import { type Cell, cellsOn, type DistrictSum, residentsByDistrict } from './queries.ts'
import type { CellAge } from './reach.ts'
import { toldOnly } from './withheld-districts.ts'

/** Where people live, summed by district: read once for each state of the data. */
export const population = perDataVersion(async (context) => {
  const newest = await dayOfCells(context)
  if (!newest) throw new Error('the data set has no cells')
  const sums = await residentsByDistrict(context.database, newest.day)
  return { ...newest, sums: byDistrict(await toldOnly(sums, context)) }
})

/** Every cell of that day, by position. */
export const cells = perDataVersion(async (context): Promise<readonly Cell[]> => {
  const { day } = await population(context)
  return toldOnly(await cellsOn(context.database, day), context)
})

export const byDistrict = (sums: readonly DistrictSum[]): ReadonlyMap<number, DistrictSum> =>
  new Map(sums.map((sum) => [sum.districtId, sum]))

/**
 * The districts whose cells an area's figures are made of; of a social space those that belong to it, each as a whole.
 * A district without figures of its own has none: its cells count with the district it is reported with.
 */
export async function districtsIn(area: Area, context: DataContext): Promise<readonly Area[]> {
  const areas = await areaIndex(context)
  if (area.level === 'DISTRICT') {
    return areas
      .atLevel('DISTRICT')
      .filter(({ id, reportedWithId }) => (reportedWithId ?? id) === area.id)
  }
  return area.level === 'CITY' ? areas.atLevel('DISTRICT') : areas.districtsOf(area)
}

/** null where none of the districts has any cell. */
export function residentsIn(
  districts: readonly Area[],
  bands: readonly CellAge[],
  sums: ReadonlyMap<number, DistrictSum>,
): number | null {
  const known = districts.flatMap(({ id }) => sums.get(id) ?? [])
  if (known.length === 0) return null
  return known.reduce((all, sum) => all + residentsOf(sum, bands), 0)
}

export const residentsOf = (
  counts: Readonly<Record<CellAge, number>>,
  bands: readonly CellAge[],
): number => bands.reduce((sum, band) => sum + counts[band], 0)
