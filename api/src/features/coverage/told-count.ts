import type { DataContext, Minimums } from '../../schema/context.ts'
import type { Area } from '../areas/area.ts'
import type { Ages, Sourced } from '../figures/figure.ts'
import { withheldResidents } from '../residents/withheld-residents.ts'

/** What sums of cells may differ by without a person being there. */
const roundingError = 1e-6

const isSmall = (count: number, minimum: number) => count > roundingError && count < minimum

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

/** What may be told of an area's cells: nothing where the number of its residents is withheld. */
export async function minimumsIn(
  area: Area,
  ageBand: Ages,
  day: string,
  context: DataContext,
): Promise<Minimums> {
  const isWithheld = await withheldResidents(context)
  return isWithheld({ areaId: area.id, day, ageBand, trait: 'ALL' })
    ? { ...context.minimums, residents: Infinity }
    : context.minimums
}
