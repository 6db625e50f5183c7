import { type Checkpoint, littleOnes } from '../work/checkpoint.ts'
import type { Supply } from './supply.ts'

/** Who goes to which of some sites with room for so many, so that all together save most. */
export interface Assignment {
  readonly saved: number
  /** As many of each: so many people of a demand go to a site. */
  readonly demand: readonly number[]
  readonly site: readonly number[]
  readonly people: readonly number[]
  /**
   * What one more of each demand would save. With them the sites, each within its room, save no more beyond the prices
   * of all than the assignment does in all: so it is the best one of these sites.
   */
  readonly prices: Float64Array
}

/**
 * Assigns people to sites: demand by demand along the chain of moves that saves most (successive shortest paths of the
 * transportation problem; Busacker & Gowen 1960), over sites alone, which are few: between two of them counts the move
 * that loses least (as Tokuyama & Nakano 1995 do for few sinks, SIAM Journal on Computing 24, 563–578).
 */
export function assigned(
  supply: Supply,
  sites: readonly number[],
  checkpoint: Checkpoint,
): Assignment {
  const assigning = new Assigning(supply, sites)
  for (let demand = 0; demand < supply.people.length; demand += 1) {
    if (demand % (littleOnes / 16) === 0) checkpoint()
    assigning.place(demand)
  }
  return assigning.result()
}

/** Where a chain of moves ends: there is room left, or somebody goes without. */
const [hasRoom, goesWithout] = [-1, -2]

class Assigning {
  readonly #supply: Supply
  readonly #sites: readonly number[]
  /** Pairs by demand: those of demand i stand from `start[i]` to before `start[i + 1]`. */
  readonly #start: Uint32Array
  /** The place of the pair's site among the sites, what it saves, and how many go there. */
  readonly #site: Uint32Array
  readonly #saving: Float64Array
  readonly #people: Float64Array
  readonly #demand: Uint32Array
  readonly #left: Float64Array
  /** Of each site the pairs of which somebody goes there. */
  readonly #members: Set<number>[]
  readonly #isStale: Uint8Array
  /** From site to site: what the best move of one of the people adds, and by which pairs. */
  readonly #move: Float64Array
  readonly #from: Int32Array
  readonly #to: Int32Array
  /** Of each site what letting one go adds at most, and by which pair. */
  readonly #letting: Float64Array
  readonly #let: Int32Array
  /** Of each site what one more there adds beside what he saves himself: at most 0; and where the chain goes on. */
  readonly #chain: Float64Array
  readonly #next: Int32Array
  #areChainsStale = false

  constructor(supply: Supply, sites: readonly number[]) {
    const { people, room, start, row, saving } = supply
    this.#supply = supply
    this.#sites = sites
    const count = new Uint32Array(people.length + 1)
    for (const site of sites) {
      for (const demand of row.subarray(start[site], start[site + 1])) {
        count[demand + 1] = (count[demand + 1] ?? 0) + 1
      }
    }
    for (let demand = 0; demand < people.length; demand += 1) {
      count[demand + 1] = (count[demand + 1] ?? 0) + (count[demand] ?? 0)
    }
    this.#start = count
    const pairs = count[people.length] ?? 0
    this.#site = new Uint32Array(pairs)
    this.#saving = new Float64Array(pairs)
    this.#people = new Float64Array(pairs)
    this.#demand = new Uint32Array(pairs)
    const filled = count.slice()
    for (const [place, site] of sites.entries()) {
      const end = start[site + 1] ?? 0
      for (let at = start[site] ?? 0; at < end; at += 1) {
        const demand = row[at] ?? 0
        const pair = filled[demand] ?? 0
        this.#site[pair] = place
        this.#saving[pair] = saving[at] ?? 0
        this.#demand[pair] = demand
        filled[demand] = pair + 1
      }
    }
    this.#left = Float64Array.from(sites, (site) => room[site] ?? 0)
    this.#members = sites.map(() => new Set())
    this.#isStale = new Uint8Array(sites.length)
    this.#move = new Float64Array(sites.length ** 2).fill(-Infinity)
    this.#from = new Int32Array(sites.length ** 2)
    this.#to = new Int32Array(sites.length ** 2)
    this.#letting = new Float64Array(sites.length).fill(-Infinity)
    this.#let = new Int32Array(sites.length)
    this.#chain = new Float64Array(sites.length)
    this.#next = new Int32Array(sites.length).fill(hasRoom)
    this.#areChainsStale = this.#left.includes(0)
  }

