import { monthFields, type NamedDistrict } from '@atlas/geo/imports/headings/months'
import type { Sheet } from '$tables/sheet'
import type { Language } from '$words/language'

import type { CentreToFile } from './load'

/** A file of months to fill in: a line for each that is missing, and a column for each number. */
export function monthsTemplate(
  centres: readonly CentreToFile[],
  districts: readonly NamedDistrict[],
  language: Language,
): Sheet {
  const { fields } = monthFields(districts)
  const names = Object.keys(fields)
  const cellsOf = (known: Readonly<Record<string, string>>) =>
    names.map((name) => known[name] ?? null)
  return {
    name: 'monate',
    columns: Object.values(fields).map(({ heading }) => ({ header: heading[language] })),
    rows: centres.flatMap(({ slug, name, months }) =>
      months.map((month) => cellsOf({ site: slug, siteName: name, month })),
    ),
  }
}
