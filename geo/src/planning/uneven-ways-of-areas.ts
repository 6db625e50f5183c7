import { byAge } from '../terms/classifications.ts'
import { bandsOf, type ByAge, type ReachAges, type ReachCells } from '../reach/cells/reach-cells.ts'
import type { AreaReach } from '../reach/reached-world.ts'
import { type CountedPeople, noWay, ofAges } from '../reach/cells/people-of-cells.ts'
import { UnevenSums, type UnevenWays } from '../reach/access/uneven-ways.ts'

/** The cells of an area, as far as they count for it. */
export type CellsOfArea = Pick<AreaReach, 'districtIds' | 'parts'>

const digit = 2 ** 10

/** Cells by their ways in decimetres, the shortest first and of equal ones by their place: sorted by digits. */
export class CellsInOrder {
  readonly cells: Uint32Array
  readonly #halfway: Uint32Array
  readonly #counts = new Uint32Array(digit + 1)

  constructor(length: number) {
    this.cells = new Uint32Array(length)
    this.#halfway = new Uint32Array(length)
  }

  sort(decimetres: Uint32Array): void {
    for (let cell = 0; cell < this.cells.length; cell += 1) this.cells[cell] = cell
    this.#sortBy(decimetres, 0, this.cells, this.#halfway)
    this.#sortBy(decimetres, 10, this.#halfway, this.cells)
  }

  #sortBy(decimetres: Uint32Array, shift: number, from: Uint32Array, to: Uint32Array): void {
    const counts = this.#counts.fill(0)
    for (const way of decimetres) {
      const next = ((way >>> shift) & (digit - 1)) + 1
      counts[next] = (counts[next] ?? 0) + 1
    }
    for (let value = 1; value < digit; value += 1) {
      counts[value] = (counts[value] ?? 0) + (counts[value - 1] ?? 0)
    }
    for (const cell of from) {
      const value = ((decimetres[cell] ?? 0) >>> shift) & (digit - 1)
      const place = counts[value] ?? 0
      to[place] = cell
      counts[value] = place + 1
    }
  }
}

/** Areas by district: those of district d stand from `start[d]` to before `start[d + 1]`. */
interface AreasOfDistricts {
  readonly start: Uint32Array
  readonly area: Uint32Array
  readonly part: ByAge<Float64Array>
}

/** People who count for areas, in thousandths of residents. */
interface CountingPeople {
  /** Of every cell. */
  readonly thousandths: Float64Array
  /** Of every area. */
  readonly all: Float64Array
}

/** How unevenly the people of many areas walk, of all of them in one pass over the cells in the order of their ways. */
export class UnevenWaysOfAreas {
  readonly #cells: ReachCells
  readonly #people: CountedPeople
  readonly #areas: AreasOfDistricts
  readonly #order: CellsInOrder
  readonly #length: number
  /** Whoever looks at two classes of ages does so in every frame. */
  readonly #counting = new Map<ReachAges, CountingPeople>()

  constructor(cells: ReachCells, people: CountedPeople, areas: readonly CellsOfArea[]) {
    this.#cells = cells
    this.#people = people
    this.#areas = areasOfDistricts(cells, areas)
    this.#order = new CellsInOrder(cells.length)
    this.#length = areas.length
  }

  /**
   * Of every area in the order in which they were given.
   * @param walked of every cell the way in decimetres, as `decimetres` makes them of metres
   */
  of(walked: Uint32Array, ages: ReachAges): readonly UnevenWays[] {
    const { thousandths, all } = this.#count(ages)
    const sums = Array.from({ length: this.#length }, (_, area) => new UnevenSums(all[area] ?? 0))
    this.#order.sort(walked)
    const { districtOf } = this.#cells
    const { start, area } = this.#areas
    for (const cell of this.#order.cells) {
      const whole = thousandths[cell] ?? 0
      if (whole === 0) continue
      const way = walked[cell] ?? noWay
      const district = districtOf[cell] ?? 0
      const end = start[district + 1] ?? 0
      for (let at = start[district] ?? 0; at < end; at += 1) {
        const people = this.#isWhole(at) ? whole : this.#partOf(cell, at, ages)
        sums[area[at] ?? 0]?.add(people, way)
      }
    }
    return sums.map((one) => one.found())
  }

  #count(ages: ReachAges): CountingPeople {
    const counted = this.#counting.get(ages)
    if (counted) return counted
    const thousandths = ofAges(this.#people.thousandths, ages)
    const all = new Float64Array(this.#length)
    const { start, area } = this.#areas
    for (const [cell, district] of this.#cells.districtOf.entries()) {
      const end = start[district + 1] ?? 0
      for (let at = start[district] ?? 0; at < end; at += 1) {
        const one = area[at] ?? 0
        all[one] = (all[one] ?? 0) + this.#partOf(cell, at, ages)
      }
    }
    const counting = { thousandths, all }
    this.#counting.set(ages, counting)
    return counting
  }

  #isWhole(at: number): boolean {
    const { AGE_60_TO_79: younger, AGE_80_PLUS: older } = this.#areas.part
    return younger[at] === 1 && older[at] === 1
  }

  /** Thousandths of residents of a cell that count for an area. */
  #partOf(cell: number, at: number, ages: ReachAges): number {
    const { part } = this.#areas
    let people = 0
    for (const age of bandsOf(ages)) {
      people += (this.#people.thousandths[age][cell] ?? 0) * (part[age][at] ?? 1)
    }
    return people
  }
}

function areasOfDistricts(cells: ReachCells, areas: readonly CellsOfArea[]): AreasOfDistricts {
  const lists = cells.districtIds.map((id) =>
    areas.flatMap(({ districtIds, parts }, area) =>
      districtIds.includes(id) ? [{ area, part: parts?.get(id) }] : [],
    ),
  )
  const all = lists.flat()
  const start = new Uint32Array(lists.length + 1)
  for (const [district, list] of lists.entries()) {
    start[district + 1] = (start[district] ?? 0) + list.length
  }
  return {
    start,
    area: Uint32Array.from(all, ({ area }) => area),
    part: byAge((age) => Float64Array.from(all, ({ part }) => part?.[age] ?? 1)),
  }
}
