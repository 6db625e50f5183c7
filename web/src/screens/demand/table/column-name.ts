import { staffAndPeople } from '$figures/figure-text'
import type { Language } from '$words/language'
import type { Messages } from '$words/messages'

import type { Framework } from '../choices'
import type { Column } from './columns'
import type { WholeDemandRow } from './table'

/** A column's name below its heading: "erwartet 2025". */
export const columnName = ({ key }: Column, { horizon }: Framework, t: Messages): string =>
  key === 'expected' ? t.demand.expectedIn(yearOf(horizon)) : t.demand.columns[key]

/** A column's name where its heading is not in sight. */
export const longColumnName = ({ key }: Column, { horizon }: Framework, t: Messages): string =>
  key === 'expected' ? t.demand.peopleExpectedIn(yearOf(horizon)) : t.demand.longColumns[key]

export const yearOf = (day: string): string => day.slice(0, 4)

/** "Personal vom 31.12.2019, Menschen vom 31.12.2025" of a column that sets staff against people; "" of others. */
export function daysOfColumn(
  column: Column,
  city: WholeDemandRow,
  language: Language,
  t: Messages,
): string {
  const figure = column.figure(city)
  if (!figure || figure.staffAsOf === null) return ''
  return staffAndPeople({ ...figure, staffAsOf: figure.staffAsOf }, language, t)
}

/** A column's name with the days of its figures. */
export const withDays = (name: string, days: string): string =>
  days === '' ? name : `${name}, ${days}`
