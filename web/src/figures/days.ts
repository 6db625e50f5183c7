import type { Language } from '$words/language'

import { locale } from './figures'

const notations = {
  long: { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' },
  short: { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' },
  month: { month: 'long', year: 'numeric', timeZone: 'UTC' },
} as const

type Notation = keyof typeof notations

/** Each is costly to make, and asked for by every day that is written. */
const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(notation: Notation, language: Language): Intl.DateTimeFormat {
  const name = `${language} ${notation}`
  const format = formats.get(name) ?? new Intl.DateTimeFormat(locale(language), notations[notation])
  formats.set(name, format)
  return format
}

/** 31. Dezember 2025 */
export function longDay(day: string, language: Language): string {
  return format(day, language, 'long')
}

/** 31.12.2025 */
export function shortDay(day: string, language: Language): string {
  return format(day, language, 'short')
}

/** The ends of a span, what they share said once: 1. Januar, 30. September 2024. */
export function longSpan(
  from: string,
  to: string,
  language: Language,
): { from: string; to: string } {
  const parts = formatOf('long', language).formatRangeToParts(Date.parse(from), Date.parse(to))
  const dash = parts.findIndex(({ source }) => source === 'shared')
  const text = (some: typeof parts) => some.map(({ value }) => value).join('')
  return { from: text(parts.slice(0, dash)), to: text(parts.slice(dash + 1)) }
}

/** 28. November 2026, 14:05: in Central Europe, where the data are. */
export function momentFormat(language: Language): (moment: string) => string {
  const format = new Intl.DateTimeFormat(locale(language), {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Berlin',
  })
  return (moment) => format.format(Date.parse(moment))
}

/** A day known to the year, the month or the day: 2024, Juni 2024, 30. Juni 2024. */
export function partialDay(day: string, language: Language): string {
  if (day.length === 4) return day
  if (day.length === 7) return format(day, language, 'month')
  return longDay(day, language)
}

/** Names for days to choose from: the year alone where that tells them apart. */
export function dayLabels(days: readonly string[], language: Language): string[] {
  const years = days.map((day) => day.slice(0, 4))
  return new Set(years).size === days.length ? years : days.map((day) => shortDay(day, language))
}

function format(day: string, language: Language, notation: Notation): string {
  const time = Date.parse(day)
  if (Number.isNaN(time)) return day
  return formatOf(notation, language).format(time)
}
