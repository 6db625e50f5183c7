import type { CityWords } from '@atlas/geo/terms/city-words'
import { ownHowDrawn, ownTexts } from '../own-texts'

export default ({ name: city, texts }: CityWords) => ({
  name: 'Atlas 60+',
  tagline: `Ältere Menschen in ${city}`,
  documentTitle: (indicator: string, levels: string, day: string) =>
    `${indicator} · ${levels} · ${day} · Atlas 60+`,
  description: `Wo in ${city} ältere Menschen wohnen, wo es Begegnung und Beratung gibt und woher jede Zahl stammt.`,
  sections: 'Bereiche des Atlas',
  map: 'Karte',
  demand: 'Bedarf',
  reach: 'Erreichbarkeit',
  planning: 'Planen',
  evaluation: 'Auswertung',
  places: 'Orte finden',
  skipToMap: 'Zur Auswahl und Karte',
  skipToTable: 'Zur Tabelle',
  theme: 'Darstellung',
  toDark: 'Dunkle Darstellung',
  toLight: 'Helle Darstellung',
  shown: (subject: string, where: string, day: string) => `Gezeigt: ${subject} ${where} am ${day}.`,
  shownChange: (subject: string, where: string, since: string, day: string) =>
    `Gezeigt: ${subject} ${where} vom ${since} bis zum ${day}.`,
  /** Where staff is set against people. */
  shownDays: (subject: string, where: string, days: string) =>
    `Gezeigt: ${subject} ${where}. ${days}.`,
  allComputed: (each: string) => `Die Werte je ${each} sind berechnet, nicht gezählt.`,
  allReported: (each: string) => `Die Werte je ${each} sind gemeldet.`,
  allEstimated: (each: string) => `Die Werte je ${each} sind geschätzt.`,
  allObserved: (each: string) => `Die Werte je ${each} sind gezählt.`,
  allProjected: (each: string) => `Die Werte je ${each} sind vorausberechnet.`,
  mixed: 'Ein Teil der Werte ist geschätzt.',
  suppressed: (count: string, one: boolean) =>
    one
      ? `Für ${count} ist der Wert zum Schutz nicht veröffentlicht.`
      : `Für ${count} sind die Werte zum Schutz nicht veröffentlicht.`,
  withoutValue: (count: string, one: boolean) =>
    one
      ? `Für ${count} gibt es keine eigene Angabe.`
      : `Für ${count} gibt es keine eigenen Angaben.`,
  /** Of reach. */
  withoutReach: (count: string) =>
    `Für ${count} sind die Standorte nicht bekannt, oder es gibt keine eigene Angabe.`,
  attribution: ownTexts(texts, ['attribution', 'grid-attribution', 'outlines-attribution'], 'de'),
  howDrawn: ownHowDrawn(texts, 'de'),
  licence: 'Programm: EUPL-1.2',
  api: 'GraphQL-Schnittstelle',
  accessibility: 'Barrierefreiheit',
  data: 'Daten und Quellen',
  imprint: 'Impressum',
  privacy: 'Datenschutz',
  signIn: 'Anmelden',
  account: (name: string) => `Konto: ${name}`,
  skipToContent: 'Zum Inhalt',
  footerLabel: 'Quellen und Lizenz',
  /** On paper, before the address. */
  printed: (day: string) => `Gedruckt am ${day}, von dieser Adresse:`,
  loading: 'Wird geladen …',
  failedTitle: 'Das hat gerade nicht geklappt',
  failed:
    'Der Atlas erreicht seine Daten im Moment nicht. Meist ist das nach kurzer Zeit behoben; die Adresse bleibt gültig.',
  again: 'Noch einmal versuchen',
  notStarted:
    'Das Programm dieser Seite ließ sich nicht laden. Zahlen, Links und Auswahl gehen trotzdem; Karten sind nur Bilder.',
  resumes: 'Sobald der Atlas wieder antwortet, geht es hier von selbst weiter.',
  waits:
    'Der Atlas antwortet gerade nicht. Diese Seite bleibt hier; sobald er wieder antwortet, öffnet sich die gewählte von selbst.',
  stay: 'Hier bleiben',
  /** While the page is open. */
  otherData:
    'Es gibt neue Daten, und diese Seite zeigt sie schon. Was Sie gewählt und eingegeben haben, ist geblieben.',
  /** Where it cannot show them without losing what is typed. */
  otherDataThere: 'Es gibt neue Daten.',
  showOtherData: 'Seite neu laden',
  close: 'Schließen',
  notFoundTitle: 'Diese Seite gibt es nicht',
  notFound: 'Vielleicht ist die Adresse unvollständig. Die Karte führt weiter.',
  toMap: 'Zur Karte',
})
