import type { Division } from '../../estimate/estimate-districts.ts'
import { aged60Plus, type OlderResidents, sumOf } from '../../estimate/inputs.ts'
import { likelyResidents, scaled } from '../../estimate/likely-residents.ts'
import { byAge } from '../../terms/classifications.ts'
import type { PeopleColumns } from './grid-header.ts'
import type { CountedCell } from './read-cells.ts'

/** What a grid counts in a cell, or in all cells of a district. */
export type Counted = Pick<CountedCell, 'first' | 'from80'>

/** Who of a district's residents lives in a cell, by what a grid tells of both. */
export type PeopleOfCell = (
  cell: Counted,
  district: Counted,
  residents: OlderResidents,
) => OlderResidents

export const peopleOfCell: Readonly<Record<PeopleColumns['of'], PeopleOfCell>> = {
  AGES: (cell, district, residents) => ({
    AGE_60_TO_79: scaled(cell.first, residents.AGE_60_TO_79, district.first),
    AGE_80_PLUS: scaled(cell.from80, residents.AGE_80_PLUS, district.from80),
  }),
  // The model of the built-in cells.
  OLDER: (cell, district, residents) =>
    likelyResidents(
      { aged65Plus: cell.first, aged80Plus: cell.from80 },
      { aged65Plus: district.first, aged80Plus: district.from80 },
      residents,
    ),
  // Nothing is known of ages: older people live where people live.
  ALL: (cell, district, residents) => ({
    AGE_60_TO_79: scaled(cell.first, residents.AGE_60_TO_79, district.first),
    AGE_80_PLUS: scaled(cell.first, residents.AGE_80_PLUS, district.first),
  }),
}

/** Planning areas divided as districts are: by the same rule, where it is known what should come of it. */
export const divisionByGrid =
  (of: PeopleColumns['of'], countedIn: (host: string) => Counted): Division =>
  (residents, parts) => {
    const places = parts.map(({ district, part }): Counted => {
      const { first, from80 } = countedIn(district)
      return { first: first * part, from80: from80 * part }
    })
    const all: Counted = {
      first: places.reduce((sum, { first }) => sum + first, 0),
      from80: places.reduce((sum, { from80 }) => sum + from80, 0),
    }
    const likely = places.map((place) => peopleOfCell[of](place, all, residents))
    const sums = sumOf(likely)
    return likely.map((one) => byAge((age) => scaled(one[age], residents[age], sums[age])))
  }

/** Whether a grid has somebody everywhere in a district where it should. */
export function reaches(
  of: PeopleColumns['of'],
  district: Counted,
  residents: OlderResidents,
): boolean {
  if (aged60Plus(residents) === 0) return true
  if (of !== 'AGES') return district.first > 0
  return (
    (residents.AGE_60_TO_79 === 0 || district.first > 0) &&
    (residents.AGE_80_PLUS === 0 || district.from80 > 0)
  )
}
