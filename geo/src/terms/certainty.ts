/**
 * How sure a number is, from the surest to the least sure: counted; stated by a plan or an office; a norm applied to
 * such numbers; modelled; expected for a day to come; known but withheld to protect people; not known.
 */
export const certainties = [
  'OBSERVED',
  'REPORTED',
  'COMPUTED',
  'ESTIMATED',
  'PROJECTED',
  'SUPPRESSED',
  'MISSING',
] as const
export type Certainty = (typeof certainties)[number]
export type KnownCertainty = Exclude<Certainty, 'SUPPRESSED' | 'MISSING'>

/** A value has a status that says how sure it is; where there is none, the status says why. Null is never zero. */
export type Stated =
  { value: number; status: KnownCertainty } | { value: null; status: 'SUPPRESSED' | 'MISSING' }

/** A number with where it comes from. */
export type Sourced = Stated & { sourceId: string }

/** The number alone, without what is said beside it. */
export const statedOf = (one: Stated): Stated =>
  one.value === null
    ? { value: null, status: one.status }
    : { value: one.value, status: one.status }

/** Negative where the first is surer, as for sorting. */
export const byCertainty = (one: Certainty, other: Certainty): number =>
  certainties.indexOf(one) - certainties.indexOf(other)

/** @returns the least sure of the statuses */
export function leastSure<Status extends Certainty>(all: readonly [Status, ...Status[]]): Status {
  return all.reduce((least, status) => (byCertainty(status, least) > 0 ? status : least))
}
