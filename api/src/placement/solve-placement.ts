import type { PlacedWorld } from '@atlas/geo/placement/placed-world'
import type { Published } from '@atlas/geo/world/published'
import {
  type PlacementEnd,
  type PlacementState,
  type PlacementTask,
  type SaidMeanwhile,
  waitingState,
} from './placement-state.ts'
import type { SolveProgramme } from './solve-programme.ts'
import { studyOf } from './study.ts'
import type { StudyState } from './study-step.ts'

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

type Question = Pick<PlacementTask, 'study' | 'asked'>

/** Answers a question until it is proven, its time has passed, or nobody waits. */
export function solvePlacement(
  world: Published,
  question: Question,
  solving: Solving,
): PlacementEnd {
  const answering = new Answering(question, solving)
  try {
    return { type: 'ANSWERED', state: answering.answer(world) }
  } catch (error) {
    if (!(error instanceof PlacementStopped)) throw error
    return answering.stopped()
  }
}

class Answering {
  readonly #question: Question
  readonly #solving: Solving
  readonly #begun = performance.now()
  /** The answer, if it ends here; null while nothing is known. */
  #soFar: (() => PlacementState) | null = null
  #told = -Infinity

  constructor(question: Question, solving: Solving) {
    this.#question = question
    this.#solving = solving
  }

  answer(world: Published): PlacementState {
    const { detourFactor, solve, isAbandoned } = this.#solving
    const checkpoint = this.#checkpoint
    const { found, study } = studyOf(world, this.#question, { detourFactor, checkpoint })
    const searching = { ...waitingState, status: 'SEARCHING' } as const
    this.#solving.tell({ type: 'KNOWN', state: this.#state(found, searching) })
    for (let next = study.next(); ;) {
      if (next.done === true) return this.#state(found, next.value)
      const step = next.value
      if (step.type === 'KNOWN') {
        this.#soFar = () => this.#state(found, step.soFar())
        this.#tell(() => this.#state(found, step.known()))
        checkpoint()
        next = study.next()
      } else {
        const seconds = Math.max(0, this.#solving.seconds - this.#seconds)
        if (this.#soFar) this.#solving.tell({ type: 'SO_FAR', state: this.#soFar() })
        next = study.next(solve(step.programme, { seconds, isAbandoned }))
      }
    }
  }

  /** The best so far, with its proven gap. */
  stopped(): PlacementEnd {
    if (this.#solving.isAbandoned()) return { type: 'ABANDONED' }
    if (this.#soFar === null) return { type: 'OUT_OF_TIME' }
    return { type: 'ANSWERED', state: this.#soFar() }
  }

  get #seconds(): number {
    return (performance.now() - this.#begun) / 1000
  }

  readonly #checkpoint = (): void => {
    const { isAbandoned, seconds } = this.#solving
    if (isAbandoned() || this.#seconds >= seconds) throw new PlacementStopped()
  }

  #tell(known: () => PlacementState): void {
    const now = this.#seconds
    if (now - this.#told < betweenTellings) return
    this.#told = now
    this.#solving.tell({ type: 'KNOWN', state: known() })
  }

  #state({ unknownIn, known, note, candidates }: PlacedWorld, study: StudyState): PlacementState {
    return {
      ...study,
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
}
