import { type CellAge, cellAges } from '../terms/classifications.ts'
import type { ByAge, ReachCells } from '../reach/cells/reach-cells.ts'
import { type CountedPeople, decimetres, noWay } from '../reach/cells/people-of-cells.ts'

/** What is asked of people and ways while sites change. */
export interface PlannedLimits {
  /** Metres on foot, by age: whoever walks exactly so far is within. */
  readonly limits: ByAge<number>
  /** Where classes of the map end, in metres, ascending: whoever walks exactly so far belongs to the class. */
  readonly ends: readonly number[]
}

/** Of a cell, whether its people of an age reach a site. */
const bitOf: ByAge<number> = { AGE_60_TO_79: 1, AGE_80_PLUS: 2 }

/** Where a sum of an age stands among those of a district. */
const sumsOf: ByAge<{ reached: number; walkers: number; walked: number }> = {
  AGE_60_TO_79: { reached: 0, walkers: 1, walked: 2 },
  AGE_80_PLUS: { reached: 3, walkers: 4, walked: 5 },
}
const sumsOfDistrict = 6

/** Where those won and lost stand among those of a district. */
const differencesOf: ByAge<{ gained: number; lost: number }> = {
  AGE_60_TO_79: { gained: 0, lost: 1 },
  AGE_80_PLUS: { gained: 2, lost: 3 },
}
const differencesOfDistrict = 4

/** Sums of a district. */
export interface WalkedSums {
  /** Those within the limit, in parts of a resident. */
  readonly reached: number
  /** Those with a way, in thousandths, and their ways together: thousandths of residents times decimetres. */
  readonly walkers: number
  readonly walked: number
}

/** Who reaches a site now and did not before, and the other way round: kept up while ways change. */
export class SinceThen {
  readonly #parts: ByAge<Float64Array>
  readonly #districtOf: Uint32Array
  /** Who reached a site. */
  readonly #before: Uint8Array
  readonly #sums: Float64Array

  constructor(
    { parts }: Pick<CountedPeople, 'parts'>,
    cells: Pick<ReachCells, 'districtOf' | 'districtIds'>,
    before: Uint8Array,
  ) {
    this.#parts = parts
    this.#districtOf = cells.districtOf
    this.#before = before
    this.#sums = new Float64Array(cells.districtIds.length * differencesOfDistrict)
  }

