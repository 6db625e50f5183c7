import { searchKey } from '../../search/search-key.ts'
import {
  agesOf,
  allNames,
  idNames,
  isNoCount,
  middles,
  ofTheEstimate,
} from '../headings/grid-columns.ts'
import { type AgeClass, everybody, readAges } from '../cells/ages.ts'

/** Which columns of a grid say what: places in a line. */
export interface GridHeader {
  readonly names: readonly string[]
  readonly id: number | null
  /** Of the middle, metres in EPSG:3035. */
  readonly middle: readonly [x: number, y: number] | null
  /** As the name of the column of middles says it, metres. */
  readonly side: number | null
  readonly people: PeopleColumns | null
}

/** Columns that add up to people of some ages; the best there are. */
export type PeopleColumns =
  /** Those whose residents are told here. */
  | {
      readonly of: 'AGES'
      readonly from60To79: readonly number[]
      readonly from80: readonly number[]
    }
  /** Older people, of whom it is not known who is 60 to 64; from80: perhaps none. */
  | { readonly of: 'OLDER'; readonly from65: readonly number[]; readonly from80: readonly number[] }
  | { readonly of: 'ALL'; readonly all: number }

const sizeAtEnd = /^(?<name>.*?) ?(?<size>\d+)(?<unit>k?m)$/

export function gridHeader(names: readonly string[]): GridHeader {
  const keys = names.map(searchKey)
  const plain = keys.map((key) => sizeAtEnd.exec(key)?.groups?.name ?? key)
  const id = plain.findIndex((key) => idNames.includes(key))
  const [x, y] = middles.find((pair) => pair.every((name) => plain.includes(name))) ?? []
  const middle =
    x === undefined || y === undefined ? null : ([plain.indexOf(x), plain.indexOf(y)] as const)
  const size = sizeAtEnd.exec(keys[middle?.[0] ?? -1] ?? '')?.groups
  return {
    names,
    id: id < 0 ? null : id,
    middle,
    side: size ? Number(size.size) * (size.unit === 'km' ? 1000 : 1) : null,
    people: peopleColumns(names),
  }
}

interface Column {
  readonly at: number
  readonly ages: AgeClass
}

function peopleColumns(names: readonly string[]): PeopleColumns | null {
  const counts = names.flatMap((name, at) => (isNoCount.test(name) ? [] : [{ name, at }]))
  const columns = counts.flatMap(({ name, at }): Column[] => {
    const ages = ofTheEstimate[searchKey(name)] ?? agesOf(name)
    return ages === null || ages === everybody ? [] : [{ at, ages }]
  })
  const from80 = chain(columns, 80, null)
  const from60To79 = chain(columns, 60, 80)
  if (from60To79 && from80) return { of: 'AGES', from60To79, from80 }
  const from65 = chain(columns, 65, null)
  if (from65) return { of: 'OLDER', from65, from80: from80 ?? [] }
  const all = counts.find(
    ({ name }) => readAges(name) === everybody || allNames.has(searchKey(name)),
  )
  return all ? { of: 'ALL', all: all.at } : null
}

/** Columns one after the other from an age up to another, or to the oldest; the widest there are. */
function chain(
  columns: readonly Column[],
  from: number,
  below: number | null,
): readonly number[] | null {
  if (from === below) return []
  const [widest] = columns
    .filter(
      ({ ages }) => ages.from === from && (below === null || (ages.below ?? Infinity) <= below),
    )
    .toSorted((one, other) => (other.ages.below ?? Infinity) - (one.ages.below ?? Infinity))
  if (!widest) return null
  if (widest.ages.below === null) return [widest.at]
  const rest = chain(columns, widest.ages.below, below)
  return rest && [widest.at, ...rest]
}
