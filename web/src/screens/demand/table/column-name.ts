import type { ServiceKind } from '$api/sites'
import { shortDay } from '$figures/days'
import { staffAndPeople } from '$figures/figure-text'
import type { Language } from '$words/language'
import type { Messages } from '$words/messages'

import type { Framework } from '../choices'
import type { Column, StaffingKey } from './columns'
import type { WholeDemandRow } from './table'

/** A column's name below its heading: "erwartet 2025". */
export function columnName({ key, staffing }: Column, { horizon }: Framework, t: Messages): string {
  if (staffing) return t.demand.staffing[staffing.key]
  return key === 'expected' ? t.demand.expectedIn(yearOf(horizon)) : t.demand.columns[key]
}

/** A column's name where its heading is not in sight. */
export function longColumnName(
  { key, staffing }: Column,
  { horizon }: Framework,
  t: Messages,
): string {
  if (staffing) return staffName(staffing.kind, staffing.key, t)
  return key === 'expected' ? t.demand.peopleExpectedIn(yearOf(horizon)) : t.demand.longColumns[key]
}

/** "Begegnung: Soll" */
const staffName = (kind: ServiceKind, key: StaffingKey, t: Messages): string =>
  `${t.sites.kinds[kind]}: ${t.demand.longStaffing[key]}`

/** "Menschen ab 60, 31.12.2019" */
export const peopleOnDay = (day: string, language: Language, t: Messages): string =>
  `${t.demand.longColumns.residents}, ${shortDay(day, language)}`

/** "Begegnung: Soll, erwartet 2025" */
export const expectedTargetName = (
  kind: ServiceKind,
  { horizon }: Framework,
  t: Messages,
): string => `${staffName(kind, 'target', t)}, ${t.demand.expectedIn(yearOf(horizon))}`

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

/** The same of every column whose name has no year: a file's columns stand beside those of other days. */
export function fileDaysOfColumn(
  column: Column,
  city: WholeDemandRow,
  language: Language,
  t: Messages,
): string {
  const figure = column.figure(city)
  if (column.expectation || !figure) return ''
  return daysOfColumn(column, city, language, t) || shortDay(figure.asOf, language)
}

/** A column's name with the days of its figures. */
export const withDays = (name: string, days: string): string =>
  days === '' ? name : `${name}, ${days}`
