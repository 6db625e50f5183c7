import { group } from 'd3-array'
import { layerRow } from '../../layers/layer-tables.ts'
import type { ImportContext } from '../import-kind.ts'
import { type DistrictRow, labelOf, readDistrictRows } from '../tables/by-district.ts'
import { type City, cityOf, cityTables } from '../tables/city.ts'
import type { Fields } from '../headings/field.ts'
import { type PlaceColumn, placeColumns, placeFields } from '../headings/places.ts'
import { type RegisterColumn, registerColumns, registerFields } from '../headings/residents.ts'
import { checkTotalRows } from '../tables/total-rows.ts'
import { isSame } from '../tables/totals.ts'
import { people } from '../tables/table.ts'
import { areaFields } from '../tables/own-levels.ts'
import { tableKind } from '../tables/table-kind.ts'

type Name = RegisterColumn | PlaceColumn

const fields: Fields<Name> = { ...placeFields, ...registerFields }

/** The register's residents of districts, all of them and those who are foreign. */
export const residentsByDistrict = tableKind<Name>({
  id: 'residents-by-district',
  tables: ['district-residents'],
  compares: [...cityTables, 'residents-by-age'],
  shape: (context) => ({
    fields: { ...fields, district: areaFields(context).district },
    names: [...placeColumns, ...registerColumns],
    hasAges: false,
    counts: registerColumns,
    ...labelOf(context),
  }),
  *rows(tables, declared, context) {
    const city = cityOf(context)
    const { rows, totals } = readDistrictRows<RegisterColumn>(tables, declared, context)
    const counted = rows.flatMap((row) => countedOf(row, city) ?? [])
    checkTotalRows(rows, totals, ['all', 'foreign'], people)
    if (counted.length === rows.length) checkTotals(counted, context)
    for (const { day, district, socialSpace, all, foreign } of counted) {
      yield layerRow('district-residents', {
        day,
        district,
        social_space: socialSpace,
        all,
        german: all - foreign,
        foreign,
        source: declared.source,
      })
    }
  },
})

interface Counted {
  readonly from: DistrictRow<Name>
  readonly day: string
  readonly district: string
  readonly socialSpace: string
  readonly all: number
  readonly foreign: number
}

/** Null where it counts nobody of its own, or something is wrong, which is told. */
function countedOf(from: DistrictRow<Name>, city: City): Counted | null {
  const { table, row, day, district } = from
  const all = table.number(row, 'all', people)
  const foreign = table.number(row, 'foreign', people)
  const german = table.optionalNumber(row, 'german', people)
  if (all === null || foreign === null) return null
  const host = city.hosts.get(district)
  if (host !== undefined) {
    if (all > 0) table.wrong(row, 'all', { key: 'COUNTED_ELSEWHERE', host })
    return null
  }
  if (foreign > all)
    table.wrong(row, 'foreign', { key: 'PART_EXCEEDS_WHOLE', part: foreign, whole: all })
  else if (german !== null && german + foreign !== all) {
    table.wrong(row, 'all', { key: 'SUM_DIFFERS', sum: german + foreign, stated: all })
  }
  checkSexes(from, 'german', ['menGerman', 'womenGerman'])
  checkSexes(from, 'foreign', ['menForeign', 'womenForeign'])
  const socialSpace = from.socialSpace ?? onlyOne(city.spacesOf(district))
  if (socialSpace !== null) return { from, day, district, socialSpace, all, foreign }
  table.wrong(row, 'district', {
    key: 'NO_SOCIAL_SPACE',
    district,
    spaces: city.spacesOf(district),
  })
  return null
}

/** Men and women, where a table tells them apart. */
function checkSexes(
  { table, row }: DistrictRow<Name>,
  whole: RegisterColumn,
  parts: readonly RegisterColumn[],
): void {
  if (!table.has(whole) || !parts.every((part) => table.has(part))) return
  const values = parts.map((part) => table.number(row, part, people))
  const stated = table.number(row, whole, people)
  const sum = values.reduce<number>((all, value) => all + (value ?? 0), 0)
  if (values.includes(null) || stated === null || sum === stated) return
  table.wrong(row, whole, { key: 'SUM_DIFFERS', sum, stated })
}

const onlyOne = (codes: readonly string[]): string | null =>
  codes.length === 1 ? (codes[0] ?? null) : null

/** What the register counts by age on the same day is the same people. */
function checkTotals(rows: readonly Counted[], { before }: ImportContext): void {
  const known = before('residents-by-age')
  for (const counted of group(rows, ({ day, socialSpace }) => `${day} ${socialSpace}`).values()) {
    const [first] = counted
    if (!first) continue
    const { day, socialSpace, from } = first
    const same = known.filter((row) => row.day === day && row.social_space === socialSpace)
    const total = same.reduce((all, row) => all + row.all, 0)
    const sum = counted.reduce((all, row) => all + row.all, 0)
    if (same.length > 0 && !isSame(sum, total)) {
      from.table.lacks({ key: 'TOTAL_DIFFERS', sum, known: total, place: socialSpace, day })
    }
  }
}
