import type { CompassPoint, Passage, Stairs, Turn, Walked } from '../../terms/wayfinding.ts'
import type { Entries } from '../vocabulary.ts'

export const compass: Record<CompassPoint, string> = {
  N: 'Norden',
  NE: 'Nordosten',
  E: 'Osten',
  SE: 'Südosten',
  S: 'Süden',
  SW: 'Südwesten',
  W: 'Westen',
  NW: 'Nordwesten',
}

const turned: Record<Turn, string> = {
  AHEAD: 'geradeaus',
  SLIGHT_LEFT: 'halb links',
  LEFT: 'links',
  SHARP_LEFT: 'scharf links',
  SLIGHT_RIGHT: 'halb rechts',
  RIGHT: 'rechts',
  SHARP_RIGHT: 'scharf rechts',
  BACK: 'umkehren',
}

const passed: Record<Exclude<Passage, 'STAIRS'>, string> = {
  BRIDGE: 'über die Brücke',
  TUNNEL: 'durch die Unterführung',
  LIFT: 'mit dem Aufzug',
}

function climbed(
  { flights, steps, handrail, ramp }: Stairs,
  number: (value: number) => string,
): string {
  const counted = steps === 1 ? '1 Stufe' : steps === null ? null : `${number(steps)} Stufen`
  return [
    flights === 1 ? 'über eine Treppe' : `über ${number(flights)} Treppen`,
    counted === null ? '' : flights === 1 ? ` mit ${counted}` : ` mit zusammen ${counted}`,
    handrail === null ? '' : handrail ? ', mit Handlauf' : ', ohne Handlauf',
    ramp === true ? ', mit Rampe' : '',
  ].join('')
}

/** How one comes to a street and goes along it; the name stands behind. */
interface Phrases {
  into: string
  along: string
}

const phrases: [ending: RegExp, Phrases][] = [
  [/(?:straße|gasse|allee|zeile|siedlung)$/i, { into: 'in die', along: 'der' }],
  [/(?:brücke|promenade|chaussee|treppe|stiege)$/i, { into: 'auf die', along: 'der' }],
  [/(?:weg|pfad|steig)$/i, { into: 'in den', along: 'dem' }],
  [/(?:platz|markt|ring|damm|steg)$/i, { into: 'auf den', along: 'dem' }],
  [/ufer$/i, { into: 'auf das', along: 'dem' }],
  [/g(?:ä|ae)(?:ß|ss)chen$/i, { into: 'in das', along: 'dem' }],
]

/**
 * How a street is spoken of whose name stays as it is behind an article: a word of its own, or one behind names of
 * towns, which a feminine leaves as they are (der Warthaer Straße). An adjective stays where one
 * comes into a street (in die Alte Straße), not where one goes along it.
 */
function phrasesOf(street: string, before: RegExp): Phrases | null {
  const found = phrases.find(([ending]) => ending.test(street))?.[1] ?? null
  const words = street.split(' ')
  if (words.length === 1) return found
  const isUnchanged = words.slice(0, -1).every((word) => before.test(word))
  return found?.along === 'der' && isUnchanged ? found : null
}

function followed(street: string | null): string {
  if (street === null) return 'dem Weg folgen'
  const phrase = phrasesOf(street, /^\p{Lu}.*er$/u)
  return phrase ? `${phrase.along} ${street} folgen` : `der Straße „${street}“ folgen`
}

function entered(street: string | null): string {
  if (street === null) return 'abbiegen'
  const phrase = phrasesOf(street, /^\p{Lu}.*er?$/u)
  return phrase ? `${phrase.into} ${street}` : `in die Straße „${street}“`
}

/** To ten metres, from a kilometre on to a hundred. */
export function far(metres: number, number: (value: number) => string): string {
  return metres < 995
    ? `${number(Math.max(10, Math.round(metres / 10) * 10))} m`
    : `${number(Math.round(metres / 100) / 10)} km`
}

/** A bridge that is named already is not told again. */
const over = (
  { street, over: passages, stairs }: Walked,
  number: (value: number) => string,
): string =>
  passages
    .filter((passage) => passage !== 'BRIDGE' || !/brücke$/i.test(street ?? ''))
    .flatMap((passage) => {
      if (passage !== 'STAIRS') return passed[passage]
      return stairs ? climbed(stairs, number) : []
    })
    .map((words) => `, ${words}`)
    .join('')

/** The way along streets. */
export const wayfinding = {
  wayBegins: ({ towards, apart, walked }, { number }) => {
    const compassWords = compass[towards]
    const direction =
      apart === null
        ? `Nach ${compassWords}`
        : `Etwa ${far(apart, number)} bis zur nächsten Straße. Dann nach ${compassWords}`
    return `${direction}: ${far(walked.metres, number)} ${followed(walked.street)}${over(walked, number)}`
  },
  wayGoesOn: ({ turn, walked }, { number }) => {
    const metres = far(walked.metres, number)
    if (turn === 'AHEAD')
      return `Weiter ${metres} ${followed(walked.street)}${over(walked, number)}`
    if (turn === 'BACK')
      return `Umkehren und ${metres} ${followed(walked.street)}${over(walked, number)}`
    const direction = turned[turn].replace(/^./, (first) => first.toUpperCase())
    return `${direction} ${entered(walked.street)}, ${metres}${over(walked, number)}`
  },
  wayEnds: ({ apart }, { number }) =>
    apart === null
      ? 'Dort sind Sie am Ziel.'
      : `Von dort sind es noch etwa ${far(apart, number)} bis zum Ziel.`,
  wayNeedsNetwork: () =>
    'Den Weg entlang der Straßen kennen wir nicht: Auf diesem Server ist kein Straßennetz eingerichtet.',
  wayOfTable: ({ source }) =>
    `Den Weg entlang der Straßen kennen wir nicht: Die Entfernungen stammen aus einer Tabelle (${source}).`,
  wayNowhere: ({ withoutSteps }) =>
    withoutSteps
      ? 'Auf der Karte von OpenStreetMap führt kein Weg ohne Stufen dorthin.'
      : 'Auf der Karte von OpenStreetMap führt kein Fußweg dorthin.',
  furnitureAsMapped: ({ day }, words) =>
    `Bänke, Toiletten, Treppen und Bordsteine sind nur so weit bekannt, wie sie in OpenStreetMap eingetragen sind (Stand ${words.day(day)}). Es kann mehr geben.`,
} satisfies Partial<Entries>
