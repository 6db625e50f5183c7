import { type OpeningDays, type OpeningSpan, weekdays } from '../terms/opening-days.ts'

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

function readSpan(span: string): OpeningSpan {
  const [opens = '', closes = ''] = span.split('-')
  return { opens, closes }
}
