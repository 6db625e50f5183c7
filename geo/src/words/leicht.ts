import type { ServiceKind } from '../terms/classifications.ts'
import { germanEntries } from './de.ts'
import { clock as germanClock, weekday as germanWeekday } from './de/sites.ts'
import { dictionaryOf } from './dictionary.ts'

/** Of any number: one reads well enough as several. */
const places: Record<ServiceKind, string> = {
  MEETING: 'Treffpunkte',
  COUNSELLING: 'Beratungsstellen',
}

/** Leichte Sprache is a wording of German: what it does not say in its own way, German says. */
export const plainGerman = dictionaryOf('de-simple', 'de-DE', 'de', {
  ...germanEntries,
  countedWithNeighbour: () =>
    'Hier wohnt fast niemand. Die Menschen zählen beim Nachbarstadtteil mit.',
  siteState: ({ asOf, isOld }, { day }) => {
    if (asOf === null)
      return 'Wir wissen nicht: Von wann ist die Information? Vielleicht ist sie alt'
    return isOld
      ? `Die Information ist alt. Sie ist von: ${day(asOf)}. Vielleicht stimmt sie nicht mehr`
      : `Die Information ist von: ${day(asOf)}`
  },
  knownOfCountedSites: ({ kind, known, count, asOf }, { number, day }) =>
    `Wir kennen ${number(known)} ${places[kind]}. Es gibt ungefähr ${number(count)}. Das hat die Stadt gezählt: ${day(asOf)}.`,
  knownOfUncountedSites: ({ kind, known }, { number }) =>
    `Wir kennen ${number(known)} ${places[kind]}. Wie viele es gibt, wissen wir nicht.`,
  openUntil: ({ closes }) => `Jetzt geöffnet. Bis ${germanClock(closes)} Uhr`,
  closedUntil: ({ holiday, next }, { day }) => {
    const closed = holiday ? `Geschlossen. Heute ist ein Feiertag: ${holiday.de}` : 'Geschlossen'
    if (next === null) return closed
    const on = {
      TODAY: 'heute',
      WITHIN_A_WEEK: germanWeekday[next.weekday],
      LATER: `am ${day(next.day)}`,
    }
    return `${closed}. Offen ab: ${on[next.ahead]} um ${germanClock(next.opens)} Uhr`
  },
  openingUnknown: () => 'Wir wissen nicht: Ist jetzt geöffnet',
  STOPPING: () => 'Das geht gerade nicht. Bitte versuchen Sie es gleich noch einmal.',
  DATABASE_UNAVAILABLE: () => 'Das geht gerade nicht. Bitte versuchen Sie es gleich noch einmal.',
  DEADLINE: () => 'Das dauert zu lange. Bitte versuchen Sie es später noch einmal.',
  OVERLOADED: () =>
    'Gerade fragen sehr viele Menschen auf einmal. Bitte versuchen Sie es gleich noch einmal.',
  TOO_MANY_REQUESTS: () =>
    'Von Ihrem Anschluss kommen zu viele Fragen. Bitte versuchen Sie es gleich noch einmal.',
  INTERNAL: () => 'Bei uns ist ein Fehler passiert. Bitte versuchen Sie es später noch einmal.',
})
