import type { Supply } from './supply.ts'

/**
 * The most that one site saves beyond prices of its people: whoever saves most beyond theirs comes first, as long as
 * there is room.
 */
export class Filling {
  readonly supply: Supply
  /** Of one site, those of whom it saves something: which, what, and how many. */
  readonly #demand: Uint32Array
  readonly #more: Float64Array
  readonly #people: Float64Array
  /** Their places, in the order in which they find room as far as it is known. */
  readonly #order: Uint32Array

  constructor(supply: Supply) {
    this.supply = supply
    let most = 0
    for (let site = 0; site < supply.room.length; site += 1) {
      most = Math.max(most, (supply.start[site + 1] ?? 0) - (supply.start[site] ?? 0))
    }
    this.#demand = new Uint32Array(most)
    this.#more = new Float64Array(most)
    this.#people = new Float64Array(most)
    this.#order = new Uint32Array(most)
  }

  /** @param served takes up whom the site serves then, where given */
  savedAt(site: number, prices: Float64Array, served?: Float64Array): number {
    const { people, room, start, row, saving } = this.supply
    const to = start[site + 1] ?? 0
    let length = 0
    let all = 0
    let sum = 0
    for (let at = start[site] ?? 0; at < to; at += 1) {
      const demand = row[at] ?? 0
      const more = (saving[at] ?? 0) - (prices[demand] ?? 0)
      if (more <= 0) continue
      const some = people[demand] ?? 0
      this.#demand[length] = demand
      this.#more[length] = more
      this.#people[length] = some
      this.#order[length] = length
      length += 1
      all += some
      sum += more * some
    }
    const most = room[site] ?? 0
    if (all <= most) {
      if (served) this.#serve(served, length)
      return sum
    }
    return this.#within(most, length, served)
  }

  /** Looks for where room ends, and sorts nothing: whoever comes before is in front then. */
  #within(room: number, length: number, served?: Float64Array): number {
    let left = room
    let sum = 0
    let from = 0
    let to = length
    while (from < to && left > 0) {
      const pivot = this.#more[this.#order[(from + to) >> 1] ?? 0] ?? 0
      const [above, same] = this.#split(from, to, pivot)
      const people = this.#peopleIn(from, above)
      if (people > left) {
        to = above
        continue
      }
      sum += this.#savedIn(from, above)
      left -= people
      for (from = above; from < same && left > 0; from += 1) {
        const place = this.#order[from] ?? 0
        const some = Math.min(left, this.#people[place] ?? 0)
        this.#people[place] = some
        left -= some
        sum += some * pivot
      }
    }
    if (served) this.#serve(served, from)
    return sum
  }

  /** Brings those above a saving to the front of a range, those with it next; where each of both ends. */
  #split(from: number, to: number, pivot: number): [above: number, same: number] {
    let above = from
    let same = from
    for (let at = from; at < to; at += 1) {
      const place = this.#order[at] ?? 0
      const more = this.#more[place] ?? 0
      if (more < pivot) continue
      this.#order[at] = this.#order[same] ?? 0
      if (more === pivot) this.#order[same] = place
      else {
        this.#order[same] = this.#order[above] ?? 0
        this.#order[above] = place
        above += 1
      }
      same += 1
    }
    return [above, same]
  }

  #peopleIn(from: number, to: number): number {
    let people = 0
    for (let at = from; at < to; at += 1) people += this.#people[this.#order[at] ?? 0] ?? 0
    return people
  }

  #savedIn(from: number, to: number): number {
    let saved = 0
    for (let at = from; at < to; at += 1) {
      const place = this.#order[at] ?? 0
      saved += (this.#people[place] ?? 0) * (this.#more[place] ?? 0)
    }
    return saved
  }

  #serve(served: Float64Array, length: number): void {
    for (let at = 0; at < length; at += 1) {
      const place = this.#order[at] ?? 0
      const demand = this.#demand[place] ?? 0
      served[demand] = (served[demand] ?? 0) + (this.#people[place] ?? 0)
    }
  }
}
