import { type CellAge, cellAges } from '../terms/classifications.ts'
import type { Cells } from '../world/snapshot.ts'
import { nearestAmong } from './nearest-neighbour.ts'

/** Which cells belong together, and how many people must live in them. */
export interface Joinable {
  /** Of each cell the number of its group, from 0. */
  readonly group: Int32Array
  /**
   * Of each cell 0; or, where all cells of its district join one of another district of the group, however many people
   * live there, the number of its own, from 1.
   */
  readonly joins: Int32Array
  /** Of each group the smallest number above 0 that a cell may have. */
  readonly least: Readonly<Record<CellAge, Float64Array>>
}

export interface Joined {
  /** Of each cell the one that it is part of: itself where it stands. */
  readonly into: Int32Array
  /** Of the cells that stand, with those that joined them. */
  readonly residents: Readonly<Record<CellAge, Float64Array>>
}

/**
 * Joins cells until in each the number of each age is 0 or at least what it must be.
 *
 * One with less joins the nearest inhabited one of its group, which stays where it is, and so on; which one that is and
 * where they stand follows from where they are alone, never from how many people live there. Sums of groups stay.
 */
export function joinSmallCells(cells: Cells, joinable: Joinable): Joined {
  const joining = joiningOf(cells, joinable)
  for (const members of membersOf(joinable.group)) joinGroup(joining, members)
  const into = joining.into.map((_, cell) => standingCell(joining.into, cell))
  return { into, residents: joining.residents }
}

/** How far it is. */
interface Joining extends Joinable {
  /** Where cells are, in degrees of latitude. */
  readonly x: Float64Array
  readonly y: Float64Array
  /** Of a cell that stands, itself; of one that joined, a cell that it joined. */
  readonly into: Int32Array
  readonly residents: Readonly<Record<CellAge, Float64Array>>
}

function joiningOf({ lon, lat, residents }: Cells, joinable: Joinable): Joining {
  // Good enough to see who is nearest: the Earth is flat within a city.
  const narrowing = Math.cos(((lat[0] ?? 0) * Math.PI) / 180)
  return {
    ...joinable,
    x: lon.map((degrees) => degrees * narrowing),
    y: lat,
    into: Int32Array.from(lon, (_, cell) => cell),
    residents: {
      AGE_60_TO_79: residents.AGE_60_TO_79.slice(),
      AGE_80_PLUS: residents.AGE_80_PLUS.slice(),
    },
  }
}

/** Of each group its cells, in their order. */
function membersOf(group: Int32Array): Int32Array[] {
  const sizes: number[] = []
  for (const number of group) sizes[number] = (sizes[number] ?? 0) + 1
  const members = Array.from(sizes, (size: number | undefined) => new Int32Array(size ?? 0))
  const filled = members.map(() => 0)
  group.forEach((number, cell) => {
    const place = filled[number] ?? 0
    const list = members[number]
    if (list) list[place] = cell
    filled[number] = place + 1
  })
  return members
}

function joinGroup(joining: Joining, members: Int32Array): void {
  const { into, joins, x, y } = joining
  const inhabited = members.filter((cell) => isInhabited(joining, cell))
  let standing = inhabited.filter((cell) => joins[cell] === 0)
  const whole = inhabited.filter((cell) => joins[cell] !== 0)
  for (const district of new Set(whole.map((cell) => joins[cell] ?? 0))) {
    joinDistrict(
      joining,
      whole.filter((cell) => joins[cell] === district),
      standing,
    )
  }
  for (;;) {
    const small = standing.filter((cell) => isSmall(joining, cell))
    if (small.length === 0 || standing.length === 1) return
    const nearest = small.map(nearestAmong(standing, x, y))
    small.forEach((cell, place) => {
      // In the meantime it may have joined one, or have grown by others that joined it.
      if (into[cell] !== cell || !isSmall(joining, cell)) return
      join(joining, cell, standingCell(into, nearest[place] ?? cell))
    })
    standing = standing.filter((cell) => into[cell] === cell)
  }
}

/** All cells of a district join one of another: that which is nearest to any of them. */
function joinDistrict(joining: Joining, cells: Int32Array, others: Int32Array): void {
  const { x, y } = joining
  const nearestOther = nearestAmong(others, x, y)
  let [receiving, nearest] = [-1, Infinity]
  for (const cell of cells) {
    const other = nearestOther(cell)
    const distance = Math.hypot((x[cell] ?? 0) - (x[other] ?? 0), (y[cell] ?? 0) - (y[other] ?? 0))
    if (distance < nearest) [receiving, nearest] = [other, distance]
  }
  for (const cell of cells) join(joining, cell, receiving)
}

function join({ into, residents }: Joining, cell: number, receiving: number): void {
  if (receiving === cell || receiving < 0) return
  into[cell] = receiving
  for (const age of cellAges) {
    residents[age][receiving] = (residents[age][receiving] ?? 0) + (residents[age][cell] ?? 0)
  }
}

/** The one that a cell is part of by now. */
function standingCell(into: Int32Array, cell: number): number {
  let standing = cell
  while (into[standing] !== standing) standing = into[standing] ?? standing
  return standing
}

const isInhabited = ({ residents }: Joining, cell: number) =>
  cellAges.some((age) => (residents[age][cell] ?? 0) > 0)

const isSmall = ({ residents, group, least }: Joining, cell: number) =>
  cellAges.some((age) => {
    const count = residents[age][cell] ?? 0
    return count > 0 && count < (least[age][group[cell] ?? 0] ?? 0)
  })
