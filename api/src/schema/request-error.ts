import { GraphQLError } from 'graphql'
import type { Language, Localised } from './language.ts'

type Days = readonly string[]

/** What each error tells besides its code; part of the API as its extensions. */
interface Details {
  UNKNOWN_AREA: { level: string; area: string }
  UNKNOWN_SITE: { slug: string }
  UNKNOWN_INDICATOR: { indicator: string; available: readonly string[] }
  INDICATOR_NOT_AT_LEVEL: { indicator: string; level: string; available: readonly string[] }
  INDICATOR_NOT_ON_DATE: { indicator: string; level: string; date: string; available: Days }
  NO_CHANGE_SINCE: { indicator: string; date: string; since: string; available: Days }
  NO_FIGURES_ON_DATE: { date: string; available: Days }
  UNKNOWN_FRAMEWORK: { framework: string; available: readonly string[] }
  MALFORMED_KEY: { minimum: number; maximum: number }
  MALFORMED_WEIGHTS: { maximum: number }
  MALFORMED_DATE: { value: string }
  MALFORMED_POSITION: object
  MALFORMED_BOUNDING_BOX: object
  OUTSIDE_THE_CITY: { west: number; south: number; east: number; north: number }
  MALFORMED_DISTANCE: { maximum: number }
  MALFORMED_REACH: { furthestMetres: number; slowest: number; fastest: number; mostSites: number }
  MALFORMED_DISTANCES: { most: number; furthestMetres: number }
  MALFORMED_DECAY: { most: number }
  AGES_NOT_IN_CELLS: { available: readonly string[] }
  PROFILE_NOT_MEASURED: { profile: string; available: readonly string[] }
  MALFORMED_PAGE: { maximum: number }
  MALFORMED_CURSOR: object
  TEXT_TOO_LONG: { maximum: number }
  QUERY_TOO_LARGE: { limit: string }
  MALFORMED_QUERY: { reason: string }
  DATABASE_UNAVAILABLE: object
  INTERNAL: object
}

export type RequestErrorCode = keyof Details

const list = (values: readonly string[]) => values.join(', ')

