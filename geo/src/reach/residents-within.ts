import { type CellAge, cellAges } from '../world/snapshot.ts'
import type { Nearest } from './nearest-sites.ts'
import type { ByAge, ReachCells } from './reach-cells.ts'

/**
 * How many people of each age have a site within their own limit, by district: a list for each age, in the order of
 * `cells.districtIds`. Whoever walks exactly the limit is within it.
 *
 * @param limits metres on foot; Infinity counts everybody, even where no way leads
 */
export function residentsWithin(
  { cells, districtIds, districtOf }: ReachCells,
  { metres }: Pick<Nearest, 'metres'>,
  limits: ByAge<number>,
): ByAge<Float64Array> {
  const sumsOf = (age: CellAge) => {
    const sums = new Float64Array(districtIds.length)
    const residents = cells.residents[age]
    const limit = limits[age]
    for (let cell = 0; cell < residents.length; cell += 1) {
      if (!((metres[cell] ?? Infinity) <= limit)) continue
      const district = districtOf[cell] ?? 0
      sums[district] = (sums[district] ?? 0) + (residents[cell] ?? 0)
    }
    return sums
  }
  const [younger, older] = cellAges.map(sumsOf)
  if (!younger || !older) throw new Error('cells tell two ages apart')
  return { AGE_60_TO_79: younger, AGE_80_PLUS: older }
}
