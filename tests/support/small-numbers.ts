import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import type { SeedCopy } from './seed-copy.ts'

/** A small number to be put into a copy of the data set, in such a way that all sums still hold. */
export interface Planting {
  kind: keyof typeof plantings
  /** Which of the rows that could take it; any number. */
  place: number
  count: number
}

type Row = Map<string, string>

const numberOf = (row: Row, column: string) => Number(row.get(column))
const set = (row: Row, column: string, value: number) => row.set(column, String(value))

/** What is taken from some columns of a row is given to another, so that the row's sum stays. */
function moveWithin(row: Row, columns: readonly string[], count: number, to: string): void {
  const all = columns.reduce((sum, column) => sum + numberOf(row, column), 0)
  for (const column of columns) set(row, column, 0)
  set(row, columns[0] ?? '', count)
  set(row, to, numberOf(row, to) + all - count)
}

const isUninhabited = (row: Row) => ['33', '34', '44'].includes(row.get('district') ?? '')

export const plantings = {
  /** Of all levels, on a day with districts. */
  foreign: {
    file: 'district-residents',
    plant: (rows: Row[], { place, count }: Planting) => {
      const row = chosen(rows, place, (one) => numberOf(one, 'all') > 500)
      moveWithin(row, ['foreign'], count, 'german')
    },
  },
  /** Of a district; the rest moves to the largest that lies in the same planning area and social space. */
  eldestOfDistrict: {
    file: 'district-seniors-estimate',
    plant: (rows: Row[], { place, count }: Planting, districts: Row[]) => {
      const placeOf = (row: Row) => {
        const district = districts.find((one) => one.get('code') === row.get('district'))
        return `${district?.get('planning_area')} ${district?.get('social_space')} ${row.get('day')}`
      }
      const neighbours = (row: Row) =>
        rows
          .filter((one) => one !== row && placeOf(one) === placeOf(row) && !isUninhabited(one))
          .sort((one, other) => numberOf(other, 'age_80_plus') - numberOf(one, 'age_80_plus'))
      const fits = (one: Row) => {
        const [largest] = neighbours(one)
        const eldest = numberOf(one, 'age_80_plus')
        return largest !== undefined && eldest > 5 && eldest < 500
      }
      const row = chosen(rows, place, fits)
      const [largest] = neighbours(row)
      if (!largest) throw new Error('no neighbour')
      const moved = numberOf(row, 'age_80_plus') - count
      set(row, 'age_80_plus', count)
      set(largest, 'age_80_plus', numberOf(largest, 'age_80_plus') + moved)
    },
  },
  /** Of a social space, on a day whose ages are not known by district. */
  eldestOfSocialSpace: {
    file: 'residents-by-age',
    plant: (rows: Row[], { place, count }: Planting) => {
      const days = ['2014-12-31', '2024-12-31']
      const row = chosen(rows, place, (one) => days.includes(one.get('day') ?? ''))
      moveWithin(row, ['age_80_to_84', 'age_85_plus'], count, 'age_75_to_79')
    },
  },
  livingAlone: {
    file: 'living-alone',
    plant: (rows: Row[], { place, count }: Planting) => {
      const row = chosen(rows, place, () => true)
      for (const column of ['women_60_to_64', 'men_65_plus', 'women_65_plus']) set(row, column, 0)
      set(row, 'men_60_to_64', count)
    },
  },
  migrationBackground: {
    file: 'migration-background-65-plus',
    plant: (rows: Row[], { place, count }: Planting) => {
      const row = chosen(rows, place, () => true)
      moveWithin(row, ['german_with', 'foreign'], count, 'german_without')
    },
  },
}

function chosen(rows: readonly Row[], place: number, fits: (row: Row) => boolean): Row {
  const fitting = rows.filter(fits)
  const row = fitting[place % fitting.length]
  if (!row) throw new Error('no row takes a small number')
  return row
}

export async function plant(copy: SeedCopy, all: readonly Planting[]): Promise<void> {
  const districts = await readRows(copy, 'districts')
  for (const planting of all) {
    const { file, plant: into } = plantings[planting.kind]
    const rows = await readRows(copy, file)
    into(rows, planting, districts)
    const header = [...(rows[0]?.keys() ?? [])]
    const lines = rows.map((row) => header.map((column) => row.get(column)).join(','))
    await writeFile(
      join(copy.directory, `${file}.csv`),
      `${[header.join(','), ...lines].join('\n')}\n`,
    )
  }
}

/** Of a file without quotes. */
async function readRows(copy: SeedCopy, file: string): Promise<Row[]> {
  const text = await readFile(join(copy.directory, `${file}.csv`), 'utf8')
  const [header = [], ...lines] = text
    .trim()
    .split('\n')
    .map((line) => line.split(','))
  return lines.map((cells) => new Map(header.map((column, index) => [column, cells[index] ?? ''])))
}
