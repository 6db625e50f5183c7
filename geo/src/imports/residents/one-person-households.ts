import { layerRow } from '../../layers/layer-tables.ts'
import { labelOf, readDistrictRows } from '../tables/by-district.ts'
import { cityOf, cityTables } from '../tables/city.ts'
import { type Fields, optional } from '../headings/field.ts'
import { type PlaceColumn, placeColumns, placeFields } from '../headings/places.ts'
import {
  type AloneColumn,
  aloneFields,
  aloneGroups,
  aloneSums,
  type RegisterColumn,
  registerColumns,
  registerFields,
} from '../headings/residents.ts'
import { people } from '../tables/table.ts'
import { areaFields } from '../tables/own-levels.ts'
import { tableKind } from '../tables/table-kind.ts'
import { checkTotalRows } from '../tables/total-rows.ts'

/** What the same tables of the register tell besides, and nobody needs here. */
type Number = AloneColumn | RegisterColumn
type Name = Number | PlaceColumn

const fields: Fields<Name> = {
  ...placeFields,
  ...aloneFields,
  ...registerFields,
  all: optional(registerFields.all),
  foreign: optional(registerFields.foreign),
}

/** People 60+ who live alone, by age and sex, of districts or of their parts in social spaces. */
export const onePersonHouseholds = tableKind<Name>({
  id: 'one-person-households',
  tables: ['living-alone'],
  compares: [...cityTables, 'district-residents'],
  shape: (context) => ({
    fields: { ...fields, district: areaFields(context).district },
    names: [...placeColumns, ...aloneGroups, ...aloneSums, ...registerColumns],
    hasAges: false,
    counts: aloneGroups,
    ...labelOf(context),
  }),
  *rows(tables, declared, context) {
    const { hosts } = cityOf(context)
    const residents = context.before('district-residents')
    const { rows, totals } = readDistrictRows<Number>(tables, declared, context)
    checkTotalRows(rows, totals, aloneGroups, people)
    for (const { table, row, day, district, socialSpace } of rows) {
      const [men60, women60, men65, women65] = aloneGroups.map((name) =>
        table.number(row, name, people),
      )
      if (men60 == null || women60 == null || men65 == null || women65 == null) continue
      const older = men65 + women65
      const all = men60 + women60 + older
      for (const [name, sum] of [
        ['all60Plus', all],
        ['all65Plus', older],
      ] as const) {
        const stated = table.optionalNumber(row, name, people)
        if (stated !== null && stated !== sum)
          table.wrong(row, name, { key: 'SUM_DIFFERS', sum, stated })
      }
      const host = hosts.get(district)
      if (host !== undefined) {
        if (all > 0) table.wrong(row, 'district', { key: 'COUNTED_ELSEWHERE', host })
        continue
      }
      const whole = residents.filter(
        (one) =>
          one.day === day &&
          one.district === district &&
          (socialSpace === null || one.social_space === socialSpace),
      )
      const living = whole.reduce((sum, one) => sum + one.all, 0)
      if (whole.length > 0 && all > living) {
        table.wrong(row, 'district', { key: 'PART_EXCEEDS_WHOLE', part: all, whole: living })
      }
      yield layerRow('living-alone', {
        day,
        district,
        social_space: socialSpace,
        men_60_to_64: men60,
        women_60_to_64: women60,
        men_65_plus: men65,
        women_65_plus: women65,
        source: declared.source,
      })
    }
  },
})
