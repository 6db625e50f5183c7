import { whyImpossible } from './blame.ts'
import type { Certificate } from './certificate.ts'
import { demandAsked, type Ground, groundOf, valueOf } from './ground.ts'
import { type PlacementInstance, wayInParts } from './instance.ts'
import { leastFarthest } from './least-farthest.ts'
import { mostWithin } from './most-within.ts'
import {
  type Infeasible,
  type Placement,
  type PlacementOptions,
  type PlacementStep,
  type PlacementSteps,
  usualOptions,
} from './placement.ts'
import type { Solved } from './programme.ts'
import { worstServedTenth } from './worst-served.ts'

/** Three aims at once: few new sites, many within so many metres, and a short way for whoever has the longest. */
export interface FrontQuestion {
  readonly within: number
  /** At most so many new ones. */
  readonly sites: number
}

/** Sites than which no others are better by one of the aims and as good by the others. */
export interface FrontPoint {
  readonly sites: readonly number[]
  /** Demand within the distance. */
  readonly served: number
  /** Nothing with as many sites and no longer way serves more. */
  readonly servedAtMost: number
  /** The longest way, in parts of a metre; Infinity where somebody has none. */
  readonly farthest: number
  /** Nothing with as many sites that serves as many has a shorter one. */
  readonly farthestAtLeast: number
  /** Of the tenth with the longest ways the mean, in parts of a metre. */
  readonly worstServedTenth: number | null
  /** Whether both bounds are reached. */
  readonly isProven: boolean
  /** Which of the certificates proves that nothing serves more. */
  readonly mostProvenBy: number
  /** Which proves that no way is shorter; null where nothing does. */
  readonly shortestProvenBy: number | null
}

export interface Front {
  readonly status: 'OPTIMAL' | 'WITHIN_GAP'
  /** By number of sites, then by the way of whoever has the longest, the longest first. */
  readonly points: readonly FrontPoint[]
  /**
   * What proves them, for each number of sites one after the other: that no way is shorter than the shortest told, and
   * of each point that nothing serves more with no longer way; that of the next one, that a shorter way serves fewer.
   */
  readonly certificates: readonly Certificate[]
}

export type FrontStep =
  | {
      readonly type: 'PROGRESS'
      /** How many points are known for certain to belong to the front. */
      readonly points: number
      readonly soFar: () => Front
    }
  | Extract<PlacementStep, { type: 'SOLVE' }>

export type FrontSteps<Result> = Generator<FrontStep, Result, Solved | undefined>

/**
 * All points of the front, each proven: for each number of sites first the shortest way that can be kept to, then most
 * people served, and again with a way shorter than that which was left, until there is none (ε-constraint; Haimes,
 * Lasdon, Wismer 1971, IEEE Transactions on Systems, Man, and Cybernetics 1, 296–297). Of those that others stand for
 * nothing is told. Whoever stops it has the points so far.
 * @throws RangeError where sites have room for only so many
 */
export function* paretoFront(
  instance: PlacementInstance,
  question: FrontQuestion,
  options: Partial<PlacementOptions> = {},
): FrontSteps<Front | Infeasible> {
  if (instance.capacities) throw new RangeError('Nobody asks that of full sites')
  const ground = groundOf(instance)
  const reason = whyImpossible(ground, { model: 'MCLP', ...question })
  if (reason !== null) return { status: 'INFEASIBLE', reason }
  const state = new FrontState(ground, question)
  const all = { ...usualOptions, ...options, alternatives: 0 }
  for (let sites = ground.forced.length; sites <= question.sites; sites += 1) {
    yield* frontOf(state, sites, all)
  }
  return state.front(true)
}

/** The points with so many sites. */
function* frontOf(state: FrontState, sites: number, options: PlacementOptions): FrontSteps<void> {
  const { ground, question } = state
  const shortest = yield* shortestOf(state, sites, options)
  state.begin(shortest)
  if (state.isAllWithin(shortest)) return
  for (let asked = state.asked(); asked !== null; asked = state.asked()) {
    const { farthest, ...known } = asked
    const most = yield* followed(
      state,
      mostWithin(
        ground,
        { model: 'MCLP', ...question, sites, ...(farthest !== null && { farthest }) },
        options,
        known,
      ),
    )
    if (most.status === 'INFEASIBLE') break
    state.found(most)
  }
  state.end()
}

