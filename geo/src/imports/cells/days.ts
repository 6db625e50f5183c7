import { Temporal } from 'temporal-polyfill'

/** A period, both days (yyyy-mm-dd) included. */
export interface Period {
  readonly first: string
  readonly last: string
}

/** 2025-12-31, 31.12.2025, 31/12/2025, and a day with the midnight that databases add; null: it is no day. */
export function readDay(cell: string): string | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/.exec(cell)
  if (iso) return dayOf(iso[1], iso[2], iso[3])
  const german = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(cell)
  return german ? dayOf(german[3], german[2], german[1]) : null
}

/** The day of a count: a day, or a year, which stands for its last one. */
export function readCountingDay(cell: string): string | null {
  const year = /^(?:19|20|21)\d{2}$/.exec(cell)
  return year ? `${year[0]}-12-31` : readDay(cell)
}

const monthNames = [
  ['januar', 'january', 'jan', 'janner'],
  ['februar', 'february', 'feb'],
  ['marz', 'march', 'mrz', 'mar'],
  ['april', 'apr'],
  ['mai', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['august', 'aug'],
  ['september', 'sep', 'sept'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nov'],
  ['dezember', 'december', 'dez', 'dec'],
]

/** The number of a month, 1 to 12: 3, 03, März, Mrz. or March; null: it is none. */
export function readMonthOfYear(cell: string): number | null {
  const plain = cell
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[\p{M}.]/gu, '')
    .trim()
  const number = /^\d{1,2}$/.test(plain)
    ? Number(plain)
    : monthNames.findIndex((names) => names.includes(plain)) + 1
  return number >= 1 && number <= 12 ? number : null
}

/**
 * A month, a quarter or a year: 2025-03, 03/2025, 3.2025, März 2025, 2025-Q1, Q1 2025, 1. Quartal 2025, 2025; or the first
 * day of a month, which stands for it; null: it is none of these.
 */
export function readPeriod(cell: string): Period | null {
  const text = cell.trim()
  const isoMonth = /^(\d{4})[-/](\d{1,2})$/.exec(text)
  if (isoMonth) return monthsOf(isoMonth[1], Number(isoMonth[2]), 1)
  const month = /^(\d{1,2})[./-](\d{4})$/.exec(text)
  if (month) return monthsOf(month[2], Number(month[1]), 1)
  const quarter =
    /^(?<year>\d{4})[ -]?[QI](?<of>[1-4])$/i.exec(text) ??
    /^(?:Q ?)?(?<of>[1-4])\.?(?: ?Quartal|\. ?Vierteljahr|\/| )? ?(?<year>\d{4})$/i.exec(text) ??
    /^Q ?(?<of>[1-4])[ /](?<year>\d{4})$/i.exec(text)
  if (quarter?.groups) {
    return monthsOf(quarter.groups.year, Number(quarter.groups.of) * 3 - 2, 3)
  }
  const named = /^(\p{L}+\.?) (\d{4})$/u.exec(text)
  const number = named?.[1] === undefined ? null : readMonthOfYear(named[1])
  if (named && number !== null) return monthsOf(named[2], number, 1)
  if (/^(19|20|21)\d{2}$/.test(text)) return monthsOf(text, 1, 12)
  const day = readDay(text)
  return day?.endsWith('-01') ? monthsOf(day.slice(0, 4), Number(day.slice(5, 7)), 1) : null
}

/** So many months of a year; null where the year has no such month. */
export function monthsOf(year: string | undefined, first: number, count: number): Period | null {
  if (year === undefined || !(first >= 1 && first + count - 1 <= 12)) return null
  const start = Temporal.PlainDate.from({ year: Number(year), month: first, day: 1 })
  const last = start.add({ months: count }).subtract({ days: 1 })
  return { first: start.toString(), last: last.toString() }
}

function dayOf(year = '', month = '', day = ''): string | null {
  const fields = { year: Number(year), month: Number(month), day: Number(day) }
  try {
    return Temporal.PlainDate.from(fields, { overflow: 'reject' }).toString()
  } catch {
    // There is no such day: 31.02.2025.
    return null
  }
}

/** Months (yyyy-mm) that lie wholly between two days. */
export function monthsBetween(last: string, first: string): string[] {
  const numberOf = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1
  const count = numberOf(first) - numberOf(last) - 1
  return Array.from({ length: Math.max(0, count) }, (_, place) => {
    const month = numberOf(last) + 1 + place
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
  })
}
