import { valueOf } from './ground.ts'
import { type PlacementInstance, wayInParts } from './instance.ts'
import type { Certificate } from './certificate.ts'
import type { MostSaved } from './most-saved.ts'
import type { Placement } from './placement.ts'

/** Demand as it may come to be, of the same places. */
export interface Future {
  readonly weights: Float64Array
}

/** How sites do in one future. */
export interface SitesInFuture {
  /** Of the sites, as their question has it. */
  readonly value: number
  /** The best that other sites could do there, with its proof. */
  readonly best: Placement
  /** By how much they miss it: at most so much, where the best is not proven. */
  readonly regret: number
}

/** Sites that do well whatever comes: they miss the best of no future by much. */
export interface RobustPlacement {
  readonly status: 'OPTIMAL' | 'WITHIN_GAP'
  readonly sites: readonly number[]
  /** In the order in which they were given. */
  readonly futures: readonly SitesInFuture[]
  /** Of the future whose best they miss by most. */
  readonly regret: number
  /** No sites miss less in every future. */
  readonly bound: number
  /** The same by the proofs of the futures and the weighed one alone; the rest was found by looking at all that is left. */
  readonly boundBySums: number
  /** What they miss in the mean of all futures, and what no sites do less than. */
  readonly meanRegret: number
  readonly meanRegretAtLeast: number
  /**
   * How futures are weighed against each other, in whole parts, and the proof of the best sites of all of them weighed so:
   * whoever misses less everywhere would miss less there, too.
   */
  readonly weighed: { readonly parts: readonly number[]; readonly certificate: Certificate } | null
}

/** In how many parts of a whole futures are weighed. */
const mostParts = 1_000

/** What is known of how much sites miss. */
export class Regrets {
  readonly question: MostSaved
  /** One of each future. */
  readonly instances: readonly PlacementInstance[]
  /** Of some sites, what they miss in each future. */
  readonly known: number[][] = []
  readonly #instance: PlacementInstance
  readonly #sign: 1 | -1
  readonly #bests: Placement[] = []
  #best: { sites: readonly number[]; regrets: readonly number[] } | null = null
  #weighed: RobustPlacement['weighed'] = null
  #boundBySums = 0
  #bound = 0
  #meanAtLeast: number | null = null

  constructor(instance: PlacementInstance, futures: readonly Future[], question: MostSaved) {
    this.question = question
    this.#instance = instance
    this.#sign = question.model === 'MCLP' ? 1 : -1
    this.instances = futures.map(({ weights }) => ({ ...instance, weights }))
  }

  get boundBySums(): number {
    return this.#boundBySums
  }

  /** Whether sites could be found that miss less. */
  get isOpen(): boolean {
    return this.largest > this.#bound
  }

