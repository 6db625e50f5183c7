import type { PartOfDistrict, ServiceKind } from '../../terms/classifications.ts'
import type { OpeningDays, Weekday } from '../../terms/opening-days.ts'
import type { Entries } from '../vocabulary.ts'

const places: Record<ServiceKind, { one: string; several: string }> = {
  MEETING: { one: 'Begegnungsort', several: 'Begegnungsorte' },
  COUNSELLING: { one: 'Beratungsstelle', several: 'Beratungsstellen' },
}

export const weekday: Record<Weekday, string> = {
  MONDAY: 'Montag',
  TUESDAY: 'Dienstag',
  WEDNESDAY: 'Mittwoch',
  THURSDAY: 'Donnerstag',
  FRIDAY: 'Freitag',
  SATURDAY: 'Samstag',
  SUNDAY: 'Sonntag',
}

/** 9, 16:30 */
export const clock = (time: string) => time.replace(/^0/, '').replace(/:00$/, '')

function daysInWords({ weekdays, spans }: OpeningDays): string {
  const names = weekdays.map((day) => weekday[day])
  const days =
    names.length > 2 ? `${names[0] ?? ''} bis ${names.at(-1) ?? ''}` : names.join(' und ')
  const times = spans.map(({ opens, closes }) => `${clock(opens)} bis ${clock(closes)} Uhr`)
  return `${days} ${times.join(' und ')}`
}

/** Where in a district. */
const parts: Record<PartOfDistrict, string> = {
  NORTH_WEST: 'im Nordwesten',
  NORTH: 'im Norden',
  NORTH_EAST: 'im Nordosten',
  WEST: 'im Westen',
  MIDDLE: 'in der Mitte',
  EAST: 'im Osten',
  SOUTH_WEST: 'im Südwesten',
  SOUTH: 'im Süden',
  SOUTH_EAST: 'im Südosten',
}

/** What is said of sites and of how complete their list is. */
export const sites = {
  stopName: ({ name, district, part, number: fromWest }, { number }) => {
    const besides = [
      district,
      part && parts[part],
      fromWest && `Nr. ${number(fromWest)} von Westen`,
    ]
    const told = besides.filter(Boolean).join(', ')
    return told === '' ? name : `${name} (${told})`
  },
  siteState: ({ asOf, isOld }, { day }) => {
    if (asOf === null) return 'Stand unbekannt, kann überholt sein'
    return isOld ? `Alte Angabe von ${day(asOf)}, kann überholt sein` : `Stand ${day(asOf)}`
  },
  knownOfCountedSites: ({ kind, known, count, asOf }, { number, day }) =>
    `${number(known)} von etwa ${number(count)} ${places[kind].several} ${known === 1 ? 'ist' : 'sind'} bekannt (Zahl der Stadt, ${day(asOf)}).`,
  knownOfUncountedSites: ({ kind, known }, { number }) =>
    `${number(known)} ${known === 1 ? `${places[kind].one} ist` : `${places[kind].several} sind`} bekannt; wie viele es gibt, ist nicht bekannt.`,
  openingHours: ({ days, note }, { say }) =>
    [days.map(daysInWords).join('; '), note ? say(note) : ''].filter(Boolean).join('. '),
  openUntil: ({ closes }) => `jetzt geöffnet bis ${clock(closes)} Uhr`,
  closedUntil: ({ holiday, next }, { day }) => {
    const closed = holiday ? `geschlossen, heute ist Feiertag (${holiday.de})` : 'geschlossen'
    if (next === null) return closed
    const on = {
      TODAY: 'heute',
      WITHIN_A_WEEK: weekday[next.weekday],
      LATER: `am ${day(next.day)}`,
    }
    return `${closed}, öffnet ${on[next.ahead]} um ${clock(next.opens)} Uhr`
  },
  openingUnknown: () => 'ob jetzt geöffnet ist, ist nicht bekannt',
} satisfies Partial<Entries>
