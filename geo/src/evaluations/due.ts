import { Temporal } from 'temporal-polyfill'

/** When something is to be done, against today. */
export const dues = ['OVERDUE', 'THIS_QUARTER', 'NEXT_QUARTER', 'LATER'] as const
export type Due = (typeof dues)[number]

/** Where no city says its clock. */
const noCalendar = 'UTC'

/**
 * The day it is in a city.
 * @param at RFC 3339, with its distance from UTC
 * @returns yyyy-mm-dd
 */
export const dayIn = (calendar: { timeZone: string } | null, at: string): string =>
  Temporal.Instant.from(at)
    .toZonedDateTimeISO(calendar?.timeZone ?? noCalendar)
    .toPlainDate()
    .toString()

/** Counted from year 0, so that the first of a year follows the last of the year before. */
const quarterOf = (day: string): number => {
  const { year, month } = Temporal.PlainDate.from(day)
  return year * 4 + Math.floor((month - 1) / 3)
}

/** What is due today is not overdue. @param day and today yyyy-mm-dd */
export function dueOf(day: string, today: string): Due {
  if (day < today) return 'OVERDUE'
  const quarters = quarterOf(day) - quarterOf(today)
  if (quarters === 0) return 'THIS_QUARTER'
  return quarters === 1 ? 'NEXT_QUARTER' : 'LATER'
}

/** The first and the last day of the quarter after that of a day. */
export function nextQuarter(today: string): { from: string; to: string } {
  const { year, month } = Temporal.PlainDate.from(today)
  const first = Temporal.PlainDate.from({ year, month: month - ((month - 1) % 3), day: 1 })
  const from = first.add({ months: 3 })
  return { from: from.toString(), to: from.add({ months: 3 }).subtract({ days: 1 }).toString() }
}
