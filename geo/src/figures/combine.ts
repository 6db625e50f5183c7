import { byCertainty, type Sourced, unstated } from '../terms/certainty.ts'

/**
 * The one rule of what follows from several numbers: as unsure as the least sure of them, whose source it names;
 * MISSING where one is missing, SUPPRESSED where one is that, MISSING where the rule has no answer (null).
 * @throws RangeError where the rule gives no finite number
 */
export function combine(
  inputs: readonly [Sourced, ...Sourced[]],
  compute: (...values: number[]) => number | null,
): Sourced {
  const leastSure = inputs.reduce((least, input) =>
    byCertainty(input.status, least.status) > 0 ? input : least,
  )
  const { sourceId } = leastSure
  if (leastSure.value === null) return { ...unstated(leastSure), sourceId }
  const { status } = leastSure
  const value = compute(...inputs.flatMap((input) => input.value ?? []))
  if (value !== null && !Number.isFinite(value)) throw new RangeError(`a rule gave ${value}`)
  return value === null ? { value: null, status: 'MISSING', sourceId } : { value, status, sourceId }
}
