import type { CityWords } from '@atlas/geo/terms/city-words'
import type { ServiceKind } from '$api/sites'

const noBreak = '\u00a0'

const writeSo =
  'Bitte Tausender mit Punkt und Nachkommastellen mit Komma schreiben: 1.500 oder 3,5.'

const questions = {
  counselling: { before: 'Wer erreicht zu Fuß eine ', accent: 'Beratung', after: '?' },
  meeting: { before: 'Wer erreicht zu Fuß einen Ort der ', accent: 'Begegnung', after: '?' },
  either: { before: 'Wer erreicht zu Fuß ', accent: 'Beratung oder Begegnung', after: '?' },
  apart: { before: 'Wer erreicht zu Fuß ', accent: 'Beratung, wer Begegnung', after: '?' },
}

const ages = {
  AGE_60_PLUS: `60${noBreak}und älter`,
  AGE_60_TO_79: `60${noBreak}bis${noBreak}79`,
  AGE_80_PLUS: `80${noBreak}und älter`,
}

/** After "der". */
const people = {
  AGE_60_PLUS: `Menschen ab${noBreak}60`,
  AGE_60_TO_79: `Menschen von 60${noBreak}bis${noBreak}79`,
  AGE_80_PLUS: `Menschen ab${noBreak}80`,
}

const kinds: Record<ServiceKind | 'EITHER', string> = {
  MEETING: 'Begegnung',
  COUNSELLING: 'Beratung',
  EITHER: 'Beratung oder Begegnung',
}

/** After "bis zu", "von". */
const toKind: Record<ServiceKind | 'EITHER', string> = {
  MEETING: 'zum nächsten Ort der Begegnung',
  COUNSELLING: 'zur nächsten Beratung',
  EITHER: 'zum nächsten Ort der Beratung oder Begegnung',
}

const kindChoices = {
  counselling: 'Beratung',
  meeting: 'Begegnung',
  either: 'eine von beiden',
  apart: 'beide, getrennt',
}

const kindTitles = {
  counselling: 'Beratung',
  meeting: 'Begegnung',
  either: 'Beratung oder Begegnung',
  apart: 'Beratung und Begegnung',
}

const units = { METRES: 'Meter', MINUTES: 'Minuten' }
const providers = { FUNDED: 'gefördert', MUNICIPAL: 'kommunal' }
const cellAges = {
  AGE_60_TO_79: `60${noBreak}bis${noBreak}79`,
  AGE_80_PLUS: `ab${noBreak}80`,
}

/** What an address says, in words. */
const parts = {
  kind: 'Angebot',
  ages: 'Alter',
  provider: 'Träger',
  unit: 'Meter oder Minuten',
  metres: 'Entfernung in Metern',
  minutes: 'Gehzeit in Minuten',
  'speed-60-79': 'Gehtempo von 60 bis 79',
  'speed-80-plus': 'Gehtempo ab 80',
  level: 'Ebene',
  gap: 'Lücke',
  sort: 'Reihenfolge der Tabelle',
  view: 'Ausschnitt der Karte',
}

