/** The last of those who waited has left. */
export class NobodyWaits extends Error {
  override name = 'NobodyWaits'
}

interface UnderWay<Answer> {
  answer: Promise<Answer>
  waiting: number
  /** Ends it. */
  leave: AbortController
}

/** What several ask at the same time is done once, for all of them, and ends when the last of them has left. */
export class SharedWork<Answer> {
  readonly #underWay = new Map<string, UnderWay<Answer>>()

  isUnderWay(key: string): boolean {
    return this.#underWay.has(key)
  }

  /**
   * @param key the same for whoever asks the same
   * @param begin does it, where nobody asks the same already, until its signal is aborted
   * @param left aborted when this one waits no longer
   * @throws NobodyWaits where this one has left
   */
  async join(
    key: string,
    begin: (left: AbortSignal) => Promise<Answer>,
    left: AbortSignal,
  ): Promise<Answer> {
    if (left.aborted) throw new NobodyWaits()
    const work = this.#underWay.get(key) ?? this.#begin(key, begin)
    work.waiting += 1
    return new Promise<Answer>((resolve, reject) => {
      const leave = () => {
        reject(new NobodyWaits())
        work.waiting -= 1
        if (work.waiting > 0) return
        // Whoever asks the same from now on begins anew.
        this.#forget(key, work)
        work.leave.abort(new NobodyWaits())
      }
      left.addEventListener('abort', leave, { once: true })
      work.answer.then(resolve, reject).finally(() => {
        left.removeEventListener('abort', leave)
      })
    })
  }

  #begin(key: string, begin: (left: AbortSignal) => Promise<Answer>): UnderWay<Answer> {
    const leave = new AbortController()
    const work = { answer: begin(leave.signal), waiting: 0, leave }
    this.#underWay.set(key, work)
    const forget = () => {
      this.#forget(key, work)
    }
    work.answer.then(forget, forget)
    return work
  }

  #forget(key: string, work: UnderWay<Answer>): void {
    if (this.#underWay.get(key) === work) this.#underWay.delete(key)
  }
}
