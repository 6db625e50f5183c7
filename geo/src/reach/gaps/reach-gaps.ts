import { type Checkpoint, littleOnes, neverGivenUp } from '../../work/checkpoint.ts'
import { connectedPlaces } from './connected-places.ts'
import type { Place } from '../distance/geodesic.ts'
import { squareSideOf } from '../distance/grid-square.ts'
import type { Nearest } from '../distance/nearest-sites.ts'
import { bandsOf, type ByAge, type ReachAges, type ReachCells } from '../cells/reach-cells.ts'

/** A connected part of a social space whose residents are beyond reach. */
export interface ReachGap {
  /** Its cells, ascending. */
  readonly cells: readonly number[]
  /** Those beyond their limit. */
  readonly residents: number
  /** The middle of its residents, to a ten-thousandth of a degree: no cell is known better. */
  readonly centre: Place
  /** Where they live, by id, that with the most residents first. */
  readonly districtIds: readonly number[]
  /** The place of the site nearest to most of its residents; null where no way leads to any. */
  readonly nearestSite: number | null
  /** Those who have a way, and all their ways together in metres: their mean is the quotient. */
  readonly walked: { readonly metres: number; readonly residents: number }
}

export interface AskedGaps {
  readonly ages: ReachAges
  /** Metres on foot. */
  readonly limits: ByAge<number>
  /** Cells are connected in steps of at most so many metres. */
  readonly step: number
  /** The social space of a district, by id: a gap ends at its border. */
  readonly socialSpaceOf: (districtId: number) => number
}

/**
 * Where people live beyond reach: groups of cells connected in steps no longer than given (see connectedPlaces), each
 * within one social space, because a chain of cells leads through half a city, and nobody plans for that. Those with
 * the most residents come first, of equal ones that with the first cell. Of districts and sites that weigh alike the
 * lower comes first.
 *
 * @throws RangeError when the step is not above 0
 */
export function reachGaps(
  cells: ReachCells,
  nearest: Nearest,
  asked: AskedGaps,
  checkpoint: Checkpoint = neverGivenUp,
): ReachGap[] {
  const residents = unreached(cells, nearest, asked)
  const spaceOf = socialSpacesOf(cells, asked)
  const spaces = new Map<number, number[]>()
  for (const [cell, count] of residents.entries()) {
    if (cell % littleOnes === 0) checkpoint()
    if (count === 0) continue
    const space = spaceOf[cell] ?? -1
    const members = spaces.get(space)
    if (members) members.push(cell)
    else spaces.set(space, [cell])
  }
  const { lon, lat } = cells.cells
  const groups = [...spaces.values()].flatMap((members) => {
    checkpoint()
    const places = {
      lon: members.map((cell) => lon[cell] ?? 0),
      lat: members.map((cell) => lat[cell] ?? 0),
    }
    return connectedPlaces(places, asked.step, squareSideOf(cells.cells)).map((group) =>
      group.map((place) => members[place] ?? 0),
    )
  })
  return groups
    .map((group) => gapOf(group, residents, cells, nearest))
    .sort((a, b) => b.residents - a.residents || (a.cells[0] ?? 0) - (b.cells[0] ?? 0))
}

/** Of every cell the social space in which a gap would end. */
export function socialSpacesOf(
  { districtIds, districtOf: places }: ReachCells,
  { socialSpaceOf }: Pick<AskedGaps, 'socialSpaceOf'>,
): number[] {
  const spaces = districtIds.map((id) => socialSpaceOf(id))
  return Array.from(places, (place) => spaces[place] ?? -1)
}

/** Of every cell how many live there beyond their limit. */
export function unreached(
  { cells, length }: ReachCells,
  { metres }: Pick<Nearest, 'metres'>,
  { ages, limits }: Pick<AskedGaps, 'ages' | 'limits'>,
): Float64Array {
  const counts = new Float64Array(length)
  for (const age of bandsOf(ages)) {
    for (const [cell, residents] of cells.residents[age].entries()) {
      if ((metres[cell] ?? Infinity) > limits[age]) counts[cell] = (counts[cell] ?? 0) + residents
    }
  }
  return counts
}

/** How many of a cell live beyond their limit. */
export const unreachedOf = (
  cell: number,
  cells: ReachCells,
  { metres }: Nearest,
  { ages, limits }: Pick<AskedGaps, 'ages' | 'limits'>,
): number =>
  cells.residentsOf(
    cell,
    bandsOf(ages).filter((age) => (metres[cell] ?? Infinity) > limits[age]),
  )

function gapOf(
  cells: readonly number[],
  residents: Float64Array,
  all: ReachCells,
  nearest: Nearest,
): ReachGap {
  const of = (cell: number) => residents[cell] ?? 0
  const sumOf = (valueOf: (cell: number) => number) =>
    cells.reduce((sum, cell) => sum + valueOf(cell), 0)
  const people = sumOf(of)
  const metresOf = (cell: number) => nearest.metres[cell] ?? Infinity
  const walking = cells.filter((cell) => metresOf(cell) < Infinity)
  const middle = (degrees: Float64Array) =>
    Number((sumOf((cell) => (degrees[cell] ?? 0) * of(cell)) / people).toFixed(4))
  return {
    cells,
    residents: people,
    centre: { lon: middle(all.cells.lon), lat: middle(all.cells.lat) },
    districtIds: byResidents(cells, of, (cell) => districtOf(all, cell)),
    nearestSite: byResidents(walking, of, (cell) => nearest.site[cell] ?? 0)[0] ?? null,
    walked: {
      metres: walking.reduce((sum, cell) => sum + metresOf(cell) * of(cell), 0),
      residents: walking.reduce((sum, cell) => sum + of(cell), 0),
    },
  }
}

const districtOf = ({ districtIds, districtOf: places }: ReachCells, cell: number): number =>
  districtIds[places[cell] ?? 0] ?? 0

function byResidents(
  cells: readonly number[],
  residentsOf: (cell: number) => number,
  keyOf: (cell: number) => number,
): number[] {
  const sums = new Map<number, number>()
  for (const cell of cells) sums.set(keyOf(cell), (sums.get(keyOf(cell)) ?? 0) + residentsOf(cell))
  return [...sums].sort(([keyA, a], [keyB, b]) => b - a || keyA - keyB).map(([key]) => key)
}
