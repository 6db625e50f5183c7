import { plainWords } from '@atlas/geo/search/search-key'
import type { Street, StreetPlaces } from '../../streets/places/street-places.ts'

/** A house number in the one spelling in which what is typed and what is mapped meet: 36 A is 36a, 36 – 38 is 36-38. */
export const numberKey = (number: string): string =>
  plainWords(number).reduce(
    (key, word) => key + (key !== '' && /^\d/.test(word) ? '-' : '') + word,
    '',
  )

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
export function addressRow(places: StreetPlaces, street: Street, said: Said): number | undefined {
  const rows = rowsOf(street).filter((row) => hasPostcode(places, row, said))
  for (const number of said.numbers) {
    const found = rows.find((row) => numberKey(places.addresses.at(row).number) === number)
    if (found !== undefined) return found
  }
  return undefined
}

/** Whether the street has what was said: the number, or where none was, a house with the postcode. */
export const knowsSaid = (places: StreetPlaces, street: Street, said: Said): boolean =>
  said.numbers.length > 0
    ? addressRow(places, street, said) !== undefined
    : rowsOf(street).some((row) => hasPostcode(places, row, said))

/** A house whose postcode nobody mapped may have any. */
function hasPostcode(places: StreetPlaces, row: number, { postcode }: Said): boolean {
  const known = postcode === null ? null : places.addresses.at(row).postcode
  return known === null || known === postcode
}

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
