import { LRUCache } from 'lru-cache'
import { z } from 'zod'

/** How many requests have come from an address since the minute began, for the other processes. */
export const newCounts = z.object({
  minute: z.number(),
  requestsFrom: z.array(z.tuple([z.string(), z.number()])),
})
export type NewCounts = z.output<typeof newCounts>

/** Between the processes that share a port; null where there is but one. */
export interface Others {
  tell: (counts: NewCounts) => void
  onMessage: (listener: (message: unknown) => void) => void
}

const minuteMilliseconds = 60_000
const untilNextMinute = () => minuteMilliseconds - (Date.now() % minuteMilliseconds)
/** How often processes tell each other; by so much a limit may be exceeded. */
const tellingMilliseconds = 500
/** Addresses: more of them ask too little each to be limited. */
const mostAddresses = 20_000

/**
 * Counts requests by address in the running minute of the clock, which is the same for all processes: each counts its
 * own and hears of those of the others a little later, so that no request waits for another process. With the minute
 * the addresses are gone, whether or not somebody asks in the next one.
 */
export class AddressCounts {
  readonly #counts = new LRUCache<string, number>({ max: mostAddresses })
  readonly #unsent = new Map<string, number>()
  readonly #tells: boolean
  #minute = 0

  constructor(others: Others | null) {
    this.#tells = others !== null
    if (!others) return
    others.onMessage((message) => {
      const counts = newCounts.safeParse(message).data
      if (counts?.minute !== this.#running()) return
      for (const [address, count] of counts.requestsFrom) this.#add(address, count)
    })
    setInterval(() => {
      const minute = this.#running()
      if (this.#unsent.size === 0) return
      others.tell({ minute, requestsFrom: [...this.#unsent] })
      this.#unsent.clear()
    }, tellingMilliseconds).unref()
  }

  /** Counts one more. @returns how many there were in this minute, and milliseconds until the next */
  count(address: string): { current: number; ttl: number } {
    this.#running()
    const current = this.#add(address, 1)
    if (this.#tells) this.#unsent.set(address, (this.#unsent.get(address) ?? 0) + 1)
    return { current, ttl: untilNextMinute() }
  }

  /** How many there were in this minute, and milliseconds until the next. */
  counted(address: string): { current: number; ttl: number } {
    this.#running()
    return { current: this.#counts.get(address) ?? 0, ttl: untilNextMinute() }
  }

  /** How many addresses are known now. */
  get size(): number {
    return this.#counts.size
  }

  #add(address: string, count: number): number {
    if (this.#counts.size === 0) setTimeout(() => this.#running(), untilNextMinute()).unref()
    const sum = (this.#counts.get(address) ?? 0) + count
    this.#counts.set(address, sum)
    return sum
  }

  /** Begins anew with each minute. */
  #running(): number {
    const minute = Math.floor(Date.now() / minuteMilliseconds)
    if (minute !== this.#minute) {
      this.#counts.clear()
      this.#unsent.clear()
      this.#minute = minute
    }
    return minute
  }
}
