import { type CellAge, cellAges, type Cells } from '../world/snapshot.ts'
import { nearestAmong } from './nearest-neighbour.ts'
import { PublishedCells } from './published-cells.ts'

/**
 * Joins cells until in each the number of each age is 0 or at least the minimum.
 *
 * One with less joins the nearest inhabited one of its group, which stays where it is, and so on; who joins whom and
 * where they stand follows from where they are alone, never from how many people live there. Sums of groups stay.
 *
 * @param groups of each cell the group it must stay in: one with fewer than the minimum in all is joined to one cell
 * @param minimum residents; 0 joins nothing
 */
export function joinSmallCells(cells: Cells, groups: Int32Array, minimum: number): PublishedCells {
  const joining = joiningOf(cells, minimum)
  for (const members of membersOf(groups)) joinGroup(joining, members)
  const pick = (values: Float64Array) => values.filter((_, cell) => joining.into[cell] === cell)
  return new PublishedCells({
    day: cells.day,
    sourceId: cells.sourceId,
    lon: pick(cells.lon),
    lat: pick(cells.lat),
    district: cells.district.filter((_, cell) => joining.into[cell] === cell),
    residents: {
      AGE_60_TO_79: pick(joining.residents.AGE_60_TO_79),
      AGE_80_PLUS: pick(joining.residents.AGE_80_PLUS),
    },
  })
}

/** Where a joining stands. */
interface Joining {
  readonly minimum: number
  /** Where cells are, in degrees of latitude. */
  readonly x: Float64Array
  readonly y: Float64Array
  /** Of a cell that stands, itself; of one that joined, a cell that it joined. */
  readonly into: Int32Array
  /** Of the cells that stand, with those that joined them. */
  readonly residents: Readonly<Record<CellAge, Float64Array>>
}

function joiningOf({ lon, lat, residents }: Cells, minimum: number): Joining {
  // Good enough to see who is nearest: the Earth is flat within a city.
  const narrowing = Math.cos(((lat[0] ?? 0) * Math.PI) / 180)
  return {
    minimum,
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
function membersOf(groups: Int32Array): Int32Array[] {
  const inOrder = Int32Array.from(groups, (_, cell) => cell).sort(
    (one, other) => (groups[one] ?? 0) - (groups[other] ?? 0) || one - other,
  )
  const all: Int32Array[] = []
  for (let start = 0, end = 0; start < inOrder.length; start = end) {
    const group = groups[inOrder[start] ?? 0]
    while (end < inOrder.length && groups[inOrder[end] ?? 0] === group) end += 1
    all.push(inOrder.subarray(start, end))
  }
  return all
}

function joinGroup(joining: Joining, members: Int32Array): void {
  const { into, x, y } = joining
  let standing = members.filter((cell) => isInhabited(joining, cell))
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

function join({ into, residents }: Joining, cell: number, receiving: number): void {
  if (receiving === cell) return
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

const isSmall = ({ residents, minimum }: Joining, cell: number) =>
  cellAges.some((age) => {
    const count = residents[age][cell] ?? 0
    return count > 0 && count < minimum
  })
