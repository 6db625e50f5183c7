import type { FundingVariant, TermState } from '@atlas/geo/network/funding-term'
import type { LevelNames } from '@atlas/geo/terms/level-names'
import { einem } from '@atlas/geo/words/de/declension'

const fields: Record<string, string> = {
  category: 'Art des Angebots',
  name: 'Name',
  district: 'Wo',
  address: 'Anschrift',
  position: 'Lage',
  website: 'Internetseite',
  source: 'Wer das sagt',
  asOf: 'Stand',
  what: 'Was sie gemeinsam tun',
  variant: 'Wie bezahlt wird',
  firstDay: 'Erster Tag',
  lastDay: 'Letzter Tag',
}

const variants: Record<FundingVariant, string> = {
  PROJECT: 'Projektförderung',
  CONTRACT: 'Vertrag',
}

const termStates: Record<TermState, string> = {
  ENDED: 'abgelaufen',
  ENDING: 'endet in den nächsten zwölf Monaten',
  AHEAD: 'beginnt erst',
  RUNNING: 'läuft',
}

/** What came of something, by the code the server says. */
const said: Record<string, (about: string) => string> = {
  OFFER_SAVED: (name) => `„${name}“ ist gespeichert.`,
  OFFER_REMOVED: (name) => `„${name}“ ist entfernt.`,
  OFFER_NAMED: (name) =>
    `„${name}“ steht noch in einer Zusammenarbeit oder einer Förderung. Bitte entfernen Sie erst diese.`,
  OFFER_CHANGED_MEANWHILE: (name) =>
    `Jemand hat „${name}“ inzwischen geändert. Was Sie geschrieben haben, ist aufgehoben und steht im Formular; bitte vergleichen Sie und speichern Sie noch einmal.`,
  NOT_REMOVED: (name) =>
    `Jemand hat „${name}“ inzwischen geändert. Entfernt wurde nichts; bitte sehen Sie noch einmal hin.`,
  NO_SUCH_OFFER: () => 'Dieses Angebot gibt es nicht, oder Sie dürfen es nicht ändern.',
  COOPERATION_SAVED: () => 'Die Zusammenarbeit ist gespeichert.',
  COOPERATION_REMOVED: () => 'Die Zusammenarbeit ist entfernt.',
  COOPERATION_KNOWN: () => 'Diese Zusammenarbeit steht schon da.',
  NO_SUCH_COOPERATION: () =>
    'Diese Zusammenarbeit gibt es nicht, oder Sie dürfen sie nicht ändern.',
  NO_SUCH_PARTY: () => 'Einen der Orte oder eines der Angebote gibt es nicht mehr.',
  ONE_AND_THE_SAME: () => 'Bitte wählen Sie zwei verschiedene.',
  FUNDING_SAVED: () => 'Die Förderung ist gespeichert.',
  FUNDING_REMOVED: () => 'Die Förderung ist entfernt.',
  FUNDING_CHANGED_MEANWHILE: () =>
    'Jemand hat diese Förderung inzwischen geändert. Was Sie geschrieben haben, ist aufgehoben und steht im Formular; bitte vergleichen Sie und speichern Sie noch einmal.',
  FUNDING_NOT_REMOVED: () =>
    'Jemand hat diese Förderung inzwischen geändert. Entfernt wurde nichts; bitte sehen Sie noch einmal hin.',
  NO_SUCH_FUNDING: () => 'Diese Förderung gibt es nicht, oder Sie dürfen sie nicht ändern.',
  NO_LAST_DAY: () =>
    'Eine Projektförderung hat einen letzten Tag; bitte nennen Sie ihn. Gespeichert wurde nichts.',
  ENDS_BEFORE: () => 'Der letzte Tag liegt vor dem ersten. Gespeichert wurde nichts.',
  DAY_AHEAD: () => 'Der Stand liegt in der Zukunft. Gespeichert wurde nichts.',
  POSITION_ELSEWHERE: (area) => `Diese Lage ist nicht in ${area}. Gespeichert wurde nichts.`,
  FORM_FORGOTTEN: () => 'Ihre Fassung ist verworfen.',
  NOT_YOUR_AREA: () => 'Für dieses Gebiet sind Sie nicht eingetragen. Gespeichert wurde nichts.',
  NOT_UNDERSTOOD: () =>
    'Eine Angabe fehlt oder hat eine andere Form: Name, Quelle und Stand braucht es immer, die Internetseite beginnt mit https://. Gespeichert wurde nichts.',
  TEXT_TELLS_OF_SOMEBODY: (field) =>
    `Der Text unter „${fields[field] ?? field}“ sieht nach Angaben über einen einzelnen Menschen aus. Bitte lassen Sie sie weg; gespeichert wurde nichts.`,
}

