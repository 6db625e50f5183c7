import type { Language } from '../../schema/language.ts'

export const weekdays = [
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
  'SUNDAY',
] as const
export type Weekday = (typeof weekdays)[number]

/** From when to when, as 09:00. */
interface Span {
  opens: string
  closes: string
}

/** Days in a row, from Monday on, that are open alike. */
export interface OpeningDays {
  weekdays: Weekday[]
  spans: Span[]
}

const codes = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su']

/**
 * Weekly hours as the database guarantees them: Mo-Th 09:00-12:00,13:00-16:00; Fr 09:00-12:00. Of two rules for a day
 * the later one holds, as everywhere with opening_hours of OpenStreetMap.
 */
export function readOpeningHours(hours: string): OpeningDays[] {
  const open = new Map<number, string>()
  for (const rule of hours.split('; ')) {
    const [days = '', spans = ''] = rule.split(' ')
    for (const day of days.split(',').flatMap(daysOf)) open.set(day, spans)
  }
  const rows: { days: number[]; spans: string }[] = []
  for (const [day, spans] of [...open].sort(([a], [b]) => a - b)) {
    const last = rows.at(-1)
    if (last?.spans === spans && last.days.at(-1) === day - 1) last.days.push(day)
    else rows.push({ days: [day], spans })
  }
  return rows.map(({ days, spans }) => ({
    weekdays: days.flatMap((day) => weekdays[day] ?? []),
    spans: spans.split(',').map(readSpan),
  }))
}

/** Mo-Fr → 0 to 4; a range may go over the end of the week. */
function daysOf(range: string): number[] {
  const [first = '', last = first] = range.split('-')
  const from = codes.indexOf(first)
  const length = (codes.indexOf(last) - from + 7) % 7
  return Array.from({ length: length + 1 }, (_, step) => (from + step) % 7)
}

function readSpan(span: string): Span {
  const [opens = '', closes = ''] = span.split('-')
  return { opens, closes }
}

/** Montag bis Donnerstag 9 bis 12 Uhr und 13 bis 16:30 Uhr; Freitag 9 bis 12 Uhr */
export function openingHoursInWords(days: readonly OpeningDays[], language: Language): string {
  const { to, and, time } = says[language]
  return days
    .map(({ weekdays: row, spans }) => {
      const names = row.map((day) => weekdayName(day, language))
      const first = names[0] ?? ''
      const named =
        names.length > 2 ? `${first} ${to} ${names.at(-1) ?? ''}` : names.join(` ${and} `)
      return `${named} ${spans.map(time).join(` ${and} `)}`
    })
    .join('; ')
}

const says = {
  de: {
    to: 'bis',
    and: 'und',
    time: ({ opens, closes }: Span) => `${germanTime(opens)} bis ${germanTime(closes)} Uhr`,
  },
  en: {
    to: 'to',
    and: 'and',
    time: ({ opens, closes }: Span) => `${englishTime(opens)} to ${englishTime(closes)}`,
  },
} as const satisfies Record<Language, unknown>

/** 9, 16:30 */
function germanTime(time: string): string {
  return time.replace(/^0/, '').replace(/:00$/, '')
}

/** 9 am, 4:30 pm, 12 noon */
function englishTime(time: string): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  if (hour === 12 && minute === 0) return '12 noon'
  const minutes = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`
  return `${hour % 12 === 0 ? 12 : hour % 12}${minutes} ${hour < 12 ? 'am' : 'pm'}`
}

function weekdayName(day: Weekday, language: Language): string {
  // The fifth of January 1970 was a Monday.
  const date = Date.UTC(1970, 0, 5 + weekdays.indexOf(day))
  return new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(date)
}
