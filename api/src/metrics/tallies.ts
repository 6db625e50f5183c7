/** Upper ends of the classes into which times of answers are counted, in seconds. */
export const classes = [0.001, 0.005, 0.02, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] as const

/** How many answers there were, and how long they took. */
export interface Tally {
  count: number
  /** In seconds, of all of them. */
  sum: number
  /** How many fell into each class; the last one is beyond all. */
  inClass: number[]
}

/**
 * Answers by what was asked and with which status: plain numbers, so that counting a cached answer takes no measurable
 * part of its time. Whoever asks for the metrics reads them.
 */
export class Tallies {
  readonly #tallies = new Map<string, Map<number, Tally>>()

  /** @param operation one of few: every name is kept */
  count(operation: string, status: number, milliseconds: number): void {
    const seconds = milliseconds / 1000
    const tally = this.#tallyOf(operation, status)
    tally.count += 1
    tally.sum += seconds
    let at = 0
    while (at < classes.length && seconds > (classes[at] ?? Infinity)) at += 1
    tally.inClass[at] = (tally.inClass[at] ?? 0) + 1
  }

  *all(): Generator<{ operation: string; status: number; tally: Tally }> {
    for (const [operation, statuses] of this.#tallies) {
      for (const [status, tally] of statuses) yield { operation, status, tally }
    }
  }

  #tallyOf(operation: string, status: number): Tally {
    const statuses = this.#tallies.get(operation) ?? new Map<number, Tally>()
    this.#tallies.set(operation, statuses)
    const tally = statuses.get(status) ?? {
      count: 0,
      sum: 0,
      inClass: Array.from({ length: classes.length + 1 }, () => 0),
    }
    statuses.set(status, tally)
    return tally
  }
}
