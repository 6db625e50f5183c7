import { staffDayOf } from '$api/availability'
import type { Catalogue, Indicator, IndicatorDay } from '$api/catalogue'
import { longDay, shortDay } from '$figures/days'
import type { Language } from '$words/language'
import type { Messages } from '$words/messages'
import type { AskedFigures, ChosenDay } from '$api/map-figures'
import { staffAndPeople } from '$figures/figure-text'

/** "31. Dezember 2030, Prognose, vorausberechnet": a day as it is said. */
export function dayWords(
  { date, basis, status }: Pick<IndicatorDay, 'date' | 'basis' | 'status'>,
  t: Messages,
  language: Language,
): string {
  return t.time.of(longDay(date, language), t.time.bases[basis], t.areas.status[status])
}

/** "31.12.2030, Prognose": as it stands over a column; the register goes without saying. */
export function shortDayWords(
  { date, basis }: Pick<ChosenDay, 'date' | 'basis'>,
  t: Messages,
  language: Language,
): string {
  const day = shortDay(date, language)
  return basis === 'REGISTER' ? day : `${day}, ${t.time.bases[basis]}`
}

/** "am 31.12.2025"; where staff is set against people, the day of each. */
export function figuresDayWords(
  { catalogue, asked }: { catalogue: Catalogue; asked: AskedFigures },
  t: Messages,
  language: Language,
): string {
  const both = bothDaysWords({ catalogue, asked }, t, language)
  return both === '' ? t.time.column(shortDayWords(asked, t, language)) : both
}

/** "Personal vom 31.12.2019, Menschen vom 31.12.2025"; "" where figures are of one day. */
export function bothDaysWords(
  { catalogue, asked }: { catalogue: Catalogue; asked: AskedFigures },
  t: Messages,
  language: Language,
): string {
  const staffAsOf = staffDayOf(catalogue, asked)
  if (staffAsOf === null) return ''
  return staffAndPeople({ staffAsOf, asOf: asked.date, basis: asked.basis }, language, t)
}

/** A day as one value of a form; the address's field takes it apart again. */
export function dayValue({ date, basis }: Pick<ChosenDay, 'date' | 'basis'>): string {
  return `${date} ${basis}`
}

/** "31.12.2025; Veränderung der Zahl der Menschen ab 80: 31.12.2019–31.12.2025": the days of what an index is made of. */
export function needDaysWords(
  parts: readonly { indicator: Pick<Indicator, 'name'>; figures: { asked: ChosenDay } }[],
  t: Messages,
  language: Language,
): string {
  const days = parts.map(({ indicator, figures: { asked } }) => {
    const day = shortDayWords(asked, t, language)
    return asked.since === null
      ? day
      : `${indicator.name}: ${shortDay(asked.since, language)}–${day}`
  })
  return [...new Set(days)].join('; ')
}
