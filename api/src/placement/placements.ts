import { Refusal } from '@atlas/geo/words/refusal'
import { LRUCache } from 'lru-cache'
import { NobodyWaits, SharedWork } from '../work/shared-work.ts'
import { ThreadDied } from '../work/thread-pool.ts'
import { QueueFull, type QueueLimits, WorkQueue } from '../work/work-queue.ts'
import { Following } from './following.ts'
import {
  type PlacementEnd,
  type PlacementState,
  type PlacementTask,
  waitingState,
} from './placement-state.ts'
import type { PlacementThreads } from './placement-threads.ts'

/** Who solves. */
export type SolvingThreads = Pick<PlacementThreads, 'solve' | 'stop'>

/** An answer, and how long was given for it. */
interface Kept {
  readonly state: PlacementState
  readonly seconds: number
}

/** After a thread has died. */
const retrySeconds = 1

/** Of all answers together: a thousand or more, by their certificates. */
const mostBytes = 20_000_000
/** Bytes of an entry beside its texts. */
const ofEntry = 500

/**
 * Placement questions, worked on beside the event loop: one after the other, of each who asks in turn, once for all who
 * ask the same, and no longer than somebody listens. Answers are cached by question and state of the data.
 */
export class Placements {
  readonly #queue: WorkQueue
  readonly #threads: SolvingThreads
  readonly #shared = new SharedWork<PlacementState>()
  /** Of each question that is worked on. */
  readonly #listening = new Map<string, Listeners>()
  readonly #kept = new LRUCache<string, Kept>({
    maxSize: mostBytes,
    sizeCalculation: (kept, key) =>
      Math.min(mostBytes, 2 * (JSON.stringify(kept).length + key.length) + ofEntry),
  })

  constructor(limits: Omit<QueueLimits, 'atOnce'>, threads: SolvingThreads) {
    this.#queue = new WorkQueue({ atOnce: 1, ...limits })
    this.#threads = threads
  }

  /** How many questions wait for their turn. */
  get waiting(): number {
    return this.#queue.waiting
  }

  get running(): number {
    return this.#queue.running
  }

  /**
   * Follows the work on a question, which begins where nobody follows it yet.
   * @param asker null for one of whom nobody keeps count
   * @throws QueueFull where there is no room
   */
  follow(task: PlacementTask, asker: string | null): Following<PlacementState> {
    const { study, asked, scenario, seconds, snapshot } = task
    const question = JSON.stringify([snapshot.version, scenario, study, asked])
    const kept = this.#kept.get(question)
    if (kept && answers(kept, seconds)) return endedWith(kept.state)
    const key = `${seconds} ${question}`
    const retryAfterSeconds = this.#queue.retryAfterSeconds('PAGE', asker)
    if (retryAfterSeconds !== null && !this.#shared.isUnderWay(key)) {
      throw new QueueFull(retryAfterSeconds)
    }
    const leaving = new AbortController()
    const following = new Following<PlacementState>(waitingState, () => {
      leaving.abort()
    })
    const answer = this.#shared.join(
      key,
      async (left) => {
        const listeners = new Listeners()
        this.#listening.set(key, listeners)
        try {
          const state = await this.#solve(task, listeners, left, asker)
          this.#kept.set(question, { state, seconds })
          return state
        } finally {
          if (this.#listening.get(key) === listeners) this.#listening.delete(key)
        }
      },
      leaving.signal,
    )
    this.#listening.get(key)?.add(following)
    answer.then(
      (state) => {
        following.tell(state)
        following.end()
      },
      (error: unknown) => {
        following.fail(error)
      },
    )
    return following
  }

  /** Ends at once what is worked on: whoever listens is refused. */
  stop(): Promise<void> {
    return this.#threads.stop()
  }

  async #solve(
    task: PlacementTask,
    listeners: Listeners,
    left: AbortSignal,
    asker: string | null,
  ): Promise<PlacementState> {
    const tell = (state: PlacementState) => {
      listeners.tell(state)
    }
    const solve = () => this.#threads.solve(task, tell, left)
    try {
      return stateOf(await this.#queue.run('PAGE', solve, left, asker), task)
    } catch (error) {
      if (!(error instanceof ThreadDied)) throw error
      throw error.isOfStopping
        ? new Refusal('STOPPING', {})
        : new Refusal('OVERLOADED', { seconds: retrySeconds })
    }
  }
}

/** @throws Refusal where there is no answer */
function stateOf(end: PlacementEnd, { seconds }: PlacementTask): PlacementState {
  switch (end.type) {
    case 'ANSWERED':
      return end.state
    case 'IMPOSSIBLE_SCENARIO': {
      const change = end.change === null ? null : end.change + 1
      throw new Refusal('IMPOSSIBLE_SCENARIO', { change, reason: end.reason })
    }
    case 'OUT_OF_TIME':
      throw new Refusal('DEADLINE', { seconds })
    case 'ABANDONED':
      throw new NobodyWaits()
  }
}

/** What is proven stays so; what is not may be better where more time is given. */
const answers = ({ state, seconds }: Kept, asked: number): boolean =>
  state.status !== 'WITHIN_GAP' || asked <= seconds

function endedWith(state: PlacementState): Following<PlacementState> {
  const following = new Following(state, () => undefined)
  following.end()
  return following
}

/** Those who follow one question, also from its middle on. */
class Listeners {
  readonly #all = new Set<Following<PlacementState>>()
  #newest: PlacementState | null = null

  add(following: Following<PlacementState>): void {
    this.#all.add(following)
    if (this.#newest) following.tell(this.#newest)
  }

  tell(state: PlacementState): void {
    this.#newest = state
    for (const following of this.#all) following.tell(state)
  }
}
