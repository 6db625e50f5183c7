import type { ServiceKind } from '../terms/classifications.ts'
import { germanEntries } from './de.ts'
import { einemBenachbarten } from './de/declension.ts'
import { clock as germanClock, weekday as germanWeekday } from './de/sites.ts'
import { compass, far } from './de/wayfinding.ts'
import type { Passage, Stairs, Turn, Walked } from '../terms/wayfinding.ts'
import { dictionaryOf } from './dictionary.ts'

/** Of any number: one reads well enough as several. */
const places: Record<ServiceKind, string> = {
  MEETING: 'Treffpunkte',
  COUNSELLING: 'Beratungsstellen',
}

const turned: Record<Turn, string> = {
  AHEAD: 'Gehen Sie geradeaus.',
  BACK: 'Kehren Sie um.',
  SLIGHT_LEFT: 'Gehen Sie ein wenig nach links.',
  LEFT: 'Gehen Sie nach links.',
  SHARP_LEFT: 'Gehen Sie ganz nach links.',
  SLIGHT_RIGHT: 'Gehen Sie ein wenig nach rechts.',
  RIGHT: 'Gehen Sie nach rechts.',
  SHARP_RIGHT: 'Gehen Sie ganz nach rechts.',
}

const passed: Record<Exclude<Passage, 'STAIRS'>, string> = {
  BRIDGE: 'Sie gehen über eine Brücke.',
  TUNNEL: 'Sie gehen unter einer Straße oder unter Gleisen durch.',
  LIFT: 'Sie fahren mit dem Aufzug.',
}

function climbed(
  { flights, steps, handrail, ramp }: Stairs,
  number: (value: number) => string,
): string[] {
  const isOne = flights === 1
  const counted = steps === 1 ? '1 Stufe' : steps === null ? null : `${number(steps)} Stufen`
  return [
    isOne ? 'Achtung: Hier ist eine Treppe.' : `Achtung: Hier sind ${number(flights)} Treppen.`,
    ...(counted === null
      ? []
      : [isOne ? `Die Treppe hat ${counted}.` : `Zusammen haben die Treppen ${counted}.`]),
    ...(handrail === null
      ? []
      : [`Es gibt ${handrail ? 'einen' : 'keinen'} Handlauf zum Festhalten.`]),
    ...(ramp === true ? ['Es gibt auch eine Rampe.'] : []),
  ]
}

const spelled = (metres: number, number: (value: number) => string) =>
  far(metres, number).replace(/ km$/, ' Kilometer').replace(/ m$/, ' Meter')

function walkedInWords(
  { street, metres, over, stairs }: Walked,
  number: (value: number) => string,
): string[] {
  return [
    ...(street === null ? [] : [`Die Straße heißt: ${street}.`]),
    `Gehen Sie ${spelled(metres, number)}.`,
    ...over.flatMap((passage) => {
      if (passage !== 'STAIRS') return passed[passage]
      return stairs ? climbed(stairs, number) : []
    }),
  ]
}

/** Leichte Sprache is a wording of German: what it does not say in its own way, German says. */
export const plainGerman = dictionaryOf('de-simple', 'de-DE', 'de', {
  ...germanEntries,
  countedWithNeighbour: (_, { levels }) =>
    `Hier wohnt fast niemand. Die Menschen zählen bei ${einemBenachbarten(levels.DISTRICT)} mit.`,
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
  wayBegins: ({ towards, apart, walked }, { number }) =>
    [
      ...(apart === null ? [] : [`Die nächste Straße ist ${spelled(apart, number)} weit weg.`]),
      `Gehen Sie los. Die Richtung ist: ${compass[towards]}.`,
      ...walkedInWords(walked, number),
    ].join(' '),
  wayGoesOn: ({ turn, walked }, { number }) =>
    [turned[turn], ...walkedInWords(walked, number)].join(' '),
  wayEnds: ({ apart }, { number }) =>
    apart === null ? 'Dann sind Sie da.' : `Dann sind es noch ${spelled(apart, number)}.`,
  wayNeedsNetwork: () => 'Wir kennen den genauen Weg nicht.',
  wayOfTable: () => 'Wir kennen den genauen Weg nicht.',
  wayNowhere: ({ withoutSteps }) =>
    withoutSteps ? 'Wir finden keinen Weg ohne Stufen.' : 'Wir finden keinen Weg zu Fuß.',
  furnitureAsMapped: ({ day }, words) =>
    `Vielleicht gibt es mehr Bänke oder Toiletten. Die Karte ist von: ${words.day(day)}.`,
  STOPPING: () => 'Das geht gerade nicht. Bitte versuchen Sie es gleich noch einmal.',
  DATABASE_UNAVAILABLE: () => 'Das geht gerade nicht. Bitte versuchen Sie es gleich noch einmal.',
  DEADLINE: () => 'Das dauert zu lange. Bitte versuchen Sie es später noch einmal.',
  OVERLOADED: () =>
    'Gerade fragen sehr viele Menschen auf einmal. Bitte versuchen Sie es gleich noch einmal.',
  TOO_MANY_REQUESTS: () =>
    'Von Ihrem Anschluss kommen zu viele Fragen. Bitte versuchen Sie es gleich noch einmal.',
  INTERNAL: () => 'Bei uns ist ein Fehler passiert. Bitte versuchen Sie es später noch einmal.',
})