function* shortestOf(
  state: FrontState,
  sites: number,
  options: PlacementOptions,
): FrontSteps<Placement | Infeasible> {
  const asked = { model: 'P_CENTER', sites } as const
  const reason = whyImpossible(state.ground, asked)
  if (reason !== null) return { status: 'INFEASIBLE', reason }
  return yield* followed(state, leastFarthest(state.ground, asked, options))
}

function* followed<Result>(state: FrontState, steps: PlacementSteps<Result>): FrontSteps<Result> {
  yield state.progress()
  let next = steps.next()
  while (next.done !== true) {
    const step = next.value
    if (step.type === 'SOLVE') next = steps.next(yield step)
    else {
      yield state.progress()
      next = steps.next()
    }
  }
  return next.value
}

/** What was found with so many sites and no longer way, before the next is known. */
interface Pending {
  readonly sites: readonly number[]
  readonly served: number
  readonly servedAtMost: number
  readonly farthest: number
  /** Which certificate bounds it. */
  readonly provenBy: number
}

interface Shortest {
  readonly farthest: number
  readonly atLeast: number
  /** Which certificate bounds it. */
  readonly provenBy: number | null
}

/** The points so far, and where their search is. */
class FrontState {
  readonly ground: Ground
  readonly question: FrontQuestion
  readonly #total: number
  /** The longest way there is, in parts of a metre. */
  readonly #longest: number
  #points: FrontPoint[] = []
  readonly #certificates: Certificate[] = []
  /** All sites that were found, for any number of them. */
  readonly #known: (readonly number[])[] = []
  /** With as many sites as are tried: the shortest way, and what bounds it. */
  #shortest: Shortest = { farthest: Infinity, atLeast: 0, provenBy: null }
  #pending: Pending | null = null
  /** Nothing serves more, however long ways are. */
  #mostOfAll = 0

  constructor(ground: Ground, question: FrontQuestion) {
    const { instance } = ground
    this.ground = ground
    this.question = question
    this.#total = demandAsked(instance)
    const longest = [instance.ways.metres, instance.fixed].reduce(
      (most, ways) => ways.reduce((so, way) => (way < Infinity ? Math.max(so, way) : so), most),
      0,
    )
    this.#longest = wayInParts(longest, instance.partsOfAMetre)
  }

  begin(shortest: Placement | Infeasible): void {
    this.#pending = null
    if (shortest.status === 'INFEASIBLE') {
      // Where nobody knows whether somebody is left without a way, nothing bounds it.
      const isUndecided = shortest.reason.key === 'placementUndecided'
      this.#shortest = { farthest: Infinity, atLeast: isUndecided ? 0 : Infinity, provenBy: null }
      return
    }
    const { sites, value, bound, certificate } = shortest
    this.#known.push(sites)
    this.#shortest = { farthest: value, atLeast: bound, provenBy: this.#keep(certificate) }
  }

  /** Whether all are within the distance wherever ways are shortest: then nothing is better than that. */
  isAllWithin(shortest: Placement | Infeasible): boolean {
    const { instance } = this.ground
    if (shortest.status === 'INFEASIBLE') return false
    if (shortest.value >= wayInParts(this.question.within, instance.partsOfAMetre)) return false
    const all = this.#total
    const { sites, value: farthest } = shortest
    const provenBy = this.#shortest.provenBy ?? 0
    this.#pending = { sites, served: all, servedAtMost: all, farthest, provenBy }
    this.end()
    return true
  }

