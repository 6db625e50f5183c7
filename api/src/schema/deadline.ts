import type { Checkpoint } from '@atlas/geo/work/checkpoint'
import { RequestError } from './request-error.ts'

/** Until when one request may take, and whether somebody still waits for it. */
export class Deadline {
  readonly #seconds: number
  readonly #end: number
  readonly #isLeft: () => boolean
  readonly #outer: Deadline | undefined

  /**
   * Counts from now on.
   * @param isLeft whether whoever asked has gone
   * @param outer of the page that is made of the answer: whatever ends it ends this, too
   */
  constructor(seconds: number, isLeft: () => boolean, outer?: Deadline) {
    this.#seconds = seconds
    this.#end = performance.now() + seconds * 1000
    this.#isLeft = isLeft
    this.#outer = outer
  }

  get isOver(): boolean {
    return this.#outer?.isOver === true || performance.now() >= this.#end || this.#isLeft()
  }

  /** What is left of it; 0 once it has passed. */
  get milliseconds(): number {
    const left = Math.max(0, this.#end - performance.now())
    return this.#outer ? Math.min(left, this.#outer.milliseconds) : left
  }

  error(): RequestError<'DEADLINE'> {
    return new RequestError('DEADLINE', { seconds: this.#seconds })
  }

  /** @throws RequestError DEADLINE once it is over */
  readonly checkpoint: Checkpoint = () => {
    if (this.isOver) throw this.error()
  }

  /**
   * What is waited for, if it comes in time; what comes later is let go.
   * @throws RequestError DEADLINE when it has passed
   */
  async within<Value>(work: Value | Promise<Value>): Promise<Value> {
    if (!(work instanceof Promise)) return work
    let timer: NodeJS.Timeout | undefined
    const over = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        reject(this.error())
      }, this.milliseconds)
    })
    try {
      return await Promise.race([work, over])
    } finally {
      clearTimeout(timer)
    }
  }

  /**
   * The same of what changes something, from when it begins to do so waited for however long: whoever is told that time is
   * over has changed nothing.
   * @param act calls `begin` right before it changes anything, which throws where nobody waits any more
   * @throws RequestError DEADLINE when it has passed before
   */
  async untilBegun<Value>(act: (begin: Checkpoint) => Promise<Value>): Promise<Value> {
    let hasBegun = false
    const acting = act(() => {
      this.checkpoint()
      hasBegun = true
    })
    return this.within(acting).catch((error: unknown) => {
      if (hasBegun) return acting
      throw error
    })
  }
}

/** Whether work ended because of whoever it was begun for: for anybody else it is to be done anew. */
const isGivenUp = (error: unknown): boolean =>
  error instanceof RequestError && error.code === 'DEADLINE'

/** Whether it ended because whoever it was begun for asked too much. */
const isRefused = (error: unknown): boolean =>
  error instanceof RequestError && error.code === 'QUERY_TOO_LARGE'

/**
 * What is found for somebody else; where that one leaves, or is refused, it is found anew for whoever still waits.
 * @param checkpoint of whoever waits
 */
export const unlessGivenUp = <Found>(
  found: Promise<Found>,
  checkpoint: Checkpoint,
  again: () => Found | Promise<Found>,
): Promise<Found> =>
  found.catch((error: unknown) => {
    if (!isGivenUp(error) && !isRefused(error)) throw error
    checkpoint()
    return again()
  })