/** What can be wrong with a request, and how it is said. */
const messages: { [Code in RequestErrorCode]: (details: Details[Code]) => Localised } = {
  UNKNOWN_AREA: ({ level, area }) => ({
    de: `Ein Gebiet der Ebene ${level} mit dem Schlüssel „${area}“ gibt es nicht.`,
    en: `There is no area of level ${level} with the code "${area}".`,
  }),
  UNKNOWN_SITE: ({ slug }) => ({
    de: `Einen Standort „${slug}“ gibt es nicht.`,
    en: `There is no service site "${slug}".`,
  }),
  UNKNOWN_INDICATOR: ({ indicator, available }) => ({
    de: `Einen Indikator „${indicator}“ gibt es nicht. Es gibt: ${list(available)}.`,
    en: `There is no indicator "${indicator}". There are: ${list(available)}.`,
  }),
  INDICATOR_NOT_AT_LEVEL: ({ indicator, level, available }) =>
    available.length === 0
      ? {
          de: `Den Indikator „${indicator}“ gibt es auf dieser Grundlage nicht.`,
          en: `The indicator "${indicator}" does not exist on this basis.`,
        }
      : {
          de: `Den Indikator „${indicator}“ gibt es nicht auf der Ebene ${level}, sondern auf: ${list(available)}.`,
          en: `The indicator "${indicator}" does not exist at level ${level}, but at: ${list(available)}.`,
        },
  INDICATOR_NOT_ON_DATE: ({ indicator, level, date, available }) => ({
    de: `Den Indikator „${indicator}“ gibt es auf der Ebene ${level} nicht am ${date}, sondern am: ${list(available)}.`,
    en: `The indicator "${indicator}" does not exist at level ${level} on ${date}, but on: ${list(available)}.`,
  }),
  NO_CHANGE_SINCE: ({ indicator, date, since, available }) => ({
    de: `Der Indikator „${indicator}“ am ${date} lässt sich nicht seit ${since} angeben. Möglich: ${list(available) || 'keine Angabe'}.`,
    en: `The indicator "${indicator}" on ${date} cannot be given since ${since}. Possible: ${list(available) || 'none'}.`,
  }),
  NO_FIGURES_ON_DATE: ({ date, available }) => ({
    de: `Für den ${date} gibt es keine Angaben. Stichtage sind: ${list(available)}.`,
    en: `There are no figures for ${date}. Reference days are: ${list(available)}.`,
  }),
  UNKNOWN_FRAMEWORK: ({ framework, available }) => ({
    de: `Ein Rahmenkonzept „${framework}“ gibt es nicht. Es gibt: ${list(available) || 'keines'}.`,
    en: `There is no framework "${framework}". There are: ${list(available) || 'none'}.`,
  }),
  MALFORMED_KEY: ({ minimum, maximum }) => ({
    de: `Ein Personalschlüssel ist eine Zahl von ${minimum} bis ${maximum} Menschen ab 60 je Vollzeitstelle.`,
    en: `A planning key is a number from ${minimum} to ${maximum} residents 60+ per full-time post.`,
  }),
  MALFORMED_WEIGHTS: ({ maximum }) => ({
    de: `Ein Index braucht 1 bis ${maximum} verschiedene Teile mit Gewichten ab 0, deren Summe über 0 liegt.`,
    en: `An index takes 1 to ${maximum} different parts with weights of 0 or more whose sum is above 0.`,
  }),
  MALFORMED_DATE: ({ value }) => ({
    de: `„${value}“ ist kein Tag. Geschrieben wird er als Jahr-Monat-Tag, etwa 2025-12-31.`,
    en: `"${value}" is not a day. Write it as year-month-day, for example 2025-12-31.`,
  }),
  MALFORMED_POSITION: () => ({
    de: 'Eine Lage wird in Grad angegeben: Länge von −180 bis 180, Breite von −90 bis 90.',
    en: 'A position is given in degrees: longitude from −180 to 180, latitude from −90 to 90.',
  }),
  MALFORMED_BOUNDING_BOX: () => ({
    de: 'Ein Rechteck braucht Westen kleiner als Osten, Süden kleiner als Norden, und Grad: Länge von −180 bis 180, Breite von −90 bis 90.',
    en: 'A bounding box needs west below east, south below north, and degrees: longitude from −180 to 180, latitude from −90 to 90.',
  }),
  OUTSIDE_THE_CITY: ({ west, south, east, north }) => ({
    de: `Das liegt außerhalb des Stadtgebiets (Länge ${west} bis ${east}, Breite ${south} bis ${north}).`,
    en: `That lies outside the city (longitude ${west} to ${east}, latitude ${south} to ${north}).`,
  }),
  MALFORMED_DISTANCE: ({ maximum }) => ({
    de: `Eine Entfernung ist eine Zahl von Metern über 0 und höchstens ${maximum}.`,
    en: `A distance is a number of metres above 0 and at most ${maximum}.`,
  }),
  MALFORMED_REACH: ({ furthestMetres, slowest, fastest, mostSites }) => ({
    de: `Eine Reichweite ist entweder „withinMetres“ oder „withinMinutes“: über 0 und zu Fuß höchstens ${furthestMetres} m; Gehgeschwindigkeiten liegen zwischen ${slowest} und ${fastest} km/h, einzeln genannt werden höchstens ${mostSites} Standorte.`,
    en: `A reach is either "withinMetres" or "withinMinutes": above 0 and at most ${furthestMetres} m on foot; walking speeds are from ${slowest} to ${fastest} km/h, and at most ${mostSites} sites can be named.`,
  }),
  MALFORMED_DISTANCES: ({ most, furthestMetres }) => ({
    de: `Eine Kurve hat höchstens ${most} Entfernungen von 0 bis ${furthestMetres} m.`,
    en: `A curve takes at most ${most} distances from 0 to ${furthestMetres} m.`,
  }),
  MALFORMED_DECAY: ({ most }) => ({
    de: `Gewichte sind 1 bis ${most} Zahlen über 0 und höchstens 1, keine größer als die vor ihr.`,
    en: `Weights are 1 to ${most} numbers above 0 and at most 1, none above the one before it.`,
  }),
  AGES_NOT_IN_CELLS: ({ available }) => ({
    de: `Wo Menschen dieses Alters wohnen, ist nicht bekannt. Möglich: ${list(available)}.`,
    en: `It is not known where people of this age live. Possible: ${list(available)}.`,
  }),
  PROFILE_NOT_MEASURED: ({ profile, available }) => ({
    de: `Wege für „${profile}“ sind nicht bekannt: Stufen kennt nur ein eingespieltes Straßennetz, keine Schätzung. Möglich: ${list(available)}.`,
    en: `Ways for "${profile}" are not known: only an installed street network knows steps, no estimate does. Possible: ${list(available)}.`,
  }),
  MALFORMED_PAGE: ({ maximum }) => ({
    de: `Eine Seite hat 1 bis ${maximum} Einträge; „first“ geht mit „after“, „last“ mit „before“.`,
    en: `A page has 1 to ${maximum} items; "first" goes with "after", "last" with "before".`,
  }),
  MALFORMED_CURSOR: () => ({
    de: 'Diese Stelle der Liste („after“ oder „before“) stammt nicht aus einer Antwort auf dieselbe Frage.',
    en: 'This place in the list ("after" or "before") does not come from an answer to the same question.',
  }),
  TEXT_TOO_LONG: ({ maximum }) => ({
    de: `Gesucht wird nach höchstens ${maximum} Zeichen.`,
    en: `A search takes ${maximum} characters at most.`,
  }),
  QUERY_TOO_LARGE: ({ limit }) => ({
    de: `Die Abfrage ist zu groß: ${limit}. Bitte teilen Sie sie auf.`,
    en: `The query is too large: ${limit}. Please split it.`,
  }),
  MALFORMED_QUERY: ({ reason }) => ({
    de: `Die Abfrage passt nicht zum Schema: ${reason}`,
    en: `The query does not fit the schema: ${reason}`,
  }),
  DATABASE_UNAVAILABLE: () => ({
    de: 'Die Datenbank ist gerade nicht erreichbar. Bitte versuchen Sie es gleich noch einmal.',
    en: 'The database cannot be reached right now. Please try again in a moment.',
  }),
  INTERNAL: () => ({
    de: 'Bei uns ist ein Fehler aufgetreten. Er ist unter der Anfrage-Nummer im Protokoll vermerkt.',
    en: 'Something went wrong on our side. It is in the log under the request id.',
  }),
}

/** A failure that is told to the caller: a stable code, its details, and a sentence in each language. */
export class RequestError<Code extends RequestErrorCode = RequestErrorCode> extends GraphQLError {
  readonly code: Code
  readonly sentence: Localised

  constructor(code: Code, details: Details[Code]) {
    const sentence = messages[code](details)
    super(sentence.en, { extensions: { code, ...details } })
    this.code = code
    this.sentence = sentence
  }

  in(language: Language): string {
    return this.sentence[language]
  }
}
