import { numberKey } from '../../streets/places/number-key.ts'
import type { Range, Street, StreetPlaces } from '../../streets/places/street-places.ts'

/** What was said beside a street's name, as a search tells it. */
interface Said {
  /** As it is mapped, and where that is not known, its first number alone; empty where only a postcode was said. */
  numbers: readonly string[]
  postcode: string | null
}

export function saidBeside(words: readonly string[]): Said {
  const isPostcode = (word: string) => /^\d{5}$/.test(word)
  const numbers = words.filter((word) => !isPostcode(word))
  const [first] = numbers
  const spellings = first === undefined ? [] : [numberKey(numbers.join(' ')), first]
  return { numbers: [...new Set(spellings)], postcode: words.find(isPostcode) ?? null }
}

/** The row of the address that was said; undefined where it is not known. */
export function addressRow(
  { addresses }: StreetPlaces,
  street: Range,
  { numbers, postcode }: Said,
): number | undefined {
  for (const number of numbers) {
    const found = addresses.first(street, number, postcode)
    if (found !== undefined) return found
  }
  return undefined
}

/** Whether the street has what was said: the number, or where none was, a house with the postcode. */
export const knowsSaid = (places: StreetPlaces, street: Range, said: Said): boolean =>
  said.numbers.length > 0
    ? addressRow(places, street, said) !== undefined
    : places.addresses.first(street, null, said.postcode) !== undefined

const mostNearest = 3

/** Rows of the known addresses whose numbers are nearest, as numbers rise. */
export function nearestNumbers(places: StreetPlaces, street: Street, number: string): number[] {
  const apart = (row: number) =>
    Math.abs(parseInt(places.addresses.at(row).number, 10) - parseInt(number, 10))
  return rowsOf(street)
    .map((row) => ({ row, apart: apart(row) }))
    .filter(({ apart: away }) => Number.isFinite(away))
    .sort((one, other) => one.apart - other.apart || one.row - other.row)
    .slice(0, mostNearest)
    .map(({ row }) => row)
    .sort((one, other) => one - other)
}

const rowsOf = ({ addresses: { from, to } }: Street) =>
  Array.from({ length: to - from }, (_, place) => from + place)