  /** Follows one cell. */
  follow(cell: number, from: number, to: number): void {
    const before = this.#before[cell] ?? 0
    const at = (this.#districtOf[cell] ?? 0) * differencesOfDistrict
    for (const age of cellAges) {
      const bit = bitOf[age]
      if ((from & bit) === (to & bit)) continue
      const { gained, lost } = differencesOf[age]
      const sum = at + ((before & bit) === 0 ? gained : lost)
      // Who was out of reach is won with a way, who was in reach is lost without.
      const sign = ((to & bit) === 0) === ((before & bit) === 0) ? -1 : 1
      this.#sums[sum] = (this.#sums[sum] ?? 0) + sign * (this.#parts[age][cell] ?? 0)
    }
  }

  /** In parts of a resident. @param district its place */
  of(district: number, age: CellAge): { readonly gained: number; readonly lost: number } {
    const at = district * differencesOfDistrict
    const { gained, lost } = differencesOf[age]
    return { gained: this.#sums[at + gained] ?? 0, lost: this.#sums[at + lost] ?? 0 }
  }
}

/**
 * How far everybody walks, and what follows from it of every district: a changed way costs its own cell and nothing
 * else. Sums are of whole numbers, so what is taken back is gone to the byte.
 */
export class ReachedPeople {
  readonly people: CountedPeople
  /** Of every cell the way to the nearest site; Infinity where none leads. */
  readonly metres: Float64Array
  /** The same in whole decimetres. */
  readonly decimetres: Uint32Array
  /** The class each cell has on the map. */
  readonly classes: Uint8Array
  readonly #cells: ReachCells
  readonly #asked: PlannedLimits
  readonly #reached: Uint8Array
  readonly #sums: Float64Array
  readonly #since = new Set<SinceThen>()
  /** The class of each cell when it was last told, and those that may have another now. */
  readonly #told: Uint8Array
  readonly #touched: Uint32Array
  readonly #isTouched: Uint8Array
  #touches = 0

  /** Nobody has a way, yet. */
  constructor(cells: ReachCells, people: CountedPeople, asked: PlannedLimits) {
    const { length } = cells
    this.people = people
    this.metres = new Float64Array(length).fill(Infinity)
    this.decimetres = new Uint32Array(length).fill(noWay)
    this.classes = new Uint8Array(length).fill(asked.ends.length)
    this.#cells = cells
    this.#asked = asked
    this.#reached = new Uint8Array(length)
    this.#sums = new Float64Array(cells.districtIds.length * sumsOfDistrict)
    this.#told = new Uint8Array(length).fill(asked.ends.length)
    this.#touched = new Uint32Array(length)
    this.#isTouched = new Uint8Array(length)
  }

  /** The way from a cell is another now. */
  walk(cell: number, metres: number): void {
    if (this.metres[cell] === metres) return
    const from = { reached: this.#reached[cell] ?? 0, walked: this.decimetres[cell] ?? noWay }
    const to = { reached: this.#reachedAt(metres), walked: decimetres(metres) }
    this.metres[cell] = metres
    this.decimetres[cell] = to.walked
    this.#reached[cell] = to.reached
    this.#addUp(cell, from, to)
    if (from.reached !== to.reached) {
      for (const since of this.#since) since.follow(cell, from.reached, to.reached)
    }
    this.#classify(cell, metres)
  }

  /** Cells whose class is another than when this was asked last. */
  takeChanged(): Uint32Array {
    const touched = this.#touched.subarray(0, this.#touches)
    const changed = touched.filter((cell) => this.classes[cell] !== this.#told[cell])
    for (const cell of changed) this.#told[cell] = this.classes[cell] ?? 0
    for (const cell of touched) this.#isTouched[cell] = 0
    this.#touches = 0
    return changed
  }

  /** What changes from now on. */
  since(): SinceThen {
    return this.#follow(this.#reached.slice())
  }

  /** What has changed since everybody walked so far, and changes from now on. */
  sinceWays(metres: ArrayLike<number>): SinceThen {
    const before = this.#reached.map((_, cell) => this.#reachedAt(metres[cell] ?? Infinity))
    const since = this.#follow(before)
    for (const [cell, reached] of before.entries()) {
      since.follow(cell, reached, this.#reached[cell] ?? 0)
    }
    return since
  }

  /** Nobody asks what changed since then. */
  leave(since: SinceThen): void {
    this.#since.delete(since)
  }

  /** @param district its place */
  of(district: number, age: CellAge): WalkedSums {
    const at = district * sumsOfDistrict
    const { reached, walkers, walked } = sumsOf[age]
    return {
      reached: this.#sums[at + reached] ?? 0,
      walkers: this.#sums[at + walkers] ?? 0,
      walked: this.#sums[at + walked] ?? 0,
    }
  }

  /** Whether the people of an age in a cell reach a site. */
  reaches(cell: number, age: CellAge): boolean {
    return ((this.#reached[cell] ?? 0) & bitOf[age]) !== 0
  }

  #follow(before: Uint8Array): SinceThen {
    const since = new SinceThen(this.people, this.#cells, before)
    this.#since.add(since)
    return since
  }

  #reachedAt(metres: number): number {
    const { limits } = this.#asked
    let reached = 0
    for (const age of cellAges) if (metres <= limits[age]) reached |= bitOf[age]
    return reached
  }

  #addUp(
    cell: number,
    from: { reached: number; walked: number },
    to: { reached: number; walked: number },
  ): void {
    const at = (this.#cells.districtOf[cell] ?? 0) * sumsOfDistrict
    const walkers = Number(to.walked !== noWay) - Number(from.walked !== noWay)
    const walked = (to.walked === noWay ? 0 : to.walked) - (from.walked === noWay ? 0 : from.walked)
    for (const age of cellAges) {
      const sums = sumsOf[age]
      const thousandths = this.people.thousandths[age][cell] ?? 0
      const reached =
        Number((to.reached & bitOf[age]) !== 0) - Number((from.reached & bitOf[age]) !== 0)
      this.#add(at + sums.reached, reached * (this.people.parts[age][cell] ?? 0))
      this.#add(at + sums.walkers, walkers * thousandths)
      this.#add(at + sums.walked, walked * thousandths)
    }
  }

  #add(sum: number, more: number): void {
    this.#sums[sum] = (this.#sums[sum] ?? 0) + more
  }

  #classify(cell: number, metres: number): void {
    const { ends } = this.#asked
    let place = 0
    while (place < ends.length && metres > (ends[place] ?? Infinity)) place += 1
    if (this.classes[cell] === place) return
    this.classes[cell] = place
    if (this.#isTouched[cell] === 1) return
    this.#isTouched[cell] = 1
    this.#touched[this.#touches] = cell
    this.#touches += 1
  }
}