  /** What is missed most by the best sites so far. */
  get largest(): number {
    return Math.max(...(this.#best?.regrets ?? [Infinity]))
  }

  knowBest(best: Placement): void {
    this.#bests.push(best)
    if (this.#bests.length === this.instances.length) {
      for (const { sites } of this.#bests) this.offer(sites)
    }
  }

  /** Whole parts, none of nothing: whoever is in a future must count. */
  partsOf(weights: readonly number[]): number[] {
    const { furthestMetres, partsOfAMetre } = this.#instance
    const totals = this.instances.map((one) => one.weights.reduce((sum, weight) => sum + weight, 0))
    const largest = Math.max(1, ...totals) * Math.max(1, wayInParts(furthestMetres, partsOfAMetre))
    const parts = Math.min(mostParts, Math.floor(2 ** 50 / largest))
    return weights.map((weight) => Math.max(1, Math.round(weight * parts)))
  }

  weighed(parts: readonly number[]): PlacementInstance {
    const weights = this.#instance.weights.map((_, demand) =>
      this.instances.reduce(
        (sum, one, future) => sum + (parts[future] ?? 0) * (one.weights[demand] ?? 0),
        0,
      ),
    )
    return { ...this.#instance, weights }
  }

  knowWeighed(parts: readonly number[], { sites, bound, certificate }: Placement): void {
    this.offer(sites)
    const whole = parts.reduce((sum, part) => sum + part, 0)
    const missedAtLeast = (of: number) => (this.#sign * (this.#weighedBest(parts) - of)) / whole
    if (new Set(parts).size === 1) this.#meanAtLeast ??= Math.max(0, missedAtLeast(bound))
    this.#bound = Math.max(this.#bound, Math.ceil(missedAtLeast(bound) - 1e-9))
    const bySums = Math.max(0, Math.ceil(missedAtLeast(certificate.boundBySums) - 1e-9))
    if (this.#weighed !== null && bySums <= this.#boundBySums) return
    this.#boundBySums = Math.max(this.#boundBySums, bySums)
    this.#weighed = { parts, certificate }
  }

  /** As they were weighed when that said most. */
  get parts(): readonly number[] {
    return this.#weighed?.parts ?? this.instances.map(() => 1)
  }

  /** What sites must do in all futures, so weighed, that miss less than the best so far in each. */
  needed(parts: readonly number[]): number {
    const less = parts.reduce((sum, part) => sum + part * (this.largest - 1), 0)
    return this.#weighedBest(parts) - this.#sign * less
  }

  /** Sites that may be chosen, with the forced ones. */
  offer(sites: readonly number[]): void {
    const regrets = this.#regretsOf(sites)
    this.known.push(regrets)
    if (this.#best && !isLess(regrets, this.#best.regrets)) return
    this.#best = { sites: sites.toSorted((a, b) => a - b), regrets }
  }

  /** All that could miss less was looked at. */
  lookedAtAll(): void {
    const gaps = this.#bests.map(({ value, bound }) => Math.abs(bound - value))
    this.#bound = Math.max(this.#bound, this.largest - Math.max(...gaps))
  }

  /** Null while nothing compares. */
  soFar(): RobustPlacement | null {
    return this.#best && this.placement()
  }

  placement(): RobustPlacement {
    const sites = this.#withoutIdle(this.#best?.sites ?? [])
    const regrets = this.#regretsOf(sites)
    const sum = regrets.reduce((all, regret) => all + regret, 0)
    return {
      status: this.isOpen ? 'WITHIN_GAP' : 'OPTIMAL',
      sites,
      futures: this.#bests.map((best, future) => ({
        value: this.#valueIn(future, sites),
        best,
        regret: regrets[future] ?? 0,
      })),
      regret: Math.max(...regrets),
      bound: Math.min(this.#bound, Math.max(...regrets)),
      boundBySums: this.#boundBySums,
      meanRegret: sum / regrets.length,
      meanRegretAtLeast: this.#meanAtLeast ?? 0,
      weighed: this.#weighed,
    }
  }

  #weighedBest(parts: readonly number[]): number {
    return this.#bests.reduce((sum, { value }, future) => sum + (parts[future] ?? 0) * value, 0)
  }

  /** Against what nobody can do more than. */
  #regretsOf(sites: readonly number[]): number[] {
    return this.#bests.map(({ bound }, future) =>
      this.#sign === 1
        ? bound - this.#valueIn(future, sites)
        : this.#valueIn(future, sites) - bound,
    )
  }

  #valueIn(future: number, sites: readonly number[]): number {
    const instance = this.instances[future]
    return instance ? valueOf(instance, this.question, sites) : 0
  }

  /** Without those that change nothing in any future. */
  #withoutIdle(sites: readonly number[]): readonly number[] {
    const { forced } = this.#instance.rules
    const regrets = this.#regretsOf(sites).join()
    let left = sites
    for (const site of sites) {
      const others = left.filter((other) => other !== site)
      if (!forced.includes(site) && this.#regretsOf(others).join() === regrets) left = others
    }
    return left
  }
}

/** Less at most; where that is the same, less in all. */
function isLess(one: readonly number[], other: readonly number[]): boolean {
  const [most, mostOfOther] = [Math.max(...one), Math.max(...other)]
  const sum = (regrets: readonly number[]) => regrets.reduce((all, regret) => all + regret, 0)
  return most < mostOfOther || (most === mostOfOther && sum(one) < sum(other))
}
