import type { Passage, Stairs } from '../terms/wayfinding.ts'

/** A way of stairs as it is mapped; null is: not known. */
export interface MappedStairs {
  readonly metres: number
  readonly steps: number | null
  readonly handrail: boolean | null
  readonly ramp: boolean | null
}

/** A part of a course, on the way of the map with this number. */
interface Walked {
  readonly way: number
  readonly metres: number
  readonly passages: readonly Passage[]
}

/** Of which part one at least walks who climbs all of a way: lengths of short ways are rough. */
const wholeFrom = 0.85

const isOnStairs = (stretch: Walked | undefined) => stretch?.passages.includes('STAIRS') === true

/** How many times one comes to stairs. */
export const flightsOfStairs = (stretches: readonly Walked[]): number => flightsOf(stretches).length

/** Stairs on a part of a course; null where there are none. */
export function stairsOn(
  stretches: readonly Walked[],
  mapped: ReadonlyMap<number, MappedStairs>,
): Stairs | null {
  const flights = flightsOf(stretches)
  if (flights.length === 0) return null
  const known = flights.flatMap((flight) => knownOf(flight, mapped))
  const steps = known.map((one) => one.steps)
  return {
    flights: flights.length,
    steps: steps.reduce((sum, more) => (sum === null || more === null ? null : sum + more), 0),
    handrail: ofAll(known.map(({ handrail }) => handrail)),
    ramp: ofAll(known.map(({ ramp }) => ramp)),
  }
}

/** Stairs that follow each other are one flight. */
function flightsOf(stretches: readonly Walked[]): Walked[][] {
  const flights: Walked[][] = []
  stretches.forEach((stretch, index) => {
    if (!isOnStairs(stretch)) return
    if (isOnStairs(stretches[index - 1])) flights.at(-1)?.push(stretch)
    else flights.push([stretch])
  })
  return flights
}

/** What is mapped of each way of a flight; of one that is climbed in part nobody has counted the steps. */
function knownOf(flight: readonly Walked[], mapped: ReadonlyMap<number, MappedStairs>) {
  const walked = new Map<number, number>()
  for (const { way, metres } of flight) walked.set(way, (walked.get(way) ?? 0) + metres)
  return [...walked].map(([way, metres]) => {
    const known = mapped.get(way)
    if (!known) return { steps: null, handrail: null, ramp: null }
    const { steps, handrail, ramp } = known
    return { steps: metres < wholeFrom * known.metres ? null : steps, handrail, ramp }
  })
}

/** Null where it is not known of all, or not the same of all. */
function ofAll(known: readonly (boolean | null)[]): boolean | null {
  const [first = null] = known
  return known.every((one) => one === first) ? first : null
}
