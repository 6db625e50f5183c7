import { setTimeout as sleep } from 'node:timers/promises'
import type { SharedSnapshot } from '../world/shared-snapshot.ts'
import {
  type HandedQuestion,
  type HandedRequest,
  type MadeAnswer,
  threadQuestion,
  type ThreadSettings,
} from './handed-request.ts'
import { type ForThreads, replyTo } from './reply-to-thread.ts'
import { ThreadPool } from './thread-pool.ts'

export interface ThreadOptions extends ForThreads {
  /** The program of a thread. */
  program: URL
  settings: ThreadSettings
  /** How many there are at most. */
  threads: number
  /** Megabytes of objects in each, beyond which it is ended. */
  memoryMegabytes: number
  /** After which a thread is ended that still works, whatever it does. */
  limitSeconds: number
  onDeath: (error: unknown) => void
}

/** What a thread can answer as soon as it can answer anything. */
const leastRequest: HandedRequest = {
  method: 'GET',
  url: '/health/live',
  headers: {},
  body: undefined,
  origin: '',
}

const neverAborted = new AbortController().signal

/** Before the first one is started again, where it died of its start. */
const pauseMilliseconds = 500

/** Threads that answer as the process does. One that ends takes its one request with it and is replaced. */
export class Threads {
  readonly #options: ThreadOptions
  readonly #pool: ThreadPool<HandedQuestion, MadeAnswer>
  #haveAnswered = false

  constructor(options: ThreadOptions) {
    this.#options = options
    this.#pool = new ThreadPool({ ...options, leastThreads: 1, idleMilliseconds: Infinity })
  }

  /** Whether one stands: before, whoever asks waits until it has read its program. */
  get haveAnswered(): boolean {
    return this.#haveAnswered
  }

  /**
   * Starts the first one and asks it the least there is, however long its start takes; again where it dies of it.
   * Resolves once it has answered, or all are ended.
   */
  async prepare(snapshot: SharedSnapshot): Promise<void> {
    while (!this.#haveAnswered && !this.#pool.isStopping()) {
      try {
        await this.#run(leastRequest, 'prepared-beforehand', snapshot, neverAborted, neverAborted)
      } catch {
        // Told of already. One that cannot start is not to keep a processor busy.
        if (!this.#pool.isStopping()) await sleep(pauseMilliseconds, undefined, { ref: false })
      }
    }
  }

  /**
   * @param left aborted when nobody waits for the answer any longer
   * @throws ThreadDied
   */
  async answer(
    request: HandedRequest,
    requestId: string,
    snapshot: SharedSnapshot,
    left: AbortSignal,
  ): Promise<MadeAnswer> {
    const end = new AbortController()
    const limit = setTimeout(() => {
      end.abort()
    }, this.#options.limitSeconds * 1000)
    try {
      return await this.#run(request, requestId, snapshot, left, end.signal)
    } finally {
      clearTimeout(limit)
    }
  }

  /** @param end ends the thread, whatever it does */
  async #run(
    request: HandedRequest,
    requestId: string,
    snapshot: SharedSnapshot,
    left: AbortSignal,
    end: AbortSignal,
  ): Promise<MadeAnswer> {
    // It is not ended when nobody waits: another would take longer to start than this one to notice.
    const made = await this.#pool.run(
      { request, requestId, snapshot },
      {
        left,
        end,
        hear: (message, port) => {
          void replyTo(port, threadQuestion.parse(message), this.#options)
        },
      },
    )
    this.#haveAnswered = true
    return made
  }

  /** Ends all of them at once, with whatever they do. */
  stop(): Promise<void> {
    return this.#pool.stop()
  }
}
