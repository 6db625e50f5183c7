import { type Sourced, statuses } from './figure.ts'

/**
 * The one rule of what follows from several numbers: as unsure as the least sure of them, whose source it names;
 * MISSING where one is missing, SUPPRESSED where one is withheld, MISSING where the rule has no answer (null).
 */
export function combine(
  inputs: readonly [Sourced, ...Sourced[]],
  compute: (...values: number[]) => number | null,
): Sourced {
  const weakest = inputs.reduce((least, input) =>
    statuses.indexOf(input.status) > statuses.indexOf(least.status) ? input : least,
  )
  if (weakest.value === null) return weakest
  const value = compute(...inputs.flatMap((input) => input.value ?? []))
  return value === null
    ? { value: null, status: 'MISSING', sourceId: weakest.sourceId }
    : { value, status: weakest.status, sourceId: weakest.sourceId }
}
