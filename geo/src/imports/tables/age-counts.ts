import {
  type AgeClass,
  type AgesFault,
  everybody,
  faultsOfAges,
  inOrderOfAge,
} from '../cells/ages.ts'
import type { SeparatedRow } from './separated.ts'

/** How many people of some ages a row counts. */
export interface AgeCount {
  readonly ages: AgeClass | typeof everybody
  readonly count: number
  readonly row: SeparatedRow
  /** It sums up others. */
  readonly isSum: boolean
}

/** People of one place by age, from rows or columns of a table. */
export class AgeCounts {
  readonly #counts: (AgeCount & { readonly ages: AgeClass })[] = []
  readonly #sums: AgeCount[] = []
  readonly #rows = new Map<string, SeparatedRow>()
  #isRead = true

  /** @returns the row that counted the same ages before, where there is one: then it counts nothing */
  add(count: AgeCount): SeparatedRow | null {
    const name = JSON.stringify([count.ages, count.isSum])
    const earlier = this.#rows.get(name)
    if (earlier) return earlier
    this.#rows.set(name, count.row)
    if (count.isSum || count.ages === everybody) this.#sums.push(count)
    else this.#counts.push({ ...count, ages: count.ages })
    return null
  }

  /** These ages are there, and how many they are cannot be read, which is told elsewhere. */
  addUnread(count: Omit<AgeCount, 'count'>): void {
    this.add({ ...count, count: 0 })
    this.#isRead = false
  }

  /** Whether its sums say something: each number could be read. */
  get isRead(): boolean {
    return this.#isRead
  }

  /** What is wrong with its ages, where everybody from `from` on should be counted once. */
  faults(from: number, bounds: readonly number[]): AgesFault[] {
    const older = this.#counts
      .map(({ ages }) => ages)
      .filter(({ below }) => below === null || below > from)
    return faultsOfAges(inOrderOfAge(older), from, bounds)
  }

  /** Sums that are no sums of what was counted. */
  wrongSums(from: number): (AgeCount & { readonly sum: number })[] {
    return this.#sums.flatMap((stated) => {
      const { ages, count } = stated
      // Of everybody nothing is known where only the older are counted.
      if (ages === everybody && from > 0) return []
      const sum = ages === everybody ? this.between(0, null) : this.between(ages.from, ages.below)
      return sum === count ? [] : { ...stated, sum }
    })
  }

  get first(): SeparatedRow | null {
    return this.#counts[0]?.row ?? null
  }

  /** People from one age to below another; null: and older. */
  between(from: number, below: number | null): number {
    return this.#counts
      .filter(({ ages }) => ages.from >= from && ages.from < (below ?? Infinity))
      .reduce((sum, { count }) => sum + count, 0)
  }
}
