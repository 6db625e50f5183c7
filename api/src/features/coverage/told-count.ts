import type { DataContext, Minimums } from '../../schema/context.ts'
import type { Area } from '../areas/area.ts'
import type { Ages, Sourced } from '../figures/figure.ts'
import { withheldResidents } from '../residents/withheld-residents.ts'
import { districtsIn } from './population.ts'
import { bandsOf } from './reach.ts'
import { withheldDistricts } from './withheld-districts.ts'

/** What sums of cells may differ by without a person being there. */
const roundingError = 1e-6

/** Nobody is no small number, except where no number is told at all. */
const isSmall = (count: number, minimum: number) =>
  minimum === Infinity || (count > roundingError && count < minimum)

/** A number of residents of cells, an estimate; null where there are no cells; withheld where it is small. */
export function toldCount(
  count: number | null,
  { residents }: Minimums,
  sourceId: string,
): Sourced {
  if (count === null) return { value: null, status: 'MISSING', sourceId }
  if (isSmall(count, residents)) return { value: null, status: 'SUPPRESSED', sourceId }
  return { value: count, status: 'ESTIMATED', sourceId }
}

/** A part of residents. Withheld, too, where the rest is small: whoever knows the total would know the rest. */
export function toldPart(
  part: number | null,
  total: number | null,
  minimums: Minimums,
  sourceId: string,
): Sourced {
  if (part === null || total === null) return { value: null, status: 'MISSING', sourceId }
  if (isSmall(total - part, minimums.residents)) {
    return { value: null, status: 'SUPPRESSED', sourceId }
  }
  // Added up in another order, everybody may be a trillionth more than all.
  const isEverybody = Math.abs(total - part) <= roundingError
  return toldCount(isEverybody ? total : part, minimums, sourceId)
}

/** What is computed from residents and would give away how many they are: withheld where their number is. */
export const toldWith = (people: Sourced, value: number, sourceId: string): Sourced =>
  people.value === null
    ? { value: null, status: people.status, sourceId }
    : { value, status: 'ESTIMATED', sourceId }

/** What may be told of an area’s cells: nothing where its number, or that of all its districts, is withheld. */
export async function minimumsIn(
  area: Area,
  ages: Ages,
  day: string,
  context: DataContext,
): Promise<Minimums> {
  const [isWithheld, withheld, districts] = await Promise.all([
    withheldResidents(context),
    withheldDistricts(context),
    districtsIn(area, context),
  ])
  const bands = bandsOf(ages)
  const isAreaWithheld = [ages, ...bands].some((ageBand) =>
    isWithheld({ areaId: area.id, day, ageBand, trait: 'ALL' }),
  )
  const areDistricts = bands.some(
    (age) => districts.length > 0 && districts.every(({ id }) => withheld[age].has(id)),
  )
  return isAreaWithheld || areDistricts
    ? { ...context.minimums, residents: Infinity }
    : context.minimums
}
