import type { Nearest } from './nearest-sites.ts'
import type { ByAge, ReachCells } from './reach-cells.ts'

/**
 * How many people of each age have a site within their own limit, by district: a list for each age, in the order of
 * `cells.districtIds`. Whoever walks exactly the limit is within it; who has no way is within none.
 *
 * @param limits metres on foot
 */
export const residentsWithin = (
  cells: ReachCells,
  { metres }: Pick<Nearest, 'metres'>,
  limits: ByAge<number>,
): ByAge<Float64Array> => cells.byDistrict((cell, age) => (metres[cell] ?? Infinity) <= limits[age])
