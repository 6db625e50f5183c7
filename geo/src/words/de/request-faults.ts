import { areaLevels } from '../../terms/classifications.ts'
import type { LevelNames } from '../../terms/level-names.ts'
import type { ParameterForm, QueryLimit, RequestFaults, RequestProblem } from '../request-faults.ts'
import type { Entries } from '../vocabulary.ts'

const enumerated = (names: readonly string[], nothing = '') => names.join(', ') || nothing

/** As the data writes it: 2025-12-31 is 31.12.2025. What is no day stands as it was given. */
const day = (date: string) => date.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3.$2.$1')
const days = (dates: readonly string[], nothing = '') => enumerated(dates.map(day), nothing)

/** With the name by which it is asked for. */
const levelWords = (asked: string, levels: LevelNames) => {
  const level = areaLevels.find((one) => one === asked)
  return level === undefined ? asked : `${levels[level].de.one} (${level})`
}

const limits: Record<QueryLimit, string> = {
  complexity: 'Aufwand',
  work: 'Rechenarbeit',
  depth: 'Tiefe',
  breadth: 'Breite',
  aliases: 'Zahl der Aliasse',
  tokens: 'Zahl der Wörter und Zeichen',
  body: 'Länge',
}

const problems: Record<RequestProblem, string> = {
  host: 'Sie muss einen Rechner nennen, einmal und nur mit Namen und Anschluss (Host).',
  http: 'Sie ist keine Anfrage nach HTTP/1.1.',
  headers: 'Ihre Kopfzeilen sind zu lang.',
  length: 'Ihr Inhalt ist nicht so lang, wie sie angibt.',
  type: 'Die Schnittstelle nimmt nur JSON an (content-type: application/json).',
  accept: 'Die Schnittstelle antwortet nur mit JSON, und das nimmt sie nicht an (accept).',
  events:
    'Abonnements werden nur als text/event-stream beantwortet, und das nimmt sie nicht an (accept).',
  form: 'Dateien nimmt diese Adresse nur als Formular an (content-type: multipart/form-data).',
  parts:
    'Das Formular ist nicht vollständig, oder es hat mehr Teile oder eine längere Angabe als erlaubt.',
  expectation: 'Der Server erfüllt keine Erwartung außer „100-continue“.',
}

const parameterForms: Record<ParameterForm, string> = {
  once: 'Er darf nur einmal vorkommen.',
  representation: 'Möglich sind json und html.',
  limit: 'Er ist eine ganze Zahl ab 1.',
  offset: 'Er ist eine ganze Zahl ab 0.',
  box: 'Er hat vier Zahlen mit Kommas dazwischen: erst die kleineren Koordinaten, dann die größeren, in Grad höchstens 180 und 90.',
  moment:
    'Er ist ein Zeitpunkt wie 2025-12-31T00:00:00Z, ein Tag wie 2025-12-31 oder ein Zeitraum wie 2019-01-01/2025-12-31, ../2025-12-31 oder 2019-01-01/..',
  properties: 'Er nennt Spalten, die es gibt, mit Kommas dazwischen.',
}

