import { type AreaLevel, byAge, type CellAge, cellAges } from '../../terms/classifications.ts'
import type { PublishedCells } from '../../world/published.ts'
import type { Area } from '../../world/snapshot.ts'
import { type Points, pointsOf } from '../distance/geodesic.ts'

/** The ages that can be asked about: cells know no others. */
export const reachAges = ['AGE_60_PLUS', ...cellAges] as const
export type ReachAges = (typeof reachAges)[number]

/** Metres on foot, or residents, of each age that cells tell apart. */
export type ByAge<Value> = Readonly<Record<CellAge, Value>>

export const bandsOf = (ages: ReachAges): readonly CellAge[] =>
  ages === 'AGE_60_PLUS' ? cellAges : [ages]

/** Of districts that count in part for an area, which part of the people of each age does, by the district's id. */
export type DistrictParts = ReadonlyMap<number, ByAge<number>>

export const wholeDistricts: DistrictParts = new Map()

/** Cells with what follows from them alone, computed once. */
export class ReachCells {
  readonly cells: PublishedCells
  readonly points: Points
  /** The districts that have cells, by id, ascending. */
  readonly districtIds: readonly number[]
  /** Of each cell the place of its district in that list. */
  readonly districtOf: Uint32Array
  /** How many people live in each district, in that order. */
  readonly residents: ByAge<Float64Array>
  /** The cells of each district, ascending. */
  readonly #cellsOf: readonly Uint32Array[]
  readonly #placeOf: ReadonlyMap<number, number>

  /** @throws RangeError when a cell is not on the globe */
  constructor(cells: PublishedCells) {
    const { district } = cells
    this.cells = cells
    this.points = pointsOf(cells)
    const members = new Map<number, number[]>()
    district.forEach((id, cell) => {
      const known = members.get(id)
      if (known) known.push(cell)
      else members.set(id, [cell])
    })
    this.districtIds = [...members.keys()].sort((a, b) => a - b)
    this.#placeOf = new Map(this.districtIds.map((id, place) => [id, place]))
    this.#cellsOf = this.districtIds.map((id) => Uint32Array.from(members.get(id) ?? []))
    this.districtOf = Uint32Array.from(district, (id) => this.#placeOf.get(id) ?? 0)
    const sumsOf = (age: CellAge) => {
      const sums = new Float64Array(this.districtIds.length)
      cells.residents[age].forEach((count, cell) => {
        const place = this.districtOf[cell] ?? 0
        sums[place] = (sums[place] ?? 0) + count
      })
      return sums
    }
    this.residents = byAge(sumsOf)
  }

  get length(): number {
    return this.cells.length
  }

  /** The cells of some districts, by their ids. */
  cellsIn(districts: readonly number[]): Uint32Array {
    const lists = districts.flatMap((id) => this.#cellsOf[this.#placeOf.get(id) ?? -1] ?? [])
    const all = new Uint32Array(lists.reduce((sum, { length }) => sum + length, 0))
    let next = 0
    for (const list of lists) {
      all.set(list, next)
      next += list.length
    }
    return all
  }

  /** How many people of some ages live in a cell, as far as its district counts. */
  residentsOf(
    cell: number,
    bands: readonly CellAge[],
    parts: DistrictParts = wholeDistricts,
  ): number {
    const part = parts.size === 0 ? undefined : parts.get(this.cells.district[cell] ?? -1)
    let sum = 0
    for (const band of bands) sum += (this.cells.residents[band][cell] ?? 0) * (part?.[band] ?? 1)
    return sum
  }

  /**
   * The sum over some districts of what is known of each that has cells.
   * @param values a list for each age, by the place of the district
   * @param parts of districts that count in part, by id
   * @returns null where none of them has cells
   */
  sumOver(
    districts: readonly number[],
    bands: readonly CellAge[],
    values: ByAge<Float64Array>,
    parts: DistrictParts = wholeDistricts,
  ): number | null {
    let sum: number | null = null
    for (const id of districts) {
      const place = this.#placeOf.get(id)
      if (place === undefined) continue
      sum ??= 0
      const part = parts.get(id)
      for (const band of bands) sum += (values[band][place] ?? 0) * (part?.[band] ?? 1)
    }
    return sum
  }
}

/** An area as far as reach needs to know where it lies. The API and the browser name areas by different ids. */
export interface PlacedArea<Id> {
  readonly id: Id
  readonly level: AreaLevel
  /** Of a district. */
  readonly planningAreaId: Id | null
  /** The district its residents are counted with. */
  readonly reportedWithId: Id | null
}

/** Where areas lie in each other, as far as reach needs it. */
export interface Hierarchy<Placed extends PlacedArea<unknown> = Area> {
  atLevel: (level: AreaLevel) => readonly Placed[]
  /** The districts of a planning area or a social space. */
  districtsOf: (area: Placed) => readonly Placed[]
}

/**
 * The districts, by id, whose cells an area's figures are made of; of a social space those that are assigned to it.
 * Those it shares with others come besides (see `sharedDistricts`). A district without figures of its own has none: its
 * cells count with the district it is reported with.
 */
export function districtsIn<Placed extends PlacedArea<unknown>>(
  area: Placed,
  areas: Hierarchy<Placed>,
): readonly Placed['id'][] {
  const districts = areas.atLevel('DISTRICT')
  switch (area.level) {
    case 'CITY':
      return districts.map(({ id }) => id)
    case 'DISTRICT':
      return districts
        .filter(({ id, reportedWithId }) => (reportedWithId ?? id) === area.id)
        .map(({ id }) => id)
    case 'PLANNING_AREA':
    case 'SOCIAL_SPACE':
      return areas.districtsOf(area).map(({ id }) => id)
  }
}