  /** The way that nobody's may be longer than, as it is asked for next, and what is known; null where there is none. */
  asked() {
    const last = this.#pending
    if (last === null) return { farthest: null }
    if (last.farthest <= this.#shortest.farthest) return null
    const most = last.farthest === Infinity ? this.#longest : last.farthest - 1
    const sites = this.#bestWithin(most)
    return {
      farthest: most / this.ground.instance.partsOfAMetre,
      most: last.servedAtMost,
      mostOfAll: this.#mostOfAll,
      ...(sites && { sites }),
    }
  }

  found({ sites, value, bound, certificate }: Placement): void {
    const last = this.#pending
    const { instance } = this.ground
    const farthest = valueOf(instance, { model: 'P_CENTER', sites: sites.length }, sites)
    const pending = this.#boundedBy(last, { sites, served: value, farthest }, certificate)
    this.#pending = pending
    if (last === null) this.#mostOfAll = bound
    else if (value < last.served) this.#tell(last, pending.servedAtMost < last.served)
    this.#known.push(sites)
  }

  /** What bounds those with longer ways bounds these, too; what is better than they are takes their place in its proof. */
  #boundedBy(
    last: Pending | null,
    found: Pick<Pending, 'sites' | 'served' | 'farthest'>,
    certificate: Certificate,
  ): Pending {
    const servedAtMost = certificate.bound
    const before = last && this.#certificates[last.provenBy]
    if (!before || last.servedAtMost > servedAtMost) {
      return { ...found, servedAtMost, provenBy: this.#keep(certificate) }
    }
    const { sites, served } = found
    const bounding = { ...before, sites, value: served }
    const isInPlace = served === last.served
    if (isInPlace) this.#certificates[last.provenBy] = bounding
    const provenBy = isInPlace ? last.provenBy : this.#keep(bounding)
    return { ...found, servedAtMost: last.servedAtMost, provenBy }
  }

  /** @returns which of all it is */
  #keep(certificate: Certificate): number {
    this.#certificates.push(certificate)
    return this.#certificates.length - 1
  }

  /** No more with as many sites. */
  end(): void {
    const last = this.#pending
    this.#pending = null
    if (last !== null) this.#tell(last, false)
  }

  progress(): FrontStep {
    return {
      type: 'PROGRESS',
      points: this.#points.length,
      soFar: () => this.front(false),
    }
  }

  front(isWhole: boolean): Front {
    const pending = this.#pending && this.#pointOf(this.#pending, false)
    const points = pending && this.#isNew(pending) ? [...this.#points, pending] : this.#points
    return {
      status: isWhole && points.every(({ isProven }) => isProven) ? 'OPTIMAL' : 'WITHIN_GAP',
      points: [...points],
      certificates: [...this.#certificates],
    }
  }

  /** @param isShortest whether it is proven that a shorter way serves fewer */
  #tell(pending: Pending, isShortest: boolean): void {
    const point = this.#pointOf(pending, isShortest)
    if (!this.#isNew(point)) return
    this.#points = [...this.#points.filter((other) => !standsFor(point, other)), point]
  }

  #pointOf(pending: Pending, isShortest: boolean): FrontPoint {
    const { sites, served, servedAtMost, farthest, provenBy } = pending
    const farthestAtLeast = isShortest ? farthest : Math.min(farthest, this.#shortest.atLeast)
    return {
      sites,
      served,
      servedAtMost,
      farthest,
      farthestAtLeast,
      worstServedTenth: worstServedTenth(this.ground.instance, sites),
      isProven: served === servedAtMost && farthest === farthestAtLeast,
      mostProvenBy: provenBy,
      // What a shorter way leaves at most is that of the newest.
      shortestProvenBy: isShortest ? (this.#pending?.provenBy ?? null) : this.#shortest.provenBy,
    }
  }

  #isNew(point: FrontPoint): boolean {
    return !this.#points.some((other) => standsFor(other, point))
  }

  /** Of all sites known those that serve most where nobody has a longer way. */
  #bestWithin(most: number): readonly number[] | undefined {
    const { instance } = this.ground
    const tried = this.question.sites
    let best: { sites: readonly number[]; served: number } | undefined
    for (const sites of this.#known) {
      if (valueOf(instance, { model: 'P_CENTER', sites: tried }, sites) > most) continue
      const served = valueOf(instance, { model: 'MCLP', ...this.question }, sites)
      if (best === undefined || served > best.served) best = { sites, served }
    }
    return best?.sites
  }
}

/** Whether a point is as good as another one by each aim. */
const standsFor = (one: FrontPoint, other: FrontPoint): boolean =>
  one.sites.length <= other.sites.length &&
  one.served >= other.served &&
  one.farthest <= other.farthest