  /** As many of a demand as save something. */
  place(demand: number): void {
    const { people } = this.#supply
    for (let left = people[demand] ?? 0; left > 0;) {
      if (this.#areChainsStale) this.#renewChains()
      const pair = this.#bestPair(demand)
      if (pair === -1) return
      const placed = Math.min(left, this.#roomAlong(this.#site[pair] ?? 0))
      this.#take(pair, placed)
      left -= placed
    }
  }

  result(): Assignment {
    if (this.#areChainsStale) this.#renewChains()
    const pairs = [...this.#people.keys()].filter((pair) => (this.#people[pair] ?? 0) > 0)
    const saved = pairs.reduce(
      (sum, pair) => sum + (this.#people[pair] ?? 0) * (this.#saving[pair] ?? 0),
      0,
    )
    const prices = Float64Array.from(this.#supply.people, (_, demand) => {
      const end = this.#start[demand + 1] ?? 0
      let price = 0
      for (let pair = this.#start[demand] ?? 0; pair < end; pair += 1) {
        price = Math.max(price, this.#added(pair))
      }
      return price
    })
    return {
      saved,
      demand: pairs.map((pair) => this.#demand[pair] ?? 0),
      site: pairs.map((pair) => this.#sites[this.#site[pair] ?? 0] ?? 0),
      people: pairs.map((pair) => this.#people[pair] ?? 0),
      prices,
    }
  }

  /** What one more of a pair's demand at its site adds in all. */
  #added(pair: number): number {
    return (this.#saving[pair] ?? 0) + (this.#chain[this.#site[pair] ?? 0] ?? 0)
  }

  /** Of a demand the pair that adds most; -1 where none adds anything. */
  #bestPair(demand: number): number {
    const end = this.#start[demand + 1] ?? 0
    let most = 0
    let best = -1
    for (let pair = this.#start[demand] ?? 0; pair < end; pair += 1) {
      const added = this.#added(pair)
      if (added <= most) continue
      most = added
      best = pair
    }
    return best
  }

  /** How many can move along the chain from a site on. */
  #roomAlong(from: number): number {
    let most = Infinity
    for (let site = from; ;) {
      const next = this.#next[site] ?? hasRoom
      if (next === hasRoom) return Math.min(most, this.#left[site] ?? 0)
      if (next === goesWithout) return Math.min(most, this.#people[this.#let[site] ?? 0] ?? 0)
      most = Math.min(most, this.#people[this.#from[this.#moveAt(site, next)] ?? 0] ?? 0)
      site = next
    }
  }

  #take(pair: number, people: number): void {
    const first = this.#site[pair] ?? 0
    this.#add(pair, people)
    for (let site = first; ;) {
      const next = this.#next[site] ?? hasRoom
      if (next === hasRoom) {
        const left = (this.#left[site] ?? 0) - people
        this.#left[site] = left
        if (left === 0) this.#areChainsStale = true
        return
      }
      this.#areChainsStale = true
      if (next === goesWithout) {
        this.#add(this.#let[site] ?? 0, -people)
        return
      }
      const move = this.#moveAt(site, next)
      this.#add(this.#from[move] ?? 0, -people)
      this.#add(this.#to[move] ?? 0, people)
      site = next
    }
  }

  #add(pair: number, people: number): void {
    const before = this.#people[pair] ?? 0
    const after = before + people
    this.#people[pair] = after
    const site = this.#site[pair] ?? 0
    if (before > 0 === after > 0) return
    if (after > 0) this.#members[site]?.add(pair)
    else this.#members[site]?.delete(pair)
    this.#isStale[site] = 1
  }

  #moveAt(from: number, to: number): number {
    return from * this.#sites.length + to
  }

  /** Bellman & Ford over sites; of those with room nothing has to be known but that they have some. */
  #renewChains(): void {
    this.#areChainsStale = false
    const full: number[] = []
    for (let site = 0; site < this.#sites.length; site += 1) {
      if ((this.#left[site] ?? 0) > 0) continue
      full.push(site)
      if (this.#isStale[site] === 1) this.#renewMoves(site)
      this.#chain[site] = this.#letting[site] ?? 0
      this.#next[site] = goesWithout
    }
    for (let isBetter = true; isBetter;) {
      isBetter = false
      for (const site of full) isBetter = this.#lengthen(site) || isBetter
    }
  }

  /** Whether the chain from a site on got better. */
  #lengthen(site: number): boolean {
    let isBetter = false
    for (let other = 0; other < this.#sites.length; other += 1) {
      const added = (this.#move[this.#moveAt(site, other)] ?? 0) + (this.#chain[other] ?? 0)
      if (added <= (this.#chain[site] ?? 0)) continue
      this.#chain[site] = added
      this.#next[site] = other
      isBetter = true
    }
    return isBetter
  }

  #renewMoves(site: number): void {
    this.#isStale[site] = 0
    const begin = this.#moveAt(site, 0)
    this.#move.fill(-Infinity, begin, begin + this.#sites.length)
    this.#letting[site] = -Infinity
    for (const pair of this.#members[site] ?? []) {
      const saving = this.#saving[pair] ?? 0
      if (-saving > (this.#letting[site] ?? 0)) {
        this.#letting[site] = -saving
        this.#let[site] = pair
      }
      const demand = this.#demand[pair] ?? 0
      const end = this.#start[demand + 1] ?? 0
      for (let other = this.#start[demand] ?? 0; other < end; other += 1) {
        if (other === pair) continue
        const move = this.#moveAt(site, this.#site[other] ?? 0)
        const added = (this.#saving[other] ?? 0) - saving
        if (added <= (this.#move[move] ?? 0)) continue
        this.#move[move] = added
        this.#from[move] = pair
        this.#to[move] = other
      }
    }
  }
}
