import { ThreadPool } from '../work/thread-pool.ts'
import {
  type PlacementEnd,
  type PlacementState,
  type PlacementTask,
  type SaidMeanwhile,
  saidMeanwhile,
} from './placement-state.ts'

/** What a thread has to know of the process to answer like it. */
export interface PlacementSettings {
  readonly detourFactor: number
}

export interface PlacementThreadOptions {
  /** The program of a thread. */
  readonly program: URL
  readonly settings: PlacementSettings
  readonly memoryMegabytes: number
  readonly onDeath: (error: unknown) => void
}

/** After which one that has nothing to do ends: the few who place sites ask several questions one after the other. */
const idleMilliseconds = 120_000

/** Milliseconds beyond its time, with what it takes to start, or after everybody has left, until one that still works is ended. */
const usualPatience = { beyondTime: 5_000, whenLeft: 1_000 }

/** The one thread of a process in which sites are placed: there only while somebody asks. */
export class PlacementThreads {
  readonly #pool: ThreadPool<PlacementTask, PlacementEnd>
  readonly #patience: typeof usualPatience

  constructor(options: PlacementThreadOptions, patience = usualPatience) {
    this.#patience = patience
    this.#pool = new ThreadPool({ ...options, threads: 1, leastThreads: 0, idleMilliseconds })
  }

  /**
   * @param left aborted when nobody waits for the answer any longer
   * @throws ThreadDied
   */
  async solve(
    task: PlacementTask,
    tell: (state: PlacementState) => void,
    left: AbortSignal,
  ): Promise<PlacementEnd> {
    const end = new AbortController()
    const endIn = (milliseconds: number) =>
      setTimeout(() => {
        end.abort()
      }, milliseconds)
    const timers = [endIn(task.seconds * 1000 + this.#patience.beyondTime)]
    const leave = () => timers.push(endIn(this.#patience.whenLeft))
    left.addEventListener('abort', leave, { once: true })
    const soFar: PlacementState[] = []
    const hear = (said: SaidMeanwhile) => {
      if (said.type === 'KNOWN') tell(said.state)
      else soFar.splice(0, 1, said.state)
    }
    try {
      return await this.#pool.run(task, {
        left,
        end: end.signal,
        hear: (message) => {
          hear(saidMeanwhile.parse(message))
        },
      })
    } catch (error) {
      const [state] = soFar
      if (!state || !end.signal.aborted || left.aborted) throw error
      return { type: 'ANSWERED', state }
    } finally {
      left.removeEventListener('abort', leave)
      for (const timer of timers) clearTimeout(timer)
    }
  }

  /** Ends it at once, with whatever it does. */
  stop(): Promise<void> {
    return this.#pool.stop()
  }
}