export default ({ name: city }: CityWords) => ({
  documentTitle: (kind: string, limit: string) =>
    `${kind} in höchstens ${limit} zu Fuß · Erreichbarkeit · Atlas 60+`,
  description: `Wie weit ältere Menschen in ${city} zu Fuß zur nächsten Beratung und zur nächsten Begegnung gehen, und wo niemand hinkommt.`,
  questions,
  ages,
  people,
  kinds,
  kindChoices,
  kindTitles,
  cellLevel: 'Zelle',
  units,
  providers,
  cellAges,
  metres: (value: string) => `${value}${noBreak}m`,
  minutes: (value: string) => `${value}${noBreak}Minuten`,
  kilometresPerHour: (value: string) => `${value}${noBreak}km/h`,
  /** Not all sites are known, so that more may be within reach. */
  atLeast: (share: string) => `mindestens ${share}`,
  /** Of what is estimated. */
  about: (amount: string) => `rund ${amount}`,
  rangeSentence: (from: string, to: string) =>
    `Mindestens: ${from}\u00a0bis\u00a0${to} an bekannten Standorten.`,
  rangeAtRest: 'Die Spanne steht hier wieder, sobald der Regler ruht.',
  rangeMeans:
    'Je nachdem, wo sie genau stehen und wie lang die Wege sind. Die Spanne ist mindestens so groß: Auch wo Menschen wohnen, ist geschätzt.',
  /** After the share. */
  answer: (who: string, limit: string, to: string) =>
    `der ${who} wohnen höchstens ${limit} Fußweg von ${to} entfernt`,
  answerMinutes: (who: string, limit: string, to: string) =>
    `der ${who} gehen höchstens ${limit} bis ${to}`,
  /** After "entfernt von", "bis zu". */
  aKind: {
    MEETING: 'einem Ort der Begegnung',
    COUNSELLING: 'einer Beratung',
    EITHER: 'einer Beratung oder einem Ort der Begegnung',
  } satisfies Record<ServiceKind | 'EITHER', string>,
  ofPeople: (covered: string, residents: string) => `das sind rund ${covered} von ${residents}`,
  answerSuppressed: 'Der Anteil wird zum Schutz weniger Menschen nicht veröffentlicht.',
  answerMissing: 'Dafür liegen keine Angaben vor.',
  noSites: (kind: string) =>
    `Für diese Auswahl ist kein Standort bekannt (${kind}). Wie viele Menschen einen erreichen, ist deshalb nicht bekannt.`,
  restsOnKnown:
    'Gezählt werden nur bekannte Standorte. Weil die Liste nicht vollständig ist, können es mehr Menschen sein.',
  choices: {
    title: 'Auswahl',
    show: 'Anzeigen',
    kind: 'Angebot',
    ages: 'Alter',
    level: 'Ebene',
    provider: 'Träger',
    anyProvider: 'alle',
    more: 'Träger, Gehtempo',
    unit: 'Gemessen in',
    limit: { METRES: 'Fußweg höchstens', MINUTES: 'Gehzeit höchstens' },
    exact: { METRES: 'Meter, genau', MINUTES: 'Minuten, genau' },
    speeds: 'Gehtempo',
    speedOf: (age: string) => `${age}, km/h`,
    speedsUsed: (younger: string, older: string, farYounger: string, farOlder: string) =>
      `Gerechnet mit ${younger} von 60 bis 79 (${farYounger}) und ${older} ab 80 (${farOlder}).`,
    speedsUnused: 'Das Gehtempo zählt nur, wenn in Minuten gemessen wird.',
  },
  legend: {
    title: (to: string) => `Fußweg ${to}`,
    toKind,
    toNearest: 'zum nächsten Standort',
    peopleCaption: (who: string) => `${who} je Klasse`,
    sharesTitle: (limit: string) => `Anteil mit höchstens ${limit} Fußweg zu bekannten Standorten`,
    sharesCaption: (many: string) => `${many} je Klasse`,
    upTo: (bound: string) => `bis ${bound}`,
    between: (from: string, to: string) => `über ${from} bis ${to}`,
    over: (bound: string) => `über ${bound}`,
    overOrNone: (bound: string) => `über ${bound} oder kein Weg`,
    threshold: (limit: string) => `Grenze: ${limit}`,
    thresholdNote: (limit: string) =>
      `Grenze: ${limit}. Wer höchstens so weit geht, erreicht einen Standort.`,
    reached: 'erreicht',
    notReached: 'nicht erreicht',
    people: 'Menschen',
    cells: 'Zellen',
    cellCount: (cells: string, one: boolean) => `${cells} ${one ? 'Zelle' : 'Zellen'}`,
    peopleCount: (residents: string) => `etwa ${residents} Menschen`,
    joined: (minimum: string) =>
      `In jeder Zelle wohnen je Altersgruppe entweder niemand oder mindestens ${minimum} Menschen; kleinere sind zum Schutz mit einer Nachbarzelle zusammengelegt.`,
    size: 'Jedes Quadrat steht in der Mitte einer Zelle. Je größer es ist, desto mehr Menschen dieses Alters wohnen dort.',
    estimated:
      'Feine Schraffur: geschätzt. Wo genau Menschen wohnen, ist für Zellen geschätzt, nicht gezählt.',
    sharesEstimated: 'Feine Schraffur: aus geschätzten Zellen berechnet, nicht gezählt.',
    sharesSuppressed:
      'Kräftige Schraffur: keine eigene Angabe oder zum Schutz nicht veröffentlicht.',
    sitesUnknown:
      'Kräftige Schraffur: Nach dem Plan arbeitet dort Personal, aber kein Standort ist bekannt.',
    slowest:
      'Die Farbe zeigt den Weg im Tempo der Menschen ab 80. Die Zahlen rechnen jedes Alter im eigenen Tempo.',
    rings: (circle: string, factor: string) =>
      `Kreise: ${circle} Luftlinie um jeden Standort; mit dem Umweg (× ${factor}) ist das die Grenze. Wirkliche Wege folgen Straßen.`,
    noRings:
      'Kreise sind nicht gezeichnet, denn der Weg auf Straßen ist in keiner Richtung gleich lang.',
    source: 'Quelle',
  },
  pinned: {
    label: (name: string) => `Erreichbarkeit: ${name}`,
    close: 'Schließen',
    city: `${city} insgesamt`,
    difference: (difference: string) => `${difference} gegenüber ${city}`,
    asCity: `so viel wie in ${city} insgesamt`,
    people: (covered: string, residents: string) => `rund ${covered} von ${residents}`,
    /** After a number. */
    who: (people: string) => ` ${people}`,
    /** After the kind of service. */
    sitesUnknown: (kind: string) =>
      `Nach dem Plan gibt es hier Personal (${kind}), aber kein Standort ist bekannt. Deshalb ist nicht bekannt, wie viele Menschen einen erreichen.`,
    profile: 'Alle Kennzahlen dieses Gebiets auf der Karte',
  },
  cell: {
    title: (district: string) => `Zelle in ${district}`,
    residents: 'Menschen',
    way: 'Fußweg zum nächsten bekannten Standort',
    nearest: 'Nächster Standort',
    noWay: 'kein Weg zu einem Standort',
    estimated: 'geschätzt',
    rangesMean:
      'Spannen: bei Menschen der größte gemessene Fehler der Schätzung; beim Weg, wo genau der Standort steht und wie lang der Umweg ist.',
    reached: 'innerhalb der Grenze',
    beyond: 'jenseits der Grenze',
    pinDistrict: (district: string) => `${district} als Gebiet zeigen`,
  },
  notices: {
    parts,
    unknownArea: (given: string) => ({ why: `Das Gebiet „${given}“ gibt es nicht.`, instead: '' }),
    unknownSite: (given: string) => ({
      why: `Den Standort „${given}“ gibt es nicht.`,
      instead: '',
    }),
    unknownCell: (given: string) => ({ why: `Die Zelle „${given}“ gibt es nicht.`, instead: '' }),
    malformed: (name: string, given: string) => ({
      why: `Die Angabe „${given}“ für „${name}“ ist nicht zu verstehen.`,
      instead: 'Gezeigt wird das Übliche.',
    }),
    ambiguous: (name: string, given: string) => ({
      why: `„${given}“ für „${name}“ lässt sich verschieden lesen. ${writeSo}`,
      instead: 'Gezeigt wird das Übliche.',
    }),
    moved: (name: string, given: string, to: string) => ({
      why: `„${given}“ gibt es nicht für „${name}“.`,
      instead: `Gezeigt wird ${to}.`,
    }),
  },
  /** At the field in which it was typed. */
  refused: {
    ambiguous: (given: string) => `„${given}“ lässt sich verschieden lesen. ${writeSo}`,
    noNumber: (given: string) => `„${given}“ ist keine Zahl.`,
    whole: (given: string, least: string, most: string) =>
      `„${given}“ geht hier nicht: Möglich sind ganze Zahlen von ${least} bis ${most}.`,
    tenths: (given: string, least: string, most: string) =>
      `„${given}“ geht hier nicht: Möglich sind Zahlen von ${least} bis ${most} mit einer Nachkommastelle.`,
    stays: (value: string) => `Gerechnet wird weiter mit ${value}.`,
  },
})
