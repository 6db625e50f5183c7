import { type PlacementInstance, wayInParts } from './instance.ts'
import type { PlacementQuestion } from './question.ts'
import { excludedBy, type Savings } from './savings.ts'

/** What is left of an instance once forced sites stand and what may not be is left out. */
export interface Ground {
  readonly instance: PlacementInstance
  readonly forced: readonly number[]
  /** Candidates that may be chosen beside them, ascending. */
  readonly free: readonly number[]
  /** Metres from each demand to the nearest fixed or forced site; Infinity where there is none. */
  readonly served: Float64Array
}

export function groundOf(instance: PlacementInstance): Ground {
  const { candidates, rules, tooNear, tooNearToFixed } = instance
  const forced = [...new Set(rules.forced)].sort((a, b) => a - b)
  const nearForced = forced.flatMap((one) => [...excludedBy(tooNear, one)])
  const gone = new Set([...rules.excluded, ...tooNearToFixed, ...forced, ...nearForced])
  return {
    instance,
    forced,
    free: Array.from({ length: candidates }, (_, one) => one).filter((one) => !gone.has(one)),
    served: waysTo(instance, forced),
  }
}

/** Metres from each demand to the nearest fixed site, or one of some candidates. */
export function waysTo(
  { fixed, ways: { start, demand, metres } }: PlacementInstance,
  chosen: readonly number[],
): Float64Array {
  const nearest = fixed.slice()
  for (const candidate of chosen) {
    const end = start[candidate + 1] ?? 0
    for (let at = start[candidate] ?? 0; at < end; at += 1) {
      const served = demand[at] ?? 0
      nearest[served] = Math.min(nearest[served] ?? Infinity, metres[at] ?? Infinity)
    }
  }
  return nearest
}

/** Whether nobody who is asked after has a way longer than so many metres, as ways are told. */
export const isWithin = (
  instance: PlacementInstance,
  farthest: number,
  sites: readonly number[],
): boolean =>
  valueOf(instance, { model: 'P_CENTER', sites: sites.length }, sites) <=
  wayInParts(farthest, instance.partsOfAMetre)

/** Ways are whole parts of a metre, and forced sites fixed. */
export function inParts(ground: Ground): Ground {
  const { instance } = ground
  const rounded = (ways: Float64Array) => {
    const parts = new Float64Array(ways.length)
    for (let way = 0; way < ways.length; way += 1) {
      parts[way] = wayInParts(ways[way] ?? Infinity, instance.partsOfAMetre)
    }
    return parts
  }
  const served = rounded(ground.served)
  const ways = { ...instance.ways, metres: rounded(instance.ways.metres) }
  return { ...ground, instance: { ...instance, fixed: served, ways }, served }
}

/** How many sites may be chosen beside those that are forced. */
export const sitesLeft = ({ forced }: Ground, sites: number): number => sites - forced.length

/** What each demand counts, in so fine parts, that no fixed or forced site is so near to; 0 of all other. */
export const countedBeyond = (
  { instance, served }: Ground,
  within: number,
  fineness: number,
): Float64Array =>
  instance.weights.map((weight, demand) =>
    (served[demand] ?? Infinity) > within ? weight * fineness : 0,
  )

export interface SavingsOfCandidates {
  readonly savings: Savings
  readonly candidates: Uint32Array
}

/** What the ways of one candidate after the other save, as long as that is more than 0. */
class SavedPairs {
  readonly row: Uint32Array
  readonly saving: Float64Array
  length = 0

  constructor(most: number) {
    this.row = new Uint32Array(most)
    this.saving = new Float64Array(most)
  }

  add(demand: number, saved: number): void {
    if (saved <= 0) return
    this.row[this.length] = demand
    this.saving[this.length] = saved
    this.length += 1
  }
}

/** Demand that free candidates serve within so many metres: what each counts, 0 for whom nobody asks after. */
export function savingsWithin(
  ground: Ground,
  counted: Float64Array,
  within: number,
): SavingsOfCandidates {
  const { demand, metres } = ground.instance.ways
  return savingsOf(ground, (from, to, pairs) => {
    for (let pair = from; pair < to; pair += 1) {
      if ((metres[pair] ?? Infinity) > within) continue
      const one = demand[pair] ?? 0
      pairs.add(one, counted[one] ?? 0)
    }
  })
}

/** How much shorter free candidates make the ways of all, in so fine parts of what those count. */
export function savingsOfWays(ground: Ground, fineness: number): SavingsOfCandidates {
  const { instance, served } = ground
  const { demand, metres } = instance.ways
  const standing = served.map((way) => countedWay(instance, way))
  const weights = instance.weights.map((weight) => weight * fineness)
  return savingsOf(ground, (from, to, pairs) => {
    for (let pair = from; pair < to; pair += 1) {
      const one = demand[pair] ?? 0
      const way = countedWay(instance, metres[pair] ?? Infinity)
      pairs.add(one, (weights[one] ?? 0) * ((standing[one] ?? 0) - way))
    }
  })
}

/** @param add what the ways of a candidate save, which stand between two places */
export function savingsOf(
  { instance: { weights, ways }, free }: Ground,
  add: (from: number, to: number, pairs: SavedPairs) => void,
): SavingsOfCandidates {
  const candidates: number[] = []
  const start = [0]
  const pairs = new SavedPairs(ways.demand.length)
  for (const candidate of free) {
    add(ways.start[candidate] ?? 0, ways.start[candidate + 1] ?? 0, pairs)
    if (pairs.length === start.at(-1)) continue
    candidates.push(candidate)
    start.push(pairs.length)
  }
  return {
    savings: {
      rows: weights.length,
      columns: candidates.length,
      start: Uint32Array.from(start),
      row: pairs.row.subarray(0, pairs.length),
      saving: pairs.saving.subarray(0, pairs.length),
    },
    candidates: Uint32Array.from(candidates),
  }
}

/** A way as sums count it: whole parts, and no longer than the longest. */
export const countedWay = (
  { partsOfAMetre, furthestMetres }: PlacementInstance,
  metres: number,
): number => wayInParts(Math.min(metres, furthestMetres), partsOfAMetre)

/** How much demand must be served where a share of all is asked for. */
export function demandAsked({ weights }: PlacementInstance, share = 1): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  // A share such as 0.9 is no binary number: what is off by rounding alone is not asked for.
  return Math.ceil(Math.round(total * share * 1e6) / 1e6)
}

/** What a question asks about, of some ways to the nearest site: people, ways together, or the longest way. */
export function valueOf(
  instance: PlacementInstance,
  question: PlacementQuestion,
  sites: readonly number[],
): number {
  if (question.model === 'LSCP') return sites.length
  const { weights } = instance
  const nearest = waysTo(instance, sites)
  let value = 0
  for (let demand = 0; demand < weights.length; demand += 1) {
    const weight = weights[demand] ?? 0
    const metres = nearest[demand] ?? Infinity
    if (weight === 0) continue
    if (question.model === 'MCLP') value += metres <= question.within ? weight : 0
    else if (question.model === 'P_MEDIAN') value += weight * countedWay(instance, metres)
    else value = Math.max(value, wayInParts(metres, instance.partsOfAMetre))
  }
  return value
}
