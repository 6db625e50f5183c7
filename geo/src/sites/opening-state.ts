import { Temporal } from 'temporal-polyfill'

import { type OpeningDays, type OpeningSpan, weekdays } from '../terms/opening-days.ts'
import type { DataText, MessageOf } from '../words/vocabulary.ts'
import type { LocalCalendar, Opening } from '../world/snapshot.ts'
import { readOpeningHours } from './opening-hours.ts'
import { publicHolidays } from './public-holidays.ts'

/** Whether a place is open at a moment, and how long that may be said. Moments are RFC 3339 in the place's own time. */
export interface OpeningState {
  status: 'OPEN' | 'CLOSED' | 'UNKNOWN'
  /** When it closes or opens next; null where that is not known. */
  until: string | null
  /** From when on something else is to be said; null: never. */
  changesAt: string | null
  message: MessageOf<'openUntil'> | MessageOf<'closedUntil'> | MessageOf<'openingUnknown'>
}

/** Longer than any weekly hours are interrupted: by four Mondays of Easter and Whitsun, or Christmas and New Year. */
const mostDaysAhead = 60

const unknown: OpeningState = {
  status: 'UNKNOWN',
  until: null,
  changesAt: null,
  message: { key: 'openingUnknown' },
}

/**
 * Weekly hours at a moment: on a public holiday nothing opens. What only a note says is not known, as is everything in
 * a city without a calendar.
 * @param at RFC 3339, with its distance from UTC
 */
export function openingState(
  { openingHours }: Pick<Opening, 'openingHours'>,
  calendar: LocalCalendar | null,
  at: string,
): OpeningState {
  if (openingHours === null || calendar === null) return unknown
  const opens = new OpenPeriods(readOpeningHours(openingHours), calendar)
  const now = Temporal.Instant.from(at).toZonedDateTimeISO(calendar.timeZone)
  const { current, next } = opens.around(now)
  if (current) {
    const until = textOf(current.to)
    const message = { key: 'openUntil', closes: clockOf(current.to) } as const
    return { status: 'OPEN', until, changesAt: until, message }
  }
  const today = now.toPlainDate()
  // What is said of a day holds no longer than the day.
  const tomorrow = today.add({ days: 1 }).toZonedDateTime(calendar.timeZone)
  const changes = next && isBefore(next.from, tomorrow) ? next.from : tomorrow
  return {
    status: 'CLOSED',
    until: next && textOf(next.from),
    changesAt: textOf(changes),
    message: {
      key: 'closedUntil',
      holiday: opens.holidayInTheWay(today),
      next: next && nextOpening(next.from, today),
    },
  }
}

interface Period {
  from: Temporal.ZonedDateTime
  to: Temporal.ZonedDateTime
}

class OpenPeriods {
  readonly #days: readonly OpeningDays[]
  readonly #calendar: LocalCalendar

  constructor(days: readonly OpeningDays[], calendar: LocalCalendar) {
    this.#days = days
    this.#calendar = calendar
  }

  /** The period a moment lies in, and the first that begins after it. */
  around(now: Temporal.ZonedDateTime): { current: Period | null; next: Period | null } {
    const today = now.toPlainDate()
    for (let ahead = 0; ahead <= mostDaysAhead; ahead += 1) {
      for (const period of this.#on(today.add({ days: ahead }))) {
        if (isBefore(now, period.from)) return { current: null, next: period }
        if (isBefore(now, period.to)) return { current: period, next: null }
      }
    }
    return { current: null, next: null }
  }

  /** The public holiday for which a day is closed that is open in other weeks. */
  holidayInTheWay(day: Temporal.PlainDate): DataText | null {
    return this.#weekly(day).length > 0 ? this.#holiday(day) : null
  }

  #holiday(day: Temporal.PlainDate): DataText | null {
    return publicHolidays(this.#calendar.state, day.year).get(day.toString()) ?? null
  }

  #weekly({ dayOfWeek }: Temporal.PlainDate): readonly OpeningSpan[] {
    const weekday = weekdays[dayOfWeek - 1]
    return this.#days
      .filter((days) => days.weekdays.some((one) => one === weekday))
      .flatMap(({ spans }) => spans)
  }

  /** In order; spans that touch or overlap are one period. */
  #on(day: Temporal.PlainDate): Period[] {
    if (this.#holiday(day)) return []
    const spans = this.#weekly(day).toSorted((one, other) => (one.opens < other.opens ? -1 : 1))
    const periods: Period[] = []
    for (const { opens, closes } of spans) {
      const from = this.#moment(day, opens, 'compatible')
      const to = this.#moment(day, closes, 'later')
      const last = periods.at(-1)
      if (!last || isBefore(last.to, from)) periods.push({ from, to })
      else if (isBefore(last.to, to)) last.to = to
    }
    return periods
  }

  /** Where a clock shows a time twice, doors open at the first and close at the second. */
  #moment(day: Temporal.PlainDate, clock: string, disambiguation: 'compatible' | 'later') {
    return day
      .toPlainDateTime(Temporal.PlainTime.from(clock))
      .toZonedDateTime(this.#calendar.timeZone, { disambiguation })
  }
}

function nextOpening(from: Temporal.ZonedDateTime, today: Temporal.PlainDate) {
  const day = from.toPlainDate()
  const { days } = today.until(day)
  const weekday = weekdays[day.dayOfWeek - 1] ?? 'MONDAY'
  const ahead = days === 0 ? 'TODAY' : days < 7 ? 'WITHIN_A_WEEK' : 'LATER'
  return { opens: clockOf(from), weekday, day: day.toString(), ahead } as const
}

const isBefore = (one: Temporal.ZonedDateTime, other: Temporal.ZonedDateTime) =>
  Temporal.ZonedDateTime.compare(one, other) < 0

const textOf = (moment: Temporal.ZonedDateTime) =>
  moment.toString({ timeZoneName: 'never', smallestUnit: 'second' })

/** As 09:00. */
const clockOf = (moment: Temporal.ZonedDateTime) =>
  moment.toPlainTime().toString({ smallestUnit: 'minute' })
