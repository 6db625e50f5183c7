import { group } from 'd3-array'
import type { Declared, ImportContext } from '../import-kind.ts'
import type { PlaceColumn } from '../headings/places.ts'
import { type City, cityOf } from './city.ts'
import { countingDay } from './counting-day.ts'
import { tellMissing } from './missing-areas.ts'
import type { SeparatedRow } from './separated.ts'
import type { Table } from './table.ts'
import { isTotal, type TableRow } from './total-rows.ts'

/** A row of a district, or of that part of it which lies in a social space. */
export interface DistrictRow<Name extends string> {
  readonly table: Table<Name>
  readonly row: SeparatedRow
  readonly day: string
  readonly district: string
  /** Null: of the whole district. */
  readonly socialSpace: string | null
}

/** What all rows of tables by district together say of their places, and the rows that sum them up. */
export interface DistrictRows<Name extends string> {
  readonly rows: readonly DistrictRow<Name>[]
  readonly totals: readonly TableRow<Name>[]
}

const naming = ['day', 'district', 'label', 'planningArea', 'areaLabel'] as const

/** Whether a district's name in a table is one: then it is nobody's. */
export const labelOf = (context: ImportContext) => {
  const { districts } = cityOf(context)
  return {
    label: { name: 'label' as const, isAreaName: (cell: string) => 'code' in districts.find(cell) },
  }
}

/** Reads where and of when each row is, and tells where rows are doubled or missing. */
export function readDistrictRows<Name extends string>(
  tables: readonly Table<Name | PlaceColumn>[],
  declared: Declared,
  context: ImportContext,
  /** Whether a district has a row for each group, so that it may come again. */
  isRepeated = false,
): DistrictRows<Name | PlaceColumn> {
  const city = cityOf(context)
  const rows: DistrictRow<Name | PlaceColumn>[] = []
  const totals: TableRow<Name | PlaceColumn>[] = []
  const seen = new Map<string, SeparatedRow>()
  for (const table of tables) {
    for (const row of table.rows) {
      if (isTotal<Name | PlaceColumn>({ table, row }, naming)) {
        totals.push({ table, row })
        continue
      }
      const place = placeOf(table, row, city)
      const day = countingDay(table, row, 'day', declared, context.today)
      if (place === null || day === null) continue
      const name = `${day} ${place.district} ${place.socialSpace ?? ''}`
      const earlier = seen.get(name)
      if (earlier && !isRepeated)
        table.wrong(row, 'district', { key: 'DUPLICATE_ROW', line: earlier.line })
      seen.set(name, row)
      rows.push({ table, row, day, ...place })
    }
  }
  checkCompleteness(tables, rows, city)
  return { rows, totals }
}

function placeOf<Name extends string>(
  table: Table<Name | PlaceColumn>,
  row: SeparatedRow,
  city: City,
): { district: string; socialSpace: string | null } | null {
  const district = table.area(row, 'district', city.districts, 'DISTRICT')
  const text = table.text(row, 'socialSpace')
  const socialSpace =
    text === '' ? null : table.area(row, 'socialSpace', city.socialSpaces, 'SOCIAL_SPACE')
  if (district === null || (text !== '' && socialSpace === null)) return null
  const spaces = city.spacesOf(district)
  if (socialSpace !== null && spaces.length > 0 && !spaces.includes(socialSpace)) {
    table.wrong(row, 'socialSpace', { key: 'OTHER_SOCIAL_SPACE', district, expected: spaces })
    return null
  }
  return { district, socialSpace }
}

/** Each district with residents of its own, and each part of it where its parts are told apart. */
function checkCompleteness<Name extends string>(
  tables: readonly Table<Name>[],
  rows: readonly DistrictRow<Name>[],
  city: City,
): void {
  const missing = [...group(rows, ({ day }) => day)].map(([day, ofDay]) => ({
    day,
    areas: city.districts.areas.flatMap(({ code }) => {
      if (city.hosts.has(code)) return []
      const mine = ofDay.filter(({ district }) => district === code)
      if (mine.length === 0) return [code]
      const isWhole = mine.some(({ socialSpace }) => socialSpace === null)
      const spaces = isWhole ? [] : city.spacesOf(code)
      return spaces
        .filter((space) => !mine.some(({ socialSpace }) => socialSpace === space))
        .map((space) => `${code}/${space}`)
    }),
  }))
  tellMissing(tables, 'DISTRICT', missing)
}