/** What can be wrong with a question. */
export const requestFaults: Pick<Entries, keyof RequestFaults> = {
  UNKNOWN_AREA: ({ level, area }, { levels }) =>
    `Ein Gebiet der Ebene ${levelWords(level, levels)} mit dem Schlüssel „${area}“ gibt es nicht.`,
  UNKNOWN_SITE: ({ slug }) => `Einen Standort „${slug}“ gibt es nicht.`,
  UNKNOWN_STOP: ({ slug }) => `Eine Haltestelle „${slug}“ gibt es nicht.`,
  UNKNOWN_DATA_SET: ({ dataSet, available }) =>
    `Einen Datensatz „${dataSet}“ gibt es nicht. Es gibt: ${enumerated(available)}.`,
  MALFORMED_ROWS: ({ most }) =>
    `Zeilen werden ab einer Zahl von 0 an gezählt, und es gibt höchstens ${String(most)} auf einmal.`,
  UNKNOWN_PLACE: ({ slug }) =>
    `Eine Straße, Adresse, Postleitzahl oder Landmarke „${slug}“ ist nicht bekannt.`,
  UNKNOWN_INDICATOR: ({ indicator, available }) =>
    `Einen Indikator „${indicator}“ gibt es nicht. Es gibt: ${enumerated(available)}.`,
  INDICATOR_NOT_AT_LEVEL: ({ indicator, level, available }, { levels }) =>
    available.length === 0
      ? `Den Indikator „${indicator}“ gibt es auf dieser Grundlage nicht.`
      : `Den Indikator „${indicator}“ gibt es nicht auf der Ebene ${levelWords(level, levels)}, sondern auf: ${enumerated(available.map((one) => levelWords(one, levels)))}.`,
  INDICATOR_NOT_ON_DATE: ({ indicator, level, date, available }, { levels }) =>
    `Den Indikator „${indicator}“ gibt es auf der Ebene ${levelWords(level, levels)} nicht am ${day(date)}, sondern am: ${days(available)}.`,
  NO_CHANGE_SINCE: ({ indicator, date, since, available }) =>
    `Der Indikator „${indicator}“ am ${day(date)} lässt sich nicht seit ${day(since)} angeben. Möglich: ${days(available, 'keine Angabe')}.`,
  NO_FIGURES_ON_DATE: ({ date, available }) =>
    `Für den ${day(date)} gibt es keine Angaben. Stichtage sind: ${days(available)}.`,
  UNKNOWN_FRAMEWORK: ({ framework, available }) =>
    `Ein Rahmenkonzept „${framework}“ gibt es nicht. Es gibt: ${enumerated(available, 'keines')}.`,
  MALFORMED_WEIGHTS: ({ maximum }, { number }) =>
    `Ein Index braucht 1 bis ${number(maximum)} verschiedene Teile mit Gewichten ab 0, deren Summe über 0 liegt.`,
  MALFORMED_DATE: ({ value }) =>
    `„${value}“ ist kein Tag. Geschrieben wird er als Jahr-Monat-Tag, etwa 2025-12-31.`,
  MALFORMED_MOMENT: ({ value }) =>
    `„${value}“ ist kein Zeitpunkt. Geschrieben wird er mit dem Abstand von UTC, etwa 2026-11-27T15:30:00+01:00, zwischen 1900 und 2199.`,
  MALFORMED_MONTH: ({ value }) =>
    `„${value}“ ist kein Monat. Geschrieben wird er als Jahr-Monat, etwa 2025-12.`,
  MALFORMED_POSITION: () =>
    'Eine Lage wird in Grad angegeben: Länge von −180 bis 180, Breite von −90 bis 90.',
  POSITION_SWAPPED: ({ lon, lat }, { number }) =>
    `Länge und Breite sind vertauscht: „lon“ ist ${number(lon)}, „lat“ ist ${number(lat)}. Die Länge („lon“) ist die kleinere der beiden Zahlen.`,
  OUTSIDE_THE_COUNTRY: ({ west, south, east, north }, { number }) =>
    `Das liegt außerhalb Deutschlands (Länge ${number(west)} bis ${number(east)}, Breite ${number(south)} bis ${number(north)}).`,
  MALFORMED_POLYGON: ({ problem, most, between }, { number, list }) => {
    switch (problem) {
      case 'corner':
        return 'Eine Ecke der Fläche sind zwei Zahlen in Grad: Länge und Breite.'
      case 'few':
        return 'Eine Fläche hat mindestens drei Ecken, und ihre Linie endet an der ersten.'
      case 'many':
        return `Eine Fläche hat höchstens ${number(most)} Ecken.`
      case 'open':
        return 'Die Linie um die Fläche ist nicht geschlossen: Ihre letzte Ecke muss die erste sein.'
      case 'crossing':
        return `Die Linie um die Fläche kreuzt oder berührt sich selbst: an den Seiten, die an den Ecken ${list(between.map(number))} beginnen.`
    }
  },
  MALFORMED_BOUNDING_BOX: () =>
    'Ein Rechteck braucht Westen kleiner als Osten, Süden kleiner als Norden, und Grad: Länge von −180 bis 180, Breite von −90 bis 90.',
  OUTSIDE_THE_CITY: ({ west, south, east, north }, { number }) =>
    `Das liegt außerhalb des Stadtgebiets (Länge ${number(west)} bis ${number(east)}, Breite ${number(south)} bis ${number(north)}).`,
  MALFORMED_DISTANCE: ({ maximum }, { number }) =>
    `Eine Entfernung ist eine Zahl von Metern über 0 und höchstens ${number(maximum)}.`,
  MALFORMED_REACH: ({ furthestMetres, slowest, fastest }, { number }) =>
    `Eine Reichweite ist entweder „withinMetres“ oder „withinMinutes“: über 0 und zu Fuß höchstens ${number(furthestMetres)} m; Gehgeschwindigkeiten liegen zwischen ${number(slowest)} und ${number(fastest)} km/h.`,
  MALFORMED_DISTANCES: ({ most, furthestMetres }, { number }) =>
    `Eine Kurve hat höchstens ${number(most)} Entfernungen von 0 bis ${number(furthestMetres)} m.`,
  MALFORMED_DECAY: ({ most }, { number }) =>
    `Gewichte sind 1 bis ${number(most)} Zahlen über 0 und höchstens 1, keine größer als die vor ihr.`,
  AGES_NOT_IN_CELLS: ({ available }) =>
    `Wo Menschen dieses Alters wohnen, ist nicht bekannt. Möglich: ${enumerated(available)}.`,
  PROFILE_NOT_MEASURED: ({ profile, available }) =>
    `Wege für „${profile}“ sind nicht bekannt: Stufen kennt nur ein eingespieltes Straßennetz, keine Schätzung. Möglich: ${enumerated(available)}.`,
  TOO_MANY_SITES: ({ sites, candidates }, { number }) =>
    `${number(sites)} neue Standorte lassen sich nicht finden: Es gibt ${number(candidates)} mögliche, und mindestens 1 wird gesucht.`,
  TOO_MANY_CANDIDATES: ({ candidates, most }, { number }) =>
    `Es gibt ${number(candidates)} mögliche Standorte, geprüft werden höchstens ${number(most)}. Bitte wählen Sie weniger, etwa nur die in einzelnen Gebieten.`,
  NO_CANDIDATES: () =>
    'Es gibt keinen möglichen Standort. Bitte nennen Sie Orte oder andere Gebiete.',
  UNKNOWN_CANDIDATE: ({ candidate }) =>
    `Einen möglichen Standort mit der Nummer ${candidate} gibt es nicht.`,
  MALFORMED_SHARE: () => 'Ein Anteil ist eine Zahl über 0 und höchstens 1.',
  MALFORMED_FRONT: ({ most }, { number }) =>
    `Abgewogen wird zu „mclp“ mit höchstens ${number(most)} neuen Standorten, ohne „farthestMetres“, „need“ und „room“.`,
  MALFORMED_FUTURES: ({ most }, { number }) =>
    `Standorte für mehrere Zukünfte gibt es zu „mclp“ und „pMedian“, ohne „farthestMetres“, „need“ und „room“, und für 1 bis ${number(most)} Zukünfte.`,
  FUTURE_NOT_OF_PEOPLE: ({ future }, { number }) =>
    `Zukunft ${number(future)} ändert mehr als die Bevölkerung. Möglich sind „changeResidents“ und „followForecast“; alles andere gehört in das Szenario der Frage.`,
  MALFORMED_CURVE: ({ most }, { number }) =>
    `Eine Kurve gibt es zu einer Zahl neuer Standorte (mclp, pMedian oder pCenter) bis höchstens ${number(most)}.`,
  MALFORMED_BUDGET: () =>
    'Ein Budget nennt entweder neue Standorte („sites“) oder Stellen in VZÄ („fte“).',
  TOO_LITTLE_STAFF: ({ fte, least, most }, { number }) =>
    `${number(fte)} VZÄ gehen nicht: Es müssen mindestens ${number(least)} und dürfen höchstens ${number(most)} sein.`,
  ROOM_NOT_FOR_AGES: () =>
    'Plätze nach dem Planungsschlüssel gibt es nur für alle ab 60 („AGE_60_PLUS“): Von anderen Altersgruppen sagt der Schlüssel nichts.',
  ROOM_NOT_KNOWN: () =>
    'Plätze („room“) begrenzen nur „mclp“ ohne „farthestMetres“ und „pMedian“, und nur Angebote mit einem Planungsschlüssel.',
  MALFORMED_TIME_LIMIT: ({ most }, { number }) =>
    `Ein Zeitlimit ist eine Zahl von Sekunden über 0 und höchstens ${number(most)}.`,
  MALFORMED_PAGE: ({ maximum }, { number }) =>
    `Eine Seite hat 1 bis ${number(maximum)} Einträge; „first“ geht mit „after“, „last“ mit „before“.`,
  MALFORMED_CURSOR: () =>
    'Diese Stelle der Liste („after“ oder „before“) stammt nicht aus einer Antwort auf dieselbe Frage.',
  TEXT_TOO_LONG: ({ maximum }, { number }) =>
    `Gesucht wird nach höchstens ${number(maximum)} Zeichen.`,
  QUERY_TOO_LARGE: ({ limit, is, most }, { number }) => {
    const much = is === null ? '' : ` ${number(is)}`
    const allowed = most === null ? '' : `, erlaubt ist höchstens ${number(most)}`
    return `Die Abfrage ist zu groß (${limits[limit]}${much}${allowed}). Bitte teilen Sie sie auf.`
  },
  // What checks the question says it in English alone.
  MALFORMED_QUERY: ({ reason }) =>
    `Die Abfrage passt nicht zum Schema. Die Prüfung meldet auf Englisch: „${reason}“`,
  TOO_MANY_FAULTS: () =>
    'An der Abfrage ist mehr falsch, als hier steht: Bei so vielen Fehlern wurde die Prüfung beendet.',
  MALFORMED_REQUEST: ({ problem }) => `Die Anfrage ist nicht lesbar. ${problems[problem]}`,
  CROSS_SITE_REQUEST: () =>
    'So könnte auch eine fremde Seite fragen, ohne dass Sie es wissen. Bitte fragen Sie mit JSON (content-type: application/json) oder mit der Kopfzeile „apollo-require-preflight: true“.',
  NOT_SIGNED_IN: () => 'Das sehen nur Angemeldete. Bitte melden Sie sich an.',
  NOT_ALLOWED: () => 'Dafür hat Ihr Konto kein Recht.',
  IMPORT_NOT_ALLOWED: () =>
    'Dateien einspielen darf nur, wer das Kennwort dafür hat (authorization: Bearer …) oder für die Verwaltung angemeldet ist.',
  IMPORT_TOO_LARGE: ({ mostMegabytes }, { number }) =>
    `Eine Datei ist größer als ${number(mostMegabytes)} MB. Mehr nimmt dieser Server nicht an; mit PostgreSQL (DATABASE_URL) geht mehr als mit der eingebauten Datenbank. Geändert wurde nichts.`,
  METHOD_NOT_ALLOWED: ({ method, allowed }) =>
    `Diese Adresse beantwortet ${enumerated(allowed)}, nicht ${method}.`,
  NOT_FOUND: () => 'Unter dieser Adresse gibt es nichts.',
  RANGE_NOT_SATISFIABLE: () => 'Einen solchen Teil hat die Datei nicht.',
  REQUEST_TOO_SLOW: () => 'Die Anfrage kam nicht rechtzeitig an.',
  NO_SUCH_TILE: ({ layers, deepestZoom }, { number }) =>
    `Eine solche Kachel gibt es nicht. Ebenen: ${enumerated(layers)}; Zoomstufen: 0 bis ${number(deepestZoom)}.`,
  UNKNOWN_COLLECTION: ({ collection, available }) =>
    `Eine Datensammlung „${collection}“ gibt es nicht. Es gibt: ${enumerated(available)}.`,
  UNKNOWN_FEATURE: ({ collection, feature }) =>
    `In der Datensammlung „${collection}“ gibt es kein Objekt „${feature}“.`,
  UNKNOWN_PARAMETER: ({ parameter, available }) =>
    `Einen Parameter „${parameter}“ gibt es hier nicht. Es gibt: ${enumerated(available, 'keinen')}.`,
  MALFORMED_PARAMETER: ({ parameter, form }) =>
    `Der Parameter „${parameter}“ passt nicht. ${parameterForms[form]}`,
  UNKNOWN_COORDINATE_SYSTEM: ({ parameter, available }) =>
    `Das Koordinatensystem in „${parameter}“ gibt es hier nicht. Es gibt: ${enumerated(available)}.`,
  DATA_REPLACED: () =>
    'Inzwischen gibt es einen neuen Stand der Daten. Bitte lesen Sie die Liste von vorn, damit sie nicht aus zwei Ständen gemischt ist.',
  DATABASE_UNAVAILABLE: () =>
    'Die Datenbank ist gerade nicht erreichbar. Bitte versuchen Sie es gleich noch einmal.',
  DEADLINE: ({ seconds }, { number }) =>
    `Die Antwort hätte länger gedauert als ${number(seconds)} ${seconds === 1 ? 'Sekunde' : 'Sekunden'}. Bitte fragen Sie weniger auf einmal oder versuchen Sie es später noch einmal.`,
  OVERLOADED: ({ seconds }, { number }) =>
    `Gerade fragen zu viele auf einmal. Bitte versuchen Sie es in ${number(seconds)} ${seconds === 1 ? 'Sekunde' : 'Sekunden'} noch einmal.`,
  TOO_MANY_REQUESTS: ({ seconds }, { number }) =>
    `Von Ihrer Adresse kommen zu viele Anfragen. Bitte versuchen Sie es in ${number(seconds)} ${seconds === 1 ? 'Sekunde' : 'Sekunden'} noch einmal.`,
  STOPPING: () =>
    'Der Server wird gerade beendet oder neu gestartet. Bitte versuchen Sie es gleich noch einmal.',
  INTERNAL: () =>
    'Bei uns ist ein Fehler aufgetreten. Er ist unter der Anfrage-Nummer im Protokoll vermerkt.',
}
