import { staffAndPeople } from '$figures/figure-text'
import type { Language } from '$words/language'
import type { Messages } from '$words/messages'

import type { Column } from './columns'
import type { DemandRow } from './table'

/** "Personal vom 31.12.2019, Menschen vom 31.12.2025" of a column that sets staff against people; "" of others. */
export function daysOfColumn(
  column: Column,
  city: DemandRow,
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
