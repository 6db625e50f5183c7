import type { Conflicts } from './savings.ts'

/** Ways between candidates and demand: those of candidate j stand from `start[j]` to before `start[j + 1]`. */
export interface CandidateWays {
  readonly start: Uint32Array
  /** Its place, ascending for each candidate. */
  readonly demand: Uint32Array
  readonly metres: Float64Array
}

/** What a candidate may not be, beside what is asked. */
export interface PlacementRules {
  /** Candidates that must be chosen; they count among the sites. */
  readonly forced: readonly number[]
  /** Candidates that may not be chosen. */
  readonly excluded: readonly number[]
  /** Between new sites, and from those to fixed ones, as the crow flies; null for none. */
  readonly minimumMetres: number | null
}

/**
 * For how many people sites have room, where that matters. People of one demand may go to several sites; of each demand
 * the weight is a whole multiple of its people.
 */
export interface Capacities {
  /** Of each demand, in the unit of rooms: whole numbers. */
  readonly people: Float64Array
  /** Of each candidate. */
  readonly room: Float64Array
  /** Of each fixed site. */
  readonly fixedRoom: Float64Array
  /** From each fixed site, as candidates have them. */
  readonly fixedWays: CandidateWays
}

/** Where sites could stand and whom they would serve: all that placement and the proof of it look at. */
export interface PlacementInstance {
  /** What each demand counts: whole numbers, such as tenths of residents; those of 0 are asked after by nobody. */
  readonly weights: Float64Array
  /** Metres from each demand to the nearest fixed site; Infinity where there is none. */
  readonly fixed: Float64Array
  readonly candidates: number
  /** Only those that are shorter than the way to the nearest fixed site; where sites have only so much room, all. */
  readonly ways: CandidateWays
  /** In how many parts of a metre ways are told and added up: 10 for decimetres. */
  readonly partsOfAMetre: number
  /** Whoever no site serves counts as if one were so many metres away; no way is longer. */
  readonly furthestMetres: number
  readonly rules: PlacementRules
  /** Candidates too near to each other; null where nearness does not matter. */
  readonly tooNear: Conflicts | null
  /** Candidates too near to a fixed site. */
  readonly tooNearToFixed: readonly number[]
  /** Null where every site has room for everybody. */
  readonly capacities: Capacities | null
}

export const noRules: PlacementRules = { forced: [], excluded: [], minimumMetres: null }

/** A whole number of parts of a metre. */
export const wayInParts = (metres: number, partsOfAMetre: number): number =>
  Math.round(metres * partsOfAMetre)

/** Beyond it a sum of whole numbers, or a bound made of several, could be inexact. */
const largestSum = 2 ** 50

/** @throws RangeError when something could not be computed exactly, or names a candidate that there is not */
export function checked(instance: PlacementInstance): PlacementInstance {
  const { weights, candidates, partsOfAMetre, furthestMetres, rules } = instance
  if (!weights.every((weight) => Number.isSafeInteger(weight) && weight >= 0)) {
    throw new RangeError('Demand counts in whole numbers')
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  if (total * Math.max(1, wayInParts(furthestMetres, partsOfAMetre)) > largestSum) {
    throw new RangeError('So much demand, so far away, cannot be added up exactly')
  }
  const isCandidate = (one: number) => Number.isInteger(one) && one >= 0 && one < candidates
  if (![...rules.forced, ...rules.excluded].every(isCandidate)) {
    throw new RangeError('Only candidates are forced or excluded')
  }
  if (instance.capacities) checkRoom(instance.capacities, weights)
  return instance
}

function checkRoom({ people, room, fixedRoom }: Capacities, weights: Float64Array): void {
  const isWhole = (one: number) => Number.isSafeInteger(one) && one >= 0
  if (![people, room, fixedRoom].every((list) => list.every(isWhole))) {
    throw new RangeError('People and rooms count in whole numbers')
  }
  if (!weights.every((weight, demand) => weight === 0 || weight % (people[demand] ?? 0) === 0)) {
    throw new RangeError('Each of the people of a demand weighs alike, in whole numbers')
  }
}

/** Ways, candidate by candidate, however many they become. */
export class GrowingWays {
  readonly #start: number[] = [0]
  #demand = new Uint32Array(1024)
  #metres = new Float64Array(1024)
  #length = 0

  add(demand: number, metres: number): void {
    if (this.#length === this.#demand.length) this.#grow()
    this.#demand[this.#length] = demand
    this.#metres[this.#length] = metres
    this.#length += 1
  }

  endOfCandidate(): void {
    this.#start.push(this.#length)
  }

  all(): CandidateWays {
    return {
      start: Uint32Array.from(this.#start),
      demand: this.#demand.slice(0, this.#length),
      metres: this.#metres.slice(0, this.#length),
    }
  }

  #grow(): void {
    const [demand, metres] = [this.#demand, this.#metres]
    this.#demand = new Uint32Array(2 * this.#length)
    this.#metres = new Float64Array(2 * this.#length)
    this.#demand.set(demand)
    this.#metres.set(metres)
  }
}

/** @param isTooNear the same there and back */
export function conflictsWhere(
  candidates: number,
  isTooNear: (one: number, other: number) => boolean,
): Conflicts {
  const start = new Uint32Array(candidates + 1)
  const others: number[] = []
  for (let one = 0; one < candidates; one += 1) {
    for (let other = 0; other < candidates; other += 1) {
      if (other !== one && isTooNear(one, other)) others.push(other)
    }
    start[one + 1] = others.length
  }
  return { start, other: Uint32Array.from(others) }
}
