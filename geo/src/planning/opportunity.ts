import { chordSquared, metresBetween } from '../reach/distance/geodesic.ts'
import { bandsOf, type ByAge, type ReachAges, type ReachCells } from '../reach/cells/reach-cells.ts'
import { byAge, type CellAge, cellAges } from '../terms/classifications.ts'
import { type Checkpoint, neverGivenUp } from '../work/checkpoint.ts'
import { CellGrid } from './cell-grid.ts'
import {
  type CountedPeople,
  decimetres,
  metresWalked,
  noWay,
  peopleOf,
} from '../reach/cells/people-of-cells.ts'
import type { ReachedPeople } from './reached-people.ts'
import type { WaysOnFoot } from './ways-on-foot.ts'

/** What an opportunity is made of: cells, who lives there and how they would walk to a site at any of them. */
export interface OpportunityIn {
  readonly cells: ReachCells
  readonly people: CountedPeople
  readonly ways: WaysOnFoot
  /**
   * 1 for each cell whose people are left out, and where no site is proposed, because sites may be there that nobody
   * knows (see `whereSitesAreUnknown`); null where none is.
   */
  readonly leftOut: Uint8Array | null
}

/** Between two checkpoints. */
const cellsAtOnce = 64

/** Sums of one more site at every cell, by what each cell would gain: kept up by the cells around what changed. */
abstract class Opportunity {
  protected readonly grid: CellGrid
  protected readonly ways: WaysOnFoot
  protected readonly people: CountedPeople
  /** In the order of the grid. */
  protected readonly sums: ByAge<Float64Array>
  readonly #leftOut: Uint8Array | null

  constructor({ cells, people, ways, leftOut }: OpportunityIn) {
    this.grid = new CellGrid(cells.points)
    this.ways = ways
    this.people = people
    this.#leftOut = leftOut
    this.sums = byAge(() => new Float64Array(cells.length))
  }

  /**
   * Brings it up to how far everybody walks now: only what is near a cell whose way changed is added up anew. Given up
   * at a checkpoint, it goes on from there when it is asked again, so that a large map can be made in parts.
   */
  follow(reached: ReachedPeople, checkpoint: Checkpoint = neverGivenUp): void {
    const { cells } = this.grid
    for (let place = 0; place < cells.length; place += 1) {
      if (place % cellsAtOnce === 0) checkpoint()
      this.followCell(place, cells[place] ?? 0, reached)
    }
  }

  /** Of every cell in whole parts; NaN where none is proposed. */
  protected sumsOf(ages: ReachAges): Float64Array {
    const all = new Float64Array(this.grid.cells.length).fill(Number.NaN)
    for (const [place, cell] of this.grid.cells.entries()) {
      if (this.isLeftOut(cell)) continue
      all[cell] = bandsOf(ages).reduce((sum, age) => sum + (this.sums[age][place] ?? 0), 0)
    }
    return all
  }

  protected isLeftOut(cell: number): boolean {
    return this.#leftOut?.[cell] === 1
  }

  protected abstract followCell(place: number, cell: number, reached: ReachedPeople): void
}

/** Squares of chords less than this fraction below a limit's are within it whatever the arc: up to 60 km it is 5e-6. */
const surelyWithin = 1 - 1e-5

/** How many people a new site at each cell would reach who reach none within their limit. */
export class NewlyReached extends Opportunity {
  readonly #limits: ByAge<number>
  /** Whom a new site would reach, as it was added up: a bit for each age. */
  readonly #counted: Uint8Array

  constructor(within: OpportunityIn, limits: ByAge<number>) {
    super(within)
    this.#limits = limits
    this.#counted = new Uint8Array(within.cells.length)
  }

  /** Of every cell; NaN where no site is proposed. */
  all(ages: ReachAges): Float64Array {
    return this.sumsOf(ages).map(peopleOf)
  }

  protected followCell(place: number, cell: number, reached: ReachedPeople): void {
    const before = this.#counted[place] ?? 0
    let now = 0
    for (const [bit, age] of cellAges.entries()) {
      if (!this.isLeftOut(cell) && !reached.reaches(cell, age)) now |= 1 << bit
    }
    if (before === now) return
    this.#counted[place] = now
    for (const [bit, age] of cellAges.entries()) {
      const change = ((now >> bit) & 1) - ((before >> bit) & 1)
      if (change !== 0) this.#addAround(place, cell, age, change)
    }
  }

