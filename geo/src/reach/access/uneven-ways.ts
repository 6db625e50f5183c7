import { noWay } from '../cells/people-of-cells.ts'

/** How unevenly the residents of an area walk. */
export interface UnevenWays {
  /**
   * Metres that the tenth of the residents with the longest ways walk in the mean, of the cell where it begins a part;
   * null where nobody lives, or somebody has no way at all.
   */
  readonly worstServedTenth: number | null
  /**
   * The Gini coefficient of the ways of those who have one: 0 where all walk equally far, towards 1 where few walk all
   * the way; null where nobody has a way.
   */
  readonly gini: number | null
}

/**
 * What is added up of an area's cells, the nearest first: in thousandths of residents and decimetres, so that where
 * districts count as a whole, sums are of whole numbers and the same for whoever adds them up.
 */
export class UnevenSums {
  /** With or without a way. */
  readonly all: number
  #walkers = 0
  #walked = 0
  #ranked = 0
  #worst = 0
  #worstServed = 0
  #isWithoutWay = false

  constructor(all: number) {
    this.all = all
  }

  add(people: number, way: number): void {
    if (people === 0) return
    if (way === noWay) {
      this.#isWithoutWay = true
      return
    }
    const before = this.#walkers
    const after = before + people
    this.#walkers = after
    this.#walked += people * way
    this.#ranked += people * way * (before + after)
    // Ten times those beyond nine tenths of all: a whole number where districts count as a whole.
    const beyond = 10 * after - Math.max(10 * before, 9 * this.all)
    if (beyond <= 0) return
    this.#worstServed += beyond
    this.#worst += beyond * way
  }

  get walkers(): number {
    return this.#walkers
  }

  /** All ways together. */
  get walked(): number {
    return this.#walked
  }

  /** The same, each times those who have a shorter one and those who have one at most as long. */
  get ranked(): number {
    return this.#ranked
  }

  /** Ten times those of the tenth with the longest ways who have one. */
  get worstServed(): number {
    return this.#worstServed
  }

  /** Ten times the ways of these together. */
  get worst(): number {
    return this.#worst
  }

  found(): UnevenWays {
    return {
      worstServedTenth:
        this.#walkers === 0 || this.#isWithoutWay ? null : this.#worst / this.all / 10,
      gini: this.#walkers === 0 ? null : this.#gini(),
    }
  }

  #gini(): number {
    if (this.#walked === 0) return 0
    // What rounding leaves of a zero is none.
    return Math.max(0, this.#ranked / this.#walked / this.#walkers - 1)
  }
}
