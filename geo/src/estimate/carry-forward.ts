import {
  byWeights,
  distributeResidents,
  estimateDistricts,
  type Weights,
} from './estimate-districts.ts'
import {
  aged60Plus,
  type CountedResidents,
  type DistrictPart,
  type OlderResidents,
  sumOf,
} from './inputs.ts'
import { canBeMeasured, type MeasuredError, measureErrors } from './measure-errors.ts'

/** What is known of the districts of a city on one day. */
export interface KnownDistricts {
  /** By the district's code. */
  readonly residents: ReadonlyMap<string, OlderResidents>
  /** What the register counted around them. */
  readonly counted: readonly CountedResidents[]
  readonly parts: readonly DistrictPart[]
  /** How far the numbers of districts may miss; none of what an office counted. */
  readonly errors: readonly MeasuredError[]
}

export interface CarriedForward {
  /** By the district's code. */
  readonly residents: ReadonlyMap<string, OlderResidents>
  readonly errors: readonly MeasuredError[]
}

/**
 * Residents of districts on a day for which the register counts social spaces alone: divided as on a day for which more
 * is known. What is known may be the model's estimate, whose weights are the same on all days, or an office's count.
 *
 * The errors are those of the day that is known and, on top, how far the shares of that day miss on this one where the
 * truth is known.
 * @returns null where the districts of a social space are not known
 */
export function carryForward(
  counted: readonly CountedResidents[],
  parts: readonly DistrictPart[],
  known: KnownDistricts,
): CarriedForward | null {
  const weights = weightsOf(known)
  if (!counted.every((count) => areKnown(count, parts, weights))) return null
  const residents = estimateDistricts(counted, parts, weights)
  const since = missedSince(counted, parts, known) ?? []
  const errors = since.map((error) => together(error, known.errors))
  return { residents, errors: since.length > 0 ? errors : known.errors }
}

/**
 * Errors that were measured on the day that is known, on another one: as one error multiplies the other, together they
 * miss by no more than (1 + one) (1 + other) − 1. So it is with cells, whose people are divided inside districts as
 * before.
 * @returns none where it is not known how far the shares miss since
 */
export function carriedErrors(
  errors: readonly MeasuredError[],
  counted: readonly CountedResidents[],
  parts: readonly DistrictPart[],
  known: Omit<KnownDistricts, 'errors'>,
): MeasuredError[] {
  const since = missedSince(counted, parts, known)
  return since ? errors.map((error) => together(error, since)) : []
}

/** How far the shares of the day that is known miss on another one; null where that cannot be known. */
function missedSince(
  counted: readonly CountedResidents[],
  parts: readonly DistrictPart[],
  known: Omit<KnownDistricts, 'errors'>,
): MeasuredError[] | null {
  if (!canBeMeasured(counted)) return null
  const weights = weightsOf(known)
  if (!counted.every((count) => areKnown(count, parts, weights))) return null
  return measureErrors(counted, parts, byWeights(weights))
}

/** An error and, on top, the other one of the same ages. */
function together(
  { ages, mean, largest }: MeasuredError,
  others: readonly MeasuredError[],
): MeasuredError {
  const other = others.find((error) => error.ages === ages)
  return {
    ages,
    mean: (1 + mean) * (1 + (other?.mean ?? 0)) - 1,
    largest: (1 + largest) * (1 + (other?.largest ?? 0)) - 1,
  }
}

/** People of each part of a district on the day that is known. */
function weightsOf({ residents, counted, parts }: Omit<KnownDistricts, 'errors'>): Weights {
  const ofParts = new Map<string, OlderResidents>()
  for (const { planningArea, socialSpace, residents: all } of counted) {
    const here = parts.filter(
      (part) => part.planningArea === planningArea && part.socialSpace === socialSpace,
    )
    const ofDistrict = ({ district }: DistrictPart) => residents.get(district) ?? nobody
    const whole = here.filter(({ part }) => part === 1)
    // Who is not in the districts that lie here alone is in those that lie elsewhere, too.
    const rest = differenceOf(all, sumOf(whole.map(ofDistrict)))
    const shared = here.filter(({ part }) => part < 1)
    for (const part of whole) ofParts.set(nameOf(part), ofDistrict(part))
    const likely = shared.map((one) => scaled(ofDistrict(one), one.part))
    shared.forEach((part, place) => {
      const share = distributed(rest, likely)[place]
      if (share) ofParts.set(nameOf(part), share)
    })
  }
  return (asked) => {
    const people = asked.map((part) => ofParts.get(nameOf(part)) ?? nobody)
    return {
      aged60Plus: people.map(aged60Plus),
      aged80Plus: people.map(({ AGE_80_PLUS }) => AGE_80_PLUS),
    }
  }
}

const nobody: OlderResidents = { AGE_60_TO_79: 0, AGE_80_PLUS: 0 }
const nameOf = ({ district, socialSpace }: DistrictPart) => `${district} ${socialSpace}`

const scaled = ({ AGE_60_TO_79, AGE_80_PLUS }: OlderResidents, part: number): OlderResidents => ({
  AGE_60_TO_79: AGE_60_TO_79 * part,
  AGE_80_PLUS: AGE_80_PLUS * part,
})

const differenceOf = (one: OlderResidents, other: OlderResidents): OlderResidents => ({
  AGE_60_TO_79: Math.max(0, one.AGE_60_TO_79 - other.AGE_60_TO_79),
  AGE_80_PLUS: Math.max(0, one.AGE_80_PLUS - other.AGE_80_PLUS),
})

function distributed(all: OlderResidents, likely: readonly OlderResidents[]): OlderResidents[] {
  const sum = sumOf(likely)
  const share = (number: number, part: number, whole: number) =>
    whole === 0 ? 0 : (number * part) / whole
  return likely.map((one) => ({
    AGE_60_TO_79: share(all.AGE_60_TO_79, one.AGE_60_TO_79, sum.AGE_60_TO_79),
    AGE_80_PLUS: share(all.AGE_80_PLUS, one.AGE_80_PLUS, sum.AGE_80_PLUS),
  }))
}

/** Whether people can be divided among the districts that are known: nobody would be 80+ and not 60+. */
function areKnown(
  { planningArea, socialSpace, residents }: CountedResidents,
  parts: readonly DistrictPart[],
  weights: Weights,
): boolean {
  const here = parts.filter(
    (part) => part.planningArea === planningArea && part.socialSpace === socialSpace,
  )
  const { aged60Plus: all, aged80Plus: older } = weights(here)
  const isSome = (numbers: readonly number[]) => numbers.some((number) => number > 0)
  if (!isSome(all) || !isSome(older)) return false
  try {
    distributeResidents(residents, here, weights)
    return true
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}
