import { setTimeout as sleep } from 'node:timers/promises'
import { MessageChannel, type MessagePort } from 'node:worker_threads'
import { Piscina } from 'piscina'
import { DatabaseGivenUp } from '../database/unavailable.ts'
import type { SharedSnapshot } from '../world/shared-snapshot.ts'
import {
  type HandedRequest,
  type HandedTask,
  type MadeAnswer,
  type ProcessReply,
  type ThreadQuestion,
  threadQuestion,
  type ThreadSettings,
} from './handed-request.ts'

/** What threads ask of their process. */
export interface ForThreads {
  /** Rows of a statement, as lists in the order of its columns. */
  rows: (
    statement: string,
    parameters: readonly (string | number | boolean | null)[],
  ) => Promise<unknown[][]>
  newest: () => Promise<SharedSnapshot>
}

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

/** A thread ended before it had answered: by an error nobody caught, for want of memory, or because it took too long. */
export class ThreadDied extends Error {
  override name = 'ThreadDied'
  /** Whether all of them were ended: nothing is wrong with this one. */
  readonly isOfStopping: boolean

  constructor(options: ErrorOptions & { isOfStopping?: boolean | undefined } = {}) {
    super('the thread ended before it had answered', options)
    this.isOfStopping = options.isOfStopping ?? false
  }
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
  #pool: Piscina<HandedTask, MadeAnswer> | undefined
  #stopped: Promise<void> | undefined
  #haveAnswered = false

  constructor(options: ThreadOptions) {
    this.#options = options
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
    while (!this.#haveAnswered && !this.#isStopping()) {
      try {
        await this.#run(leastRequest, 'prepared-beforehand', snapshot, neverAborted, neverAborted)
      } catch {
        // Told of already. One that cannot start is not to keep a processor busy.
        if (!this.#isStopping()) await sleep(pauseMilliseconds, undefined, { ref: false })
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
    if (this.#isStopping()) throw new ThreadDied({ isOfStopping: true })
    const { port1, port2 } = new MessageChannel()
    port1.on('message', (message: unknown) => {
      void this.#reply(port1, threadQuestion.parse(message))
    })
    const abandoned = new Int32Array(new SharedArrayBuffer(4))
    // It is not ended for that: another would take longer to start than this one to notice.
    const abandon = () => {
      Atomics.store(abandoned, 0, 1)
    }
    left.addEventListener('abort', abandon, { once: true })
    const task = { request, requestId, snapshot, abandoned, port: port2 }
    try {
      const made = await this.#running().run(task, { transferList: [port2], signal: end })
      this.#haveAnswered = true
      return made
    } catch (error) {
      const isOfStopping = this.#isStopping()
      if (!left.aborted && !isOfStopping) this.#options.onDeath(error)
      throw new ThreadDied({ cause: error, isOfStopping })
    } finally {
      left.removeEventListener('abort', abandon)
      port1.close()
    }
  }

  /** Ends all of them at once, with whatever they do. */
  stop(): Promise<void> {
    this.#stopped ??= this.#pool?.destroy() ?? Promise.resolve()
    return this.#stopped
  }

  #isStopping(): boolean {
    return this.#stopped !== undefined
  }

  /** Started when there is something to do. */
  #running(): Piscina<HandedTask, MadeAnswer> {
    if (this.#pool) return this.#pool
    const { program, settings, threads, memoryMegabytes, onDeath } = this.#options
    const pool = new Piscina<HandedTask, MadeAnswer>({
      filename: program.href,
      minThreads: 1,
      maxThreads: threads,
      idleTimeout: Infinity,
      // Who waits for a thread waits in the queue before it.
      maxQueue: threads,
      // A thread that waits for work has to hear of it by its event loop, as it waits for rows there, too.
      atomics: 'disabled',
      resourceLimits: { maxOldGenerationSizeMb: memoryMegabytes },
      workerData: settings,
      recordTiming: false,
    })
    pool.on('error', (error) => {
      if (!this.#isStopping()) onDeath(error)
    })
    this.#pool = pool
    return pool
  }

  async #reply(port: MessagePort, question: ThreadQuestion): Promise<void> {
    port.postMessage(await this.#replyTo(question))
  }

  async #replyTo(question: ThreadQuestion): Promise<ProcessReply> {
    const { id } = question
    const { rows, newest } = this.#options
    try {
      return question.ask === 'ROWS'
        ? { id, rows: await rows(question.statement, question.parameters) }
        : { id, newest: await newest() }
    } catch (error) {
      return { id, failed: { message: String(error), code: codeOf(error) } }
    }
  }
}

/** By which an error of the database is known, whatever class it was of. */
const codeOf = (error: unknown): string =>
  error instanceof DatabaseGivenUp
    ? 'CONNECTION_CLOSED'
    : error instanceof Error && 'code' in error && typeof error.code === 'string'
      ? error.code
      : ''
