import type { ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

/** Milliseconds for the last words to leave. */
const lastWords = 500

/** Milliseconds for those to be answered whose work was ended. */
const afterWork = 250

/** What becomes of those who are not answered in time. */
interface Late {
  /** Ends what is worked on for them, by which most are refused as whatever they asked for is. */
  endWork: () => void
  /** Refuses who is left. */
  refuse: (response: ServerResponse) => void
}

/** Requests that have come and are not answered yet, so that a process that ends can end with all of them answered. */
export class UnderWay {
  readonly #responses = new Set<ServerResponse>()
  readonly #stop = new AbortController()
  #allAnswered: (() => void) | undefined

  /** From now on nothing new is begun. */
  get isStopping(): boolean {
    return this.stopping.aborted
  }

  /** For what would be answered as long as somebody listens. */
  get stopping(): AbortSignal {
    return this.#stop.signal
  }

  begin(response: ServerResponse): void {
    this.#responses.add(response)
    response.once('close', () => {
      this.#responses.delete(response)
      if (this.#responses.size === 0) this.#allAnswered?.()
    })
  }

  /**
   * Waits until all that has begun is answered, and their connections with it are closed.
   * @returns how many were not answered in time
   */
  async finish(milliseconds: number, { endWork, refuse }: Late): Promise<number> {
    // What ends with it is no longer waited for.
    this.#stop.abort()
    for (const response of this.#responses) {
      if (!response.headersSent) response.shouldKeepAlive = false
    }
    await this.#answeredWithin(milliseconds)
    const late = this.#responses.size
    if (late === 0) return 0
    endWork()
    await this.#answeredWithin(afterWork)
    for (const response of [...this.#responses]) {
      if (response.headersSent) response.destroy()
      else refuse(response)
    }
    await this.#answeredWithin(lastWords)
    return late
  }

  async #answeredWithin(milliseconds: number): Promise<void> {
    if (this.#responses.size === 0) return
    const inTime = new AbortController()
    const answered = new Promise<void>((resolve) => {
      this.#allAnswered = resolve
    })
    const waited = sleep(milliseconds, undefined, { signal: inTime.signal }).catch(() => undefined)
    await Promise.race([answered, waited])
    inTime.abort()
  }
}
