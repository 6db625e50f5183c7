import { placed } from '@atlas/geo/placement/place'
import { placedWorld, type PlacedWorld } from '@atlas/geo/placement/placed-world'
import type { Infeasible, Placement } from '@atlas/geo/placement/placement'
import type { PlacementQuestion } from '@atlas/geo/placement/question'
import { gapOf, statedValue } from '@atlas/geo/placement/stated-placement'
import type { AskedPlacement } from '@atlas/geo/placement/asked-placement'
import type { Published } from '@atlas/geo/world/published'
import {
  type PlacementEnd,
  type PlacementState,
  type ProposedSite,
  type SaidMeanwhile,
  waitingState,
} from './placement-state.ts'
import type { SolveProgramme } from './solve-programme.ts'

/** How a question is worked on. */
export interface Solving {
  readonly detourFactor: number
  readonly seconds: number
  readonly solve: SolveProgramme
  readonly isAbandoned: () => boolean
  /** Hears of what is known meanwhile. */
  readonly tell: (said: SaidMeanwhile) => void
}

/** Seconds between two tellings: nobody reads faster. */
const betweenTellings = 0.2

/** Ends a pass of the rules. */
class PlacementStopped extends Error {
  override name = 'PlacementStopped'
}

/** Answers a question until it is proven, its time has passed, or nobody waits. */
export function solvePlacement(
  world: Published,
  asked: AskedPlacement,
  solving: Solving,
): PlacementEnd {
  const answering = new Answering(asked.question, solving)
  try {
    return { type: 'ANSWERED', state: answering.answer(world, asked) }
  } catch (error) {
    if (!(error instanceof PlacementStopped)) throw error
    return answering.stopped()
  }
}

type Progress = Extract<
  ReturnType<ReturnType<typeof placed>['next']>['value'],
  { type: 'PROGRESS' }
>

class Answering {
  readonly #question: PlacementQuestion
  readonly #solving: Solving
  readonly #begun = performance.now()
  #placed: PlacedWorld | null = null
  #best: Progress | null = null
  #told = -Infinity

  constructor(question: PlacementQuestion, solving: Solving) {
    this.#question = question
    this.#solving = solving
  }

  answer(world: Published, asked: AskedPlacement): PlacementState {
    const { detourFactor, solve, isAbandoned } = this.#solving
    const found = placedWorld(world, asked, detourFactor, this.#checkpoint)
    this.#placed = found
    this.#solving.tell({ type: 'KNOWN', state: { ...this.#state(found), status: 'SEARCHING' } })
    const steps = placed(found.instance, this.#question, { checkpoint: this.#checkpoint })
    for (let next = steps.next(); ;) {
      if (next.done === true) return this.#final(found, next.value)
      const step = next.value
      if (step.type === 'PROGRESS') {
        this.#best = step
        this.#tell(found, step)
        this.#checkpoint()
        next = steps.next()
      } else {
        const seconds = Math.max(0, this.#solving.seconds - this.#seconds)
        if (this.#best) {
          const state = this.#final(found, this.#best.soFar())
          this.#solving.tell({ type: 'SO_FAR', state })
        }
        next = steps.next(solve(step.programme, { seconds, isAbandoned }))
      }
    }
  }

  /** The best so far, with its proven gap. */
  stopped(): PlacementEnd {
    if (this.#solving.isAbandoned()) return { type: 'ABANDONED' }
    const [found, best] = [this.#placed, this.#best]
    if (found === null || best === null) return { type: 'OUT_OF_TIME' }
    return { type: 'ANSWERED', state: this.#final(found, best.soFar()) }
  }

  get #seconds(): number {
    return (performance.now() - this.#begun) / 1000
  }

  readonly #checkpoint = (): void => {
    const { isAbandoned, seconds } = this.#solving
    if (isAbandoned() || this.#seconds >= seconds) throw new PlacementStopped()
  }

  #tell(found: PlacedWorld, { sites, value, bound }: Progress): void {
    const now = this.#seconds
    if (now - this.#told < betweenTellings) return
    this.#told = now
    const state: PlacementState = {
      ...this.#state(found),
      ...this.#stated(found, value, bound),
      status: 'SEARCHING',
      sites: proposed(found, sites),
    }
    this.#solving.tell({ type: 'KNOWN', state })
  }

  #final(found: PlacedWorld, answer: Placement | Infeasible): PlacementState {
    const state = this.#state(found)
    if (answer.status === 'INFEASIBLE') {
      return { ...state, status: answer.status, reason: answer.reason }
    }
    const { status, sites, value, bound, certificate, alternatives, areAllListed } = answer
    return {
      ...state,
      ...this.#stated(found, value, bound),
      status,
      sites: proposed(found, sites),
      certificate,
      alternatives: alternatives.map((others) => proposed(found, others)),
      areAllListed,
    }
  }

  #state({ unknownIn, known, note, candidates }: PlacedWorld): PlacementState {
    return {
      ...waitingState,
      ground: {
        unknownIn: unknownIn.map(({ id }) => id),
        knownSites: known.known,
        countedSites: known.total?.count ?? null,
        candidates: candidates.length,
        note,
      },
      seconds: Math.round(this.#seconds * 1000) / 1000,
    }
  }

  #stated({ instance: { partsOfAMetre }, total }: PlacedWorld, value: number, bound: number) {
    const state = (one: number) => statedValue(this.#question, one, { total, partsOfAMetre })
    return { value: state(value), bound: state(bound), gap: gapOf(value, bound) }
  }
}

const proposed = (
  { candidates }: Pick<PlacedWorld, 'candidates'>,
  sites: readonly number[],
): ProposedSite[] => sites.flatMap((site) => candidates[site] ?? [])
