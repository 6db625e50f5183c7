import { everybody, readAges } from '../cells/ages.ts'
import { choose } from '../tables/choice.ts'
import type { City } from '../tables/city.ts'
import type { SeparatedRow } from '../tables/separated.ts'
import type { Table } from '../tables/table.ts'
import {
  ageNotStated,
  type CaseColumn,
  migrations,
  providers,
  sexes,
} from '../headings/counselling.ts'

/** Of whom and what a row is; null for what it does not say. */
export interface CaseGroup {
  readonly provider: 'funded' | 'municipal' | 'all'
  readonly level: 'planning_area' | 'social_space' | 'district' | null
  readonly area: string | null
  readonly field: string | null
  readonly age_from: number | null
  readonly age_below: number | null
  readonly sex: 'female' | 'male' | 'diverse' | 'unknown' | null
  readonly migration_background: 'yes' | 'no' | 'unknown' | null
  readonly family_status: string | null
  readonly origin: string | null
  readonly place: string | null
}

/** @returns null where something is wrong with it, which is told */
export function groupOf(table: Table<CaseColumn>, row: SeparatedRow, city: City): CaseGroup | null {
  const area = areaOf(table, row, city)
  const ages = agesOf(table, row)
  const provider = table.has('provider') ? choose(table, row, 'provider', providers) : 'all'
  const sex = table.has('sex') ? choose(table, row, 'sex', sexes) : undefined
  const migration = table.has('migration') ? choose(table, row, 'migration', migrations) : undefined
  if (area === null || ages === null || provider === null || sex === null || migration === null) {
    return null
  }
  const words = (name: CaseColumn) => table.text(row, name) || null
  return {
    provider,
    ...area,
    field: words('field'),
    ...ages,
    sex: sex ?? null,
    migration_background: migration ?? null,
    family_status: words('family'),
    origin: words('origin'),
    place: words('place'),
  }
}

const levels = [
  ['district', 'DISTRICT', 'districts'],
  ['socialSpace', 'SOCIAL_SPACE', 'socialSpaces'],
  ['planningArea', 'PLANNING_AREA', 'planningAreas'],
] as const

/** The smallest area that a row names; where it names none it is of the city. */
function areaOf(
  table: Table<CaseColumn>,
  row: SeparatedRow,
  city: City,
): Pick<CaseGroup, 'level' | 'area'> | null {
  const named = levels.filter(([column]) => table.text(row, column) !== '')
  const codes = named.map(([column, level, names]) => table.area(row, column, city[names], level))
  if (codes.includes(null)) return null
  const [smallest] = named
  const [code = null] = codes
  return smallest ? { level: wordOf[smallest[1]], area: code } : { level: null, area: null }
}

const wordOf = {
  DISTRICT: 'district',
  SOCIAL_SPACE: 'social_space',
  PLANNING_AREA: 'planning_area',
} as const

function agesOf(
  table: Table<CaseColumn>,
  row: SeparatedRow,
): Pick<CaseGroup, 'age_from' | 'age_below'> | null {
  const text = table.text(row, 'ages')
  const isUnknown = text === '' || ageNotStated.includes(text)
  const ages = isUnknown ? everybody : readAges(text)
  if (ages === null) table.wrong(row, 'ages', { key: 'NOT_AN_AGE' })
  if (ages === everybody) return { age_from: null, age_below: null }
  return ages && { age_from: ages.from, age_below: ages.below }
}