  #addAround(place: number, cell: number, age: CellAge, sign: number): void {
    const more = sign * (this.people.parts[age][cell] ?? 0)
    if (more === 0) return
    const limit = this.#limits[age]
    const farthest = this.ways.chordWithin(cell, limit)
    const { points, ranges } = this.grid
    const sums = this.sums[age]
    const found = this.grid.lookAround(place, Math.sqrt(farthest))
    for (let range = 0; range < found; range += 2) {
      const end = ranges[range + 1] ?? 0
      for (let other = ranges[range] ?? 0; other < end; other += 1) {
        const chord = chordSquared(points, place, points, other)
        if (chord > farthest) continue
        const isWithin =
          chord < farthest * surelyWithin ||
          this.ways.estimated(cell, metresBetween(points, place, points, other)) <= limit
        if (isWithin) sums[other] = (sums[other] ?? 0) + more
      }
    }
  }
}

/** An arc is longer than its chord by at most this times the square of the chord: no curvature of the ellipsoid is more. */
const bend = 1 / (24 * 6_330_000 ** 2)
/** What rounding does to a way is less than this part of a decimetre. */
const rounding = 1e-6

const undecided = -1

/**
 * Decimetres of a way by the square of its chord alone; `undecided` where the arc decides to which it is rounded, which
 * it does of less than one in a hundred.
 * @param ofMetre decimetres of a way whose chord is a metre
 */
function decimetresByChord(chord: number, ofMetre: number): number {
  const least = ofMetre * Math.sqrt(chord) + 0.5
  const way = Math.floor(least)
  const beyond = least - way
  const isDecided = beyond + least * chord * bend < 1 - rounding && beyond > rounding
  return isDecided ? way : undecided
}

/** How many metres a new site at each cell would save those who have a way, all of them together. */
export class WaysSaved extends Opportunity {
  /** How far everybody walked when it was added up, in decimetres: those who are left out, like those without a way, not at all. */
  readonly #walked: Uint32Array

  constructor(within: OpportunityIn) {
    super(within)
    this.#walked = new Uint32Array(within.cells.length)
  }

  /** Of every cell, in metres of all together; NaN where no site is proposed. */
  all(ages: ReachAges): Float64Array {
    return this.sumsOf(ages).map(metresWalked)
  }

  protected followCell(place: number, cell: number, { decimetres: walked }: ReachedPeople): void {
    const before = this.#walked[place] ?? 0
    const way = walked[cell] ?? noWay
    const now = way === noWay || this.isLeftOut(cell) ? 0 : way
    if (before === now) return
    this.#walked[place] = now
    this.#addAround(place, cell, before, now)
  }

  #addAround(place: number, cell: number, before: number, now: number): void {
    const [younger = 0, older = 0] = cellAges.map((age) => this.people.thousandths[age][cell] ?? 0)
    if (younger === 0 && older === 0) return
    const farthest = this.ways.chordWithin(cell, Math.max(before, now) / 10)
    const ofMetre = this.ways.estimated(cell, 1) * 10
    const { points, ranges } = this.grid
    const { AGE_60_TO_79: ofYounger, AGE_80_PLUS: ofOlder } = this.sums
    const found = this.grid.lookAround(place, Math.sqrt(farthest))
    for (let range = 0; range < found; range += 2) {
      const end = ranges[range + 1] ?? 0
      for (let other = ranges[range] ?? 0; other < end; other += 1) {
        const chord = chordSquared(points, place, points, other)
        if (chord > farthest) continue
        const rounded = decimetresByChord(chord, ofMetre)
        const way =
          rounded === undecided
            ? decimetres(this.ways.estimated(cell, metresBetween(points, place, points, other)))
            : rounded
        const saved = (way < now ? now - way : 0) - (way < before ? before - way : 0)
        ofYounger[other] = (ofYounger[other] ?? 0) + saved * younger
        ofOlder[other] = (ofOlder[other] ?? 0) + saved * older
      }
    }
  }
}