/** Of the provision network of a planning area. */
export default (levels: LevelNames) => ({
  said,
  fields,
  variants,
  termStates,
  title: 'Angebotsnetz',
  titleOf: (area: string) => `Angebotsnetz: ${area}`,
  description: `Wer in ${einem(levels.PLANNING_AREA)} was anbietet und wer zusammenarbeitet.`,
  lead: 'Wer hier was anbietet, wer zusammenarbeitet, und bis wann etwas bezahlt ist. Die Orte kommen aus den Daten der Stadt; alles andere tragen Koordination und Planung ein. Sehen kann es, wer angemeldet ist.',
  all: `Alle ${levels.PLANNING_AREA.de.many}`,
  columns: {
    area: levels.PLANNING_AREA.de.one,
    sites: 'Bekannte Orte',
    offers: 'Eingetragene Angebote',
    cooperations: 'Zusammenarbeit',
  },
  areaGone: (code: string) => `Gebiet ${code}, nicht mehr in den Daten`,
  choose: `${levels.PLANNING_AREA.de.one} zeigen`,
  show: 'Zeigen',
  profile: 'Profil des Gebiets',
  coordination: 'Zur Koordination',
  picture: 'Das Netz auf einen Blick',
  pictureLabel: (operators: number, lines: number) =>
    `Netz: ${String(operators)} Träger und Angebote, ${lines === 1 ? 'eine Zusammenarbeit' : `${String(lines)} Mal Zusammenarbeit`}. Alles steht auch in den Listen darunter.`,
  pictureLegend:
    'Jede Zeile ist ein Träger oder ein weiteres Angebot; ein Bogen verbindet, wer zusammenarbeitet.',
  pictureEmpty:
    'Noch ist keine Zusammenarbeit eingetragen. Hier stehen dann Träger und Angebote, und Bögen zwischen denen, die zusammenarbeiten.',
  otherOffer: 'weiteres Angebot',
  elsewhereNote: 'anderes Gebiet',
  noneYet: 'noch nichts bekannt',
  elsewhere: 'aus einem anderen Gebiet',
  map: 'Auf der Karte',
  mapLabel: (area: string) =>
    `Karte von ${area}: die Orte mit ihren Zeichen, weitere Angebote als Zahlen, die in der Liste wieder stehen.`,
  mapLegend: 'Zahlen sind weitere Angebote, wie in der Liste darunter.',
  notOnMap: (count: string) => `Ohne Lage, deshalb nicht auf der Karte: ${count}.`,
  sites: 'Begegnung und Beratung',
  kinds: { MEETING: 'Begegnung', COUNSELLING: 'Beratung' },
  noSites:
    'In den Daten der Stadt steht hier kein Ort. Das heißt nicht, dass es keinen gibt: Die Liste ist nicht vollständig.',
  operatorUnknown: 'Träger unbekannt',
  offers: 'Weitere Angebote',
  offersLead: 'Hierher gehört, was es für ältere Menschen sonst noch gibt, nach seiner Art.',
  emptyCategory: 'Noch nichts eingetragen.',
  categoryGone: 'Arten, die die Daten nicht mehr nennen',
  whoEnters: (mayChange: boolean): string =>
    mayChange
      ? 'Eintragen können Sie es unten auf dieser Seite.'
      : 'Eintragen kann es, wer für dieses Gebiet koordiniert oder plant.',
  onMapAs: (number: string) => `auf der Karte: ${number}`,
  website: 'Internetseite',
  stated: (source: string, day: string) => `Quelle: ${source}, Stand ${day}`,
  cooperations: 'Wer zusammenarbeitet',
  noCooperations:
    'Noch nichts eingetragen. Hierher gehört, welche Orte der Begegnung mit welcher Beratung zusammenarbeiten, und wer sonst etwas gemeinsam tut.',
  two: (one: string, other: string) => `${one} und ${other}`,
  gone: (name: string) => `${name} (nicht mehr in den Daten)`,
  fundings: 'Wie Angebote bezahlt werden',
  fundingsLead:
    'Projektförderung oder Vertrag, und bis wann. Das sehen Koordination und Planung, und Träger von ihren eigenen Orten.',
  noFundings:
    'Noch nichts eingetragen. Hierher gehört zu jedem Ort und Angebot, ob es als Projekt gefördert wird oder durch Vertrag, und von wann bis wann.',
  fundingColumns: { offer: 'Angebot', variant: 'Wie', term: 'Von wann bis wann', state: 'Zurzeit' },
  term: (from: string, to: string) => `${from} bis ${to}`,
  openTerm: (from: string) => `seit ${from}, ohne Ende`,
  ending: 'Was in den nächsten zwölf Monaten endet',
  noEnding: 'Von dem, was eingetragen ist, endet in den nächsten zwölf Monaten nichts.',
  nothingKnown: 'Noch ist keine Förderung eingetragen; was endet, ist deshalb nicht bekannt.',
  endsOn: (name: string, variant: string, day: string) => `${name}: ${variant} bis ${day}`,
  endedOn: (name: string, variant: string, day: string) =>
    `${name}: ${variant} ist am ${day} abgelaufen`,
  isFollowed: 'es geht danach weiter',
  notFollowed: 'wie es weitergeht, ist nicht eingetragen',
  network: (area: string) => `Angebotsnetz: ${area}`,
  enter: 'Eintragen',
  nothingPersonal:
    'Bitte nennen Sie Einrichtungen und Gruppen, keine einzelnen Menschen und keine privaten Nummern.',
  addOffer: 'Weiteres Angebot eintragen',
  addCooperation: 'Zusammenarbeit eintragen',
  addFunding: 'Förderung eintragen',
  change: (name: string) => `„${name}“ ändern`,
  changeTerm: (name: string, day: string) => `Förderung von „${name}“ ab ${day} ändern`,
  save: 'Speichern',
  remove: 'Entfernen',
  saveOf: (name: string) => `Speichern: ${name}`,
  removeOf: (name: string) => `Entfernen: ${name}`,
  add: 'Eintragen',
  here: 'in diesem Gebiet',
  notSaid: 'nicht angegeben',
  one: 'Wer',
  other: 'Mit wem',
  offer: 'Wofür',
  positionHint:
    'Breite und Länge, wie Karten sie nennen, zum Beispiel 51.0504, 13.7373. Ohne Lage steht das Angebot nur in der Liste.',
  websiteHint: 'Beginnt mit https:// und ist freiwillig.',
  sourceHint: 'Zum Beispiel: Gespräch mit dem Träger, Faltblatt, Internetseite.',
  lastDayHint: 'Bei einem Vertrag ohne Ende bleibt das Feld leer.',
  beside: (who: string, at: string) =>
    `${who} hat am ${at} gespeichert, während Sie geschrieben haben. Im Formular steht Ihre Fassung. Gespeichert ist dort, wo es anders lautet:`,
  empty: 'leer',
  forget: 'Meine Fassung verwerfen',
  forgetOf: (name: string) => `Meine Fassung verwerfen: ${name}`,
})
