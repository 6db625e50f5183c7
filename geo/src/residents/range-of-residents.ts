import { toldRange } from '../figures/figure.ts'
import { missedBy, type Range } from '../figures/range.ts'
import type { Stated } from '../terms/certainty.ts'
import type { Basis } from '../terms/classifications.ts'
import type { Published, ResidentGroup } from '../world/published.ts'
import type { Area, EstimateError } from '../world/snapshot.ts'

interface StatedResidents {
  readonly group: ResidentGroup
  /** yyyy-mm-dd */
  readonly day: string
  readonly basis: Basis
}

/**
 * Within which a number of residents lies that was estimated in a way whose error is measured: the largest, as the
 * places it was measured for are larger. Null of what was counted.
 */
export function rangeOfResidents(
  world: Published,
  area: Area,
  { group, day, basis }: StatedResidents,
  { value, status }: Pick<Stated, 'value' | 'status'>,
): Range | null {
  const isDistributed =
    status === 'ESTIMATED' &&
    area.level === 'DISTRICT' &&
    group.trait === 'ALL' &&
    basis === 'REGISTER'
  if (!isDistributed || value === null) return null
  const error = world.estimateErrors.find(
    (one) => one.level === 'DISTRICT' && one.ageBand === group.ageBand && one.day === day,
  )
  if (!error) return null
  const { mean, largest } = error
  return { ...missedBy(value, largest), method: { key: 'rangeOfDistricts', mean, largest } }
}

/** Within which the number of people of an age in a cell lies on a day; null where no error of cells was measured. */
export function rangeOfCell(
  errors: readonly Pick<EstimateError, 'level' | 'ageBand' | 'day' | 'mean' | 'largest'>[],
  { ageBand, day }: Pick<EstimateError, 'ageBand' | 'day'>,
  value: number,
): Range | null {
  const error = errors.find(
    (one) => one.level === 'CELL' && one.ageBand === ageBand && one.day === day,
  )
  if (!error) return null
  const { mean, largest } = error
  return toldRange(
    { ...missedBy(value, largest), method: { key: 'rangeOfCells', mean, largest } },
    'RESIDENTS',
  )
}
