import { sentences } from '../words/sentences.ts'
import type { Message } from '../words/vocabulary.ts'
import type { Checkpoint } from '../work/checkpoint.ts'

/** From one number to another. */
export interface Ends {
  readonly low: number
  readonly high: number
}

/** Within which the truth lies as far as `method` says: by a measured error, which is at least that, or by drawing. */
export interface Range extends Ends {
  readonly method: Message
  /** What came out in each draw, where it was drawn: in the same order whatever the world is that is asked about. */
  readonly inDraws?: readonly number[]
}

/**
 * The numbers of which an estimate would be off by at most an error.
 * @param largest a fraction of the truth, below 1
 */
export const missedBy = (estimate: number, largest: number): Ends => ({
  low: estimate / (1 + largest),
  high: estimate / (1 - largest),
})

/**
 * What the first number minus the second can be while each lies anywhere in its range; one without a range is as it is.
 * Where both are off for the same reason, less of it is possible: by how much the errors cancel out is not known.
 * @returns null where neither has a range
 */
export function rangeOfDifference(
  first: { readonly value: number; readonly range?: Ends | null },
  second: { readonly value: number; readonly range?: Ends | null },
): Ends | null {
  if (!first.range && !second.range) return null
  const [from, less] = [first, second].map(
    ({ value, range }) => range ?? { low: value, high: value },
  )
  return from && less ? { low: from.low - less.high, high: from.high - less.low } : null
}

/** Ends of a range, to so many decimals: outward, so that nothing inside leaves it. */
export function roundedOutward<Given extends Ends>(range: Given, decimals: number): Given {
  const scale = 10 ** decimals
  // What floating point blurs is no reason to go one step farther.
  return {
    ...range,
    low: Math.floor(range.low * scale + 1e-9) / scale,
    high: Math.ceil(range.high * scale - 1e-9) / scale,
  }
}

/** What is said of all of some ranges, each way in which they were found once; null where there is none. */
export function methodOfAll(ranges: readonly (Pick<Range, 'method'> | null)[]): Message | null {
  const methods = new Map(
    ranges.flatMap((range) => (range ? [[range.method.key, range.method] as const] : [])),
  )
  return sentences([...methods.values()])
}

interface Ranged {
  readonly value: number | null
  readonly range?: ((checkpoint?: Checkpoint) => Range | null) | undefined
}

/**
 * The one rule of what follows from ranges: a rule that grows or falls with each of its numbers has its ends at the ends
 * of theirs, so that none of the numbers inside leaves it. What has no range is taken as it is.
 * @returns null where no number has a range, or the rule has no answer at an end
 */
export function composedRange(
  inputs: readonly Ranged[],
  compute: (...values: number[]) => number | null,
  checkpoint?: Checkpoint,
): Range | null {
  const ranges = inputs.map(({ range }) => range?.(checkpoint) ?? null)
  const method = methodOfAll(ranges)
  const values = inputs.flatMap(({ value }) => value ?? [])
  if (!method || values.length < inputs.length) return null
  const lowest = [...values]
  const highest = [...values]
  for (const [place, range] of ranges.entries()) {
    if (!range) continue
    const [atLow, atHigh] = [range.low, range.high].map((end) =>
      compute(...values.map((value, other) => (other === place ? end : value))),
    )
    if (atLow == null || atHigh == null) return null
    const grows = atLow <= atHigh
    lowest[place] = grows ? range.low : range.high
    highest[place] = grows ? range.high : range.low
  }
  const low = compute(...lowest)
  const high = compute(...highest)
  // An error that changes nothing would read as certainty.
  if (low === null || high === null || low === high) return null
  const inDraws = composedDraws(values, ranges, compute)
  return { low, high, method, ...(inDraws && { inDraws }) }
}

/** What follows in each draw; null where some number has a range and was not drawn. */
function composedDraws(
  values: readonly number[],
  ranges: readonly (Range | null)[],
  compute: (...values: number[]) => number | null,
): number[] | null {
  const drawn = ranges.map((range) => (range === null ? null : (range.inDraws ?? [])))
  const count = Math.max(...drawn.map((draws) => draws?.length ?? 0))
  if (drawn.some((draws) => draws !== null && draws.length !== count)) return null
  const found = Array.from({ length: count }, (_, draw) =>
    compute(...values.map((value, place) => drawn[place]?.[draw] ?? value)),
  )
  return found.flatMap((value) => value ?? []).length === count
    ? found.flatMap((value) => value ?? [])
    : null
}
