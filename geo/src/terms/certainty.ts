/**
 * How sure a number is, from the surest to the least sure: counted; stated by a plan or an office; a norm applied to
 * such numbers; modelled; expected for a day to come; known but suppressed to protect people; not known.
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

/** Why a number is not known, where more is known than that it is not. */
export type MissingReason = 'SITES_UNKNOWN' | 'WAYS_TO_STOPS_UNKNOWN'

/** A value has a status that says how sure it is; where there is none, the status says why. Null is never zero. */
export type Stated =
  | { value: number; status: KnownCertainty }
  | { value: null; status: 'SUPPRESSED' }
  | { value: null; status: 'MISSING'; missingReason?: MissingReason }

/** A number with where it comes from. */
export type Sourced = Stated & { sourceId: string }

/** The number alone, without what is said beside it. */
export const statedOf = (one: Stated): Stated =>
  one.value === null ? unstated(one) : { value: one.value, status: one.status }

/** No number, for the reason for which another is none. */
export const unstated = (one: Unstated): Unstated => {
  const reason = missingReasonOf(one)
  return reason === null
    ? { value: null, status: one.status }
    : { value: null, status: 'MISSING', missingReason: reason }
}
type Unstated = Extract<Stated, { value: null }>

/** @returns null of what is known, or suppressed, and where nothing more is known */
export const missingReasonOf = (one: Stated): MissingReason | null =>
  one.status === 'MISSING' ? (one.missingReason ?? null) : null

/** Negative where the first is surer, as for sorting. */
export const byCertainty = (one: Certainty, other: Certainty): number =>
  certainties.indexOf(one) - certainties.indexOf(other)

/** @returns the least sure of the statuses */
export function leastSure<Status extends Certainty>(all: readonly [Status, ...Status[]]): Status {
  return all.reduce((least, status) => (byCertainty(status, least) > 0 ? status : least))
}
