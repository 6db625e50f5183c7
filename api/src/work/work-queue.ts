/** Who waits: somebody in front of a page that is to appear, or for a file that is to be saved. */
export const lanes = ['PAGE', 'FILE'] as const
export type Lane = (typeof lanes)[number]

export interface QueueLimits {
  /** How much is done at once. */
  atOnce: number
  /** How much may wait in each lane. */
  mostWaiting: number
  /** How long anybody may have to wait, as far as that can be foreseen. */
  longestWaitSeconds: number
  /** How much of one who asks may wait or be done; left out: as much as of all. */
  mostOfOne?: number
}

/** Too much waits already. */
export class QueueFull extends Error {
  override name = 'QueueFull'
  /** After which it is worth asking again. */
  readonly retryAfterSeconds: number

  constructor(retryAfterSeconds: number) {
    super(`nothing more is taken on for ${retryAfterSeconds} s`)
    this.retryAfterSeconds = retryAfterSeconds
  }
}

interface Waiting {
  readonly begin: () => void
  /** What is of an earlier one comes first. */
  readonly round: number
}

/** Milliseconds that work is taken to need before any was done, and how much the last one counts of what comes. */
const typicalMilliseconds = 100
const weightOfLast = 0.2

/**
 * Work that waits for its turn: pages before files, each lane in its order, but of whoever asks for several only one in
 * each round of all who ask. It is bounded in number and in the time that somebody would wait, which follows from how
 * long the last of each lane took; what cannot have its turn in time is refused when it comes, not when everybody has
 * waited.
 */
export class WorkQueue {
  readonly #limits: QueueLimits
  readonly #lines: Record<Lane, Set<Waiting>> = { PAGE: new Set(), FILE: new Set() }
  readonly #typical: Record<Lane, number> = { PAGE: typicalMilliseconds, FILE: typicalMilliseconds }
  readonly #running: Record<Lane, number> = { PAGE: 0, FILE: 0 }
  /** How much runs still that nobody waits for: it is about to end. */
  #ending = 0
  /** Of each lane, how much was done: the first may have taken longer, as it waited for a thread to start. */
  readonly #done: Record<Lane, number> = { PAGE: 0, FILE: 0 }
  /** Of what began last. */
  #round = 0
  /** How much of each who asks waits or is done. */
  readonly #of = new Map<string, number>()

  constructor(limits: QueueLimits) {
    this.#limits = limits
  }

  /** How much waits. */
  get waiting(): number {
    return this.#lines.PAGE.size + this.#lines.FILE.size
  }

  get running(): number {
    return this.#running.PAGE + this.#running.FILE + this.#ending
  }

  /**
   * After which it is worth asking again, where there is no room now; null where there is.
   * @param asker null for one of whom nobody keeps count
   */
  retryAfterSeconds(lane: Lane, asker: string | null = null): number | null {
    if (this.running < this.#limits.atOnce) return null
    const seconds = this.#secondsUntilTurn(lane)
    const isFull =
      this.#lines[lane].size >= this.#limits.mostWaiting ||
      this.#countOf(asker) >= (this.#limits.mostOfOne ?? Infinity)
    const isRoom = !isFull && seconds <= this.#limits.longestWaitSeconds
    return isRoom ? null : Math.max(1, Math.ceil(seconds))
  }

  /**
   * Does it as soon as it is its turn.
   * @param left aborted when nobody waits for it any longer: what has not begun never does
   * @throws QueueFull
   */
  async run<Result>(
    lane: Lane,
    work: () => Promise<Result>,
    left: AbortSignal,
    asker: string | null = null,
  ): Promise<Result> {
    left.throwIfAborted()
    const retryAfterSeconds = this.retryAfterSeconds(lane, asker)
    if (retryAfterSeconds !== null) throw new QueueFull(retryAfterSeconds)
    const round = this.#round + this.#countOf(asker)
    this.#count(asker, 1)
    try {
      if (this.running >= this.#limits.atOnce) await this.#turn(lane, round, left)
      else this.#running[lane] += 1
      return await this.#do(lane, work, left)
    } finally {
      this.#count(asker, -1)
    }
  }

  async #do<Result>(lane: Lane, work: () => Promise<Result>, left: AbortSignal): Promise<Result> {
    const begun = performance.now()
    const abandon = () => {
      this.#running[lane] -= 1
      this.#ending += 1
    }
    if (left.aborted) abandon()
    else left.addEventListener('abort', abandon, { once: true })
    try {
      return await work()
    } finally {
      left.removeEventListener('abort', abandon)
      if (left.aborted) this.#ending -= 1
      else {
        this.#running[lane] -= 1
        this.#remember(lane, performance.now() - begun)
      }
      this.#beginNext()
    }
  }

  #secondsUntilTurn(lane: Lane): number {
    const ahead = lane === 'PAGE' ? (['PAGE'] as const) : lanes
    const waiting = ahead.map((each) => this.#lines[each].size * this.#typical[each])
    const underWay = lanes.map((each) => (this.#running[each] * this.#typical[each]) / 2)
    const all = [...waiting, ...underWay].reduce((sum, one) => sum + one, 0)
    return all / this.#limits.atOnce / 1000
  }

  /** Its place among those that run is taken over from whoever ended. */
  #turn(lane: Lane, round: number, left: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const leave = () => {
        this.#lines[lane].delete(one)
        reject(new Error('nobody waits any longer', { cause: left.reason }))
      }
      const one: Waiting = {
        round,
        begin: () => {
          left.removeEventListener('abort', leave)
          this.#running[lane] += 1
          this.#round = Math.max(this.#round, round)
          resolve()
        },
      }
      this.#lines[lane].add(one)
      left.addEventListener('abort', leave, { once: true })
    })
  }

  #beginNext(): void {
    for (const lane of lanes) {
      const next = this.#nextOf(lane)
      if (!next) continue
      this.#lines[lane].delete(next)
      next.begin()
      return
    }
  }

  /** The first of the earliest round. */
  #nextOf(lane: Lane): Waiting | null {
    let next: Waiting | null = null
    for (const one of this.#lines[lane]) {
      if (one.round <= this.#round) return one
      if (next === null || one.round < next.round) next = one
    }
    return next
  }

  #countOf(asker: string | null): number {
    return asker === null ? 0 : (this.#of.get(asker) ?? 0)
  }

  #count(asker: string | null, more: number): void {
    if (asker === null) return
    const count = this.#countOf(asker) + more
    if (count === 0) this.#of.delete(asker)
    else this.#of.set(asker, count)
  }

  #remember(lane: Lane, milliseconds: number): void {
    this.#done[lane] += 1
    if (this.#done[lane] === 1) return
    this.#typical[lane] += weightOfLast * (milliseconds - this.#typical[lane])
  }
}
