import { byAge, type CellAge } from '../../terms/classifications.ts'
import {
  type ByAge,
  bandsOf,
  type DistrictParts,
  type ReachAges,
  type ReachCells,
  wholeDistricts,
} from './reach-cells.ts'

/** People are counted in whole parts of this size, so that adding and taking away never leaves anything. */
const partsOfAResident = 1_000_000
/**
 * Those by whom ways are weighted, in thousandths: with the decimetres that eighteen million people walk at most, a sum
 * of products is a whole number still.
 */
const thousandthsOfAResident = 1000

export const peopleOf = (parts: number): number => parts / partsOfAResident
export const residentsOfThousandths = (thousandths: number): number =>
  thousandths / thousandthsOfAResident
/** Metres of thousandths of residents times decimetres. */
export const metresWalked = (walked: number): number => walked / (thousandthsOfAResident * 10)

/** Decimetres of a way that does not lead: more than the farthest anybody is asked to walk. */
export const noWay = 2 ** 19 - 1

export const decimetres = (metres: number): number =>
  metres === Infinity ? noWay : Math.round(metres * 10)

/** How many people of each age live in each cell, in whole numbers. */
export interface CountedPeople {
  /** In millionths: who is reached. */
  readonly parts: ByAge<Float64Array>
  /** In thousandths: by whom ways are weighted. */
  readonly thousandths: ByAge<Float64Array>
}

export const countPeople = ({ cells: { residents } }: ReachCells): CountedPeople => ({
  parts: byAge((age) => residents[age].map((count) => Math.round(count * partsOfAResident))),
  thousandths: byAge((age) => residents[age].map(inThousandths)),
})

const inThousandths = (residents: number): number => Math.round(residents * thousandthsOfAResident)

/** Thousandths of the residents of a cell, as far as its district counts. */
export function thousandthsOf(
  { cells: { residents, district } }: ReachCells,
  cell: number,
  bands: readonly CellAge[],
  parts: DistrictParts = wholeDistricts,
): number {
  const part = parts.size === 0 ? undefined : parts.get(district[cell] ?? -1)
  let sum = 0
  for (const band of bands) sum += inThousandths(residents[band][cell] ?? 0) * (part?.[band] ?? 1)
  return sum
}

/** Of some ages together. */
export function ofAges(people: ByAge<Float64Array>, ages: ReachAges): Float64Array {
  const [first, ...others] = bandsOf(ages).map((age) => people[age])
  return Float64Array.from(first ?? [], (count, cell) =>
    others.reduce((sum, other) => sum + (other[cell] ?? 0), count),
  )
}
