/**
 * What somebody hears of work that goes on: always the newest, however slowly they listen, then the end or why there is
 * none. Whoever leaves does so at once, also while nothing is said.
 */
export class Following<State> implements AsyncIterableIterator<State, undefined> {
  readonly #leave: () => void
  #newest: { state: State } | null
  #end: { error: unknown } | 'ENDED' | null = null
  #heard: (() => void) | null = null

  /** @param leave is told when this one listens no longer, before the end */
  constructor(first: State, leave: () => void) {
    this.#newest = { state: first }
    this.#leave = leave
  }

  tell(state: State): void {
    if (this.#end !== null) return
    this.#newest = { state }
    this.#heard?.()
  }

  /** Nothing more comes. */
  end(): void {
    this.#end ??= 'ENDED'
    this.#heard?.()
  }

  fail(error: unknown): void {
    this.#end ??= { error }
    this.#heard?.()
  }

  async next(): Promise<IteratorResult<State, undefined>> {
    for (;;) {
      const newest = this.#newest
      if (newest !== null) {
        this.#newest = null
        return { done: false, value: newest.state }
      }
      if (this.#end === 'ENDED') return { done: true, value: undefined }
      if (this.#end !== null) {
        const { error } = this.#end
        this.#end = 'ENDED'
        throw error
      }
      await new Promise<void>((resolve) => {
        this.#heard = resolve
      })
    }
  }

  return(): Promise<IteratorResult<State, undefined>> {
    if (this.#end === null) this.#leave()
    this.#end = 'ENDED'
    this.#newest = null
    this.#heard?.()
    return Promise.resolve({ done: true, value: undefined })
  }

  [Symbol.asyncIterator](): this {
    return this
  }
}
