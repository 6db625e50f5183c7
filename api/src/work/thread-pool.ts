import { MessageChannel, type MessagePort } from 'node:worker_threads'
import { Piscina } from 'piscina'

export interface PoolOptions {
  /** The program of a thread. */
  program: URL
  /** What each is told when it starts. */
  settings: object
  /** How many there are at most, and always. */
  threads: number
  leastThreads: number
  /** After which one that has nothing to do ends, where there are more than always. */
  idleMilliseconds: number
  /** Megabytes of objects in each, beyond which it is ended. */
  memoryMegabytes: number
  onDeath: (error: unknown) => void
}

/** What a thread is handed with each task. */
export interface Watched {
  /** Not 0 when nobody waits for the answer any longer. */
  readonly abandoned: Int32Array
  /** Where it talks with its process meanwhile. */
  readonly port: MessagePort
}

/** How a task is looked after. */
interface Watching {
  /** Aborted when nobody waits for the answer any longer. */
  left: AbortSignal
  /** Ends the thread, whatever it does. */
  end: AbortSignal
  /** Hears what the thread says meanwhile. */
  hear: (message: unknown, port: MessagePort) => void
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

/** Threads that do one task each at a time. One that ends takes its task with it and is replaced. */
export class ThreadPool<Task extends object, Answer> {
  readonly #options: PoolOptions
  #pool: Piscina<Task & Watched, Answer> | undefined
  #stopped: Promise<void> | undefined

  constructor(options: PoolOptions) {
    this.#options = options
  }

  isStopping(): boolean {
    return this.#stopped !== undefined
  }

  /** @throws ThreadDied */
  async run(task: Task, { left, end, hear }: Watching): Promise<Answer> {
    if (this.isStopping()) throw new ThreadDied({ isOfStopping: true })
    const { port1, port2 } = new MessageChannel()
    port1.on('message', (message: unknown) => {
      hear(message, port1)
    })
    const abandoned = new Int32Array(new SharedArrayBuffer(4))
    const abandon = () => {
      Atomics.store(abandoned, 0, 1)
    }
    if (left.aborted) abandon()
    left.addEventListener('abort', abandon, { once: true })
    const watched = { ...task, abandoned, port: port2 }
    try {
      return await this.#running().run(watched, { transferList: [port2], signal: end })
    } catch (error) {
      const isOfStopping = this.isStopping()
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

  /** Started when there is something to do. */
  #running(): Piscina<Task & Watched, Answer> {
    if (this.#pool) return this.#pool
    const { program, settings, threads, leastThreads, memoryMegabytes, onDeath } = this.#options
    const pool = new Piscina<Task & Watched, Answer>({
      filename: program.href,
      minThreads: leastThreads,
      maxThreads: threads,
      idleTimeout: this.#options.idleMilliseconds,
      // Who waits for a thread waits in the queue before it.
      maxQueue: threads,
      // A thread that waits for work has to hear of it by its event loop, as it waits for rows there, too.
      atomics: 'disabled',
      resourceLimits: { maxOldGenerationSizeMb: memoryMegabytes },
      workerData: settings,
      recordTiming: false,
    })
    pool.on('error', (error) => {
      if (!this.isStopping()) onDeath(error)
    })
    this.#pool = pool
    return pool
  }
}
