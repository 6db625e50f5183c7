import { leastSure, type KnownCertainty, type Sourced } from '../terms/certainty.ts'
import type { Ages, AreaLevel, Basis, Trait } from '../terms/classifications.ts'

/** People of an age, all of them or those with a trait. */
export interface ResidentGroup {
  readonly ageBand: Ages
  readonly trait: Trait
}

/** A day on which numbers of residents are known, and the least sure of them. */
export interface KnownDay {
  /** yyyy-mm-dd */
  readonly day: string
  readonly status: KnownCertainty
  readonly sourceId: string
}

/** A number of residents as it may be shown, with what it is a number of. */
export interface PublishedCount {
  readonly areaId: number
  readonly level: AreaLevel
  readonly group: ResidentGroup
  /** yyyy-mm-dd */
  readonly day: string
  readonly basis: Basis
  /** What the number is or, where it is suppressed, would be. */
  readonly knownAs: KnownCertainty
  readonly stated: Sourced
}

/** A number of residents that is another than was published. */
export interface ChangedCount extends Pick<PublishedCount, 'areaId' | 'level' | 'group'> {
  readonly stated: Extract<Sourced, { value: number }>
}

/** Residents by area, group, day and basis, as far as they may be known. */
export class PublishedResidents {
  readonly #numbers = new Map<string, Map<number, Sourced>>()
  readonly #days = new Map<string, KnownDay[]>()
  readonly #daysOfBasis = new Map<Basis, string[]>()
  /** Of each group its tables in the order of days. */
  readonly #sources = new Map<string, { day: string; sourceId: string }[]>()
  #newestSource = ''

  constructor(counts: readonly PublishedCount[]) {
    const inOrder = [...counts].sort((one, other) =>
      one.day < other.day ? -1 : one.day > other.day ? 1 : 0,
    )
    for (const count of inOrder) this.#add(count)
  }

  #add({ areaId, level, group, day, basis, knownAs, stated }: PublishedCount): void {
    const { sourceId } = stated
    const name = groupName(group)
    listIn(this.#numbers, `${name} ${day} ${basis}`, () => new Map<number, Sourced>()).set(
      areaId,
      stated,
    )
    const days = listIn(this.#days, `${level} ${name} ${basis}`, (): KnownDay[] => [])
    const last = days.at(-1)
    if (last?.day !== day) days.push({ day, status: knownAs, sourceId })
    else {
      days[days.length - 1] = {
        day,
        status: leastSure([last.status, knownAs]),
        sourceId: sourceId < last.sourceId ? sourceId : last.sourceId,
      }
    }
    const ofBasis = listIn(this.#daysOfBasis, basis, (): string[] => [])
    if (ofBasis.at(-1) !== day) ofBasis.push(day)
    listIn(this.#sources, name, (): { day: string; sourceId: string }[] => []).push({
      day,
      sourceId,
    })
    this.#newestSource = sourceId
  }

  /** The same, where some numbers that are known on a day are others. */
  with(day: string, basis: Basis, changed: readonly ChangedCount[]): PublishedResidents {
    const copy = new PublishedResidents([])
    copy.#takeOver(this)
    for (const { areaId, level, group, stated } of changed) {
      const table = `${groupName(group)} ${day} ${basis}`
      const numbers = copy.#numbers.get(table)
      // Copied once: what is another world's stays as it is.
      const own =
        numbers && numbers !== this.#numbers.get(table)
          ? numbers
          : new Map<number, Sourced>(numbers)
      copy.#numbers.set(table, own.set(areaId, stated))
      const days = `${level} ${groupName(group)} ${basis}`
      copy.#days.set(
        days,
        (copy.#days.get(days) ?? []).map((one) => ({
          ...one,
          ...(one.day === day && { status: leastSure([one.status, stated.status]) }),
        })),
      )
    }
    return copy
  }

  #takeOver(other: PublishedResidents): void {
    for (const [name, numbers] of other.#numbers) this.#numbers.set(name, numbers)
    for (const [name, days] of other.#days) this.#days.set(name, days)
    for (const [name, days] of other.#daysOfBasis) this.#daysOfBasis.set(name, days)
    for (const [name, sources] of other.#sources) this.#sources.set(name, sources)
    this.#newestSource = other.#newestSource
  }

  /** SUPPRESSED where it may not be known; MISSING where it is not known, with the table that would hold it, or the nearest to it. */
  at(areaId: number, group: ResidentGroup, day: string, basis: Basis): Sourced {
    return (
      this.#numbers.get(`${groupName(group)} ${day} ${basis}`)?.get(areaId) ?? {
        value: null,
        status: 'MISSING',
        sourceId: this.#sourceFor(group, day),
      }
    )
  }

  /** The days on which a group is known at a level, oldest first. */
  days(level: AreaLevel, group: ResidentGroup, basis: Basis): readonly KnownDay[] {
    return this.#days.get(`${level} ${groupName(group)} ${basis}`) ?? []
  }

  /** Every day with any number on that basis, oldest first. */
  daysOf(basis: Basis): readonly string[] {
    return this.#daysOfBasis.get(basis) ?? []
  }

  #sourceFor(group: ResidentGroup, day: string): string {
    const tables = this.#sources.get(groupName(group)) ?? []
    const table = tables.find((one) => one.day === day) ?? tables.at(-1)
    return table?.sourceId ?? this.#newestSource
  }
}

const groupName = ({ ageBand, trait }: ResidentGroup) => `${ageBand} ${trait}`

function listIn<Key, List>(lists: Map<Key, List>, key: Key, empty: () => List): List {
  const known = lists.get(key)
  if (known !== undefined) return known
  const list = empty()
  lists.set(key, list)
  return list
}
