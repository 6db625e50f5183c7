import { group } from 'd3-array'
import { type LayerRecord, layerRow } from '../../layers/layer-tables.ts'
import type { ImportContext } from '../import-kind.ts'
import { AgeCounts } from '../tables/age-counts.ts'
import { type DistrictRow, labelOf, readDistrictRows } from '../tables/by-district.ts'
import { type City, cityOf, cityTables } from '../tables/city.ts'
import type { Fields } from '../headings/field.ts'
import { ages, people, type PlaceColumn, placeColumns, placeFields } from '../headings/places.ts'
import { checkAges, countAges, saysAges } from '../tables/read-ages.ts'
import { areaFields } from '../tables/own-levels.ts'
import { tableKind } from '../tables/table-kind.ts'
import { isSame } from '../tables/totals.ts'
import { errorsOfCells } from './errors-of-cells.ts'
import { countedOn, tablesOfDistricts } from './known-districts.ts'

type Name = PlaceColumn | 'ages' | 'count'

const fields: Fields<Name> = { ...placeFields, ages, count: people }

/** Districts' residents 60 to 79 and 80+ as an office counted them, in place of the product's estimate. */
export const districtResidentsByAge = tableKind<Name>({
  id: 'district-residents-by-age',
  tables: ['district-residents-by-age', 'estimate-errors'],
  compares: [...new Set([...cityTables, ...tablesOfDistricts])],
  shape: (context) => ({
    fields: { ...fields, district: areaFields(context).district },
    names: [...placeColumns, 'ages', 'count'],
    hasAges: true,
    counts: ['count'],
    ...labelOf(context),
  }),
  *rows(tables, declared, context) {
    const city = cityOf(context)
    const counting = tables.filter((table) => saysAges(table, fields))
    const { rows } = readDistrictRows<'ages' | 'count'>(counting, declared, context, true)
    const residents = context.before('district-residents')
    const parts = [...group(rows, nameOf).values()].flatMap((same) => countedOf(same) ?? [])
    checkTotals(parts, city, context)
    const counts: LayerRecord<'district-residents-by-age'>[] = []
    for (const same of group(parts, ({ day, district }) => `${day} ${district}`).values()) {
      const [first] = same
      if (!first) continue
      const { day, district, from } = first
      const younger = same.reduce((sum, part) => sum + part.younger, 0)
      const older = same.reduce((sum, part) => sum + part.older, 0)
      const host = city.hosts.get(district)
      if (host !== undefined) {
        if (younger + older > 0)
          from.table.wrong(from.row, 'district', { key: 'COUNTED_ELSEWHERE', host })
        continue
      }
      checkLiving(from, younger + older, residents)
      const count = { day, district, age_60_to_79: younger, age_80_plus: older }
      counts.push({ ...count, source: declared.source })
    }
    for (const count of counts) yield layerRow('district-residents-by-age', count)
    // Cells are fitted to what is counted in districts.
    for (const day of new Set(counts.map((count) => count.day))) {
      yield* errorsOfCells(day, countedOn(day, context, counts), context)
    }
  },
})

const nameOf = ({ day, district, socialSpace }: DistrictRow<Name>) =>
  `${day} ${district} ${socialSpace ?? ''}`

/** A district, or its part in a social space. */
interface Counted {
  readonly from: DistrictRow<Name>
  readonly day: string
  readonly district: string
  readonly socialSpace: string | null
  readonly younger: number
  readonly older: number
}

function countedOf(rows: readonly DistrictRow<Name>[]): Counted | null {
  const [from] = rows
  if (!from) return null
  const { table, day, district, socialSpace } = from
  const counts = new AgeCounts()
  for (const { row } of rows) countAges(table, row, counts)
  const place = [district, day].join(', ')
  checkAges(table, counts, 60, [60, 80], place)
  const [younger, older] = [counts.between(60, 80), counts.between(80, null)]
  return { from, day, district, socialSpace, younger, older }
}

function checkLiving(
  { table, row, day, district }: DistrictRow<Name>,
  part: number,
  residents: readonly LayerRecord<'district-residents'>[],
): void {
  const rows = residents.filter((one) => one.day === day && one.district === district)
  const whole = rows.reduce((sum, { all }) => sum + all, 0)
  if (rows.length > 0 && part > whole)
    table.wrong(row, 'district', { key: 'PART_EXCEEDS_WHOLE', part, whole })
}

/** What the register counts in social spaces on the same day is the same people, where no district is in two of them. */
function checkTotals(parts: readonly Counted[], city: City, { before }: ImportContext): void {
  const known = before('residents-by-age')
  const spaceOf = ({ socialSpace, district }: Counted) => {
    const spaces = city.spacesOf(district)
    return socialSpace ?? (spaces.length === 1 ? spaces[0] : undefined)
  }
  const unsure = new Set(
    parts.flatMap((part) => (spaceOf(part) === undefined ? city.spacesOf(part.district) : [])),
  )
  for (const same of group(parts, (part) => `${part.day} ${spaceOf(part) ?? ''}`).values()) {
    const [first] = same
    const socialSpace = first && spaceOf(first)
    if (!first || socialSpace === undefined || unsure.has(socialSpace)) continue
    const rows = known.filter((row) => row.day === first.day && row.social_space === socialSpace)
    const total = rows.reduce(
      (sum, row) =>
        sum +
        [row.age_60_to_64, row.age_65_to_69, row.age_70_to_74].reduce(
          (all, count) => all + count,
          0,
        ) +
        [row.age_75_to_79, row.age_80_to_84, row.age_85_plus].reduce(
          (all, count) => all + count,
          0,
        ),
      0,
    )
    const sum = same.reduce((all, { younger, older }) => all + younger + older, 0)
    if (rows.length > 0 && !isSame(sum, total)) {
      const { day, from } = first
      from.table.lacks({ key: 'TOTAL_DIFFERS', sum, known: total, place: socialSpace, day })
    }
  }
}
