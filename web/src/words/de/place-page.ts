import type { CityWords } from '@atlas/geo/terms/city-words'
import { im } from '@atlas/geo/words/de/declension'
import { ownHowDrawn, ownRiverSide, ownText, ownTimetable } from '../own-texts'

const compass = {
  N: 'Norden',
  NE: 'Nordosten',
  E: 'Osten',
  SE: 'Südosten',
  S: 'Süden',
  SW: 'Südwesten',
  W: 'Westen',
  NW: 'Nordwesten',
}

export default ({ name: city, levels: shown, levelNames: levels, texts }: CityWords) => ({
  documentTitle: (name: string) => `${name} · Atlas 60+`,
  description: (name: string, district: string) =>
    `${name} in ${district}: was es dort gibt, wann geöffnet ist und wo der Ort liegt.`,
  back: 'Andere Orte finden',
  onMap: 'Auf der großen Karte zeigen',
  links: 'Auf Ihrem Gerät hinfinden',
  mapApp: 'In Ihrer Karten-App öffnen',
  openStreetMap: 'Auf openstreetmap.org suchen',
  timetable: ownTimetable(texts, 'de'),
  linksNote:
    'Diese Links führen zu anderen Anbietern. Sie nennen ihnen den Ort, nicht Ihren Start.',
  facts: 'Das Wichtigste',
  askBefore: 'Bitte fragen Sie nach, bevor Sie losgehen.',
  address: 'Adresse',
  website: 'Im Internet',
  where: 'Wo ist das?',
  accuracyCoarse: (metres: string) =>
    `Die Karte zeigt den Ort ungefähr: Die Stelle ist auf ${metres} m genau. Der gestrichelte Kreis ist so groß.`,
  accuracyFine: (metres: string) => `Die Stelle auf der Karte ist auf ${metres} m genau.`,
  mapLabel: (name: string) =>
    `Karte der Umgebung von ${name}. Was sie zeigt, steht auch in Worten auf dieser Seite.`,
  mapNote: ['Norden ist oben.', ownHowDrawn(texts, 'de')].filter(Boolean).join(' '),
  start: 'Ihr Start',
  directions: 'So finden Sie hin',
  inDistrict: (district: string, planningArea: string) =>
    district === planningArea || !shown.includes('PLANNING_AREA')
      ? `Der Ort liegt ${im(levels.DISTRICT)} ${district}.`
      : `Der Ort liegt ${im(levels.DISTRICT)} ${district}, im Bereich ${planningArea}.`,
  riverSide: ownRiverSide(texts, 'de'),
  nearRiver: ownText(texts, 'river-near', 'de'),
  fromLandmark: (landmark: string, distance: string, direction: string) =>
    `Ab ${landmark}: etwa ${distance} nach ${direction}.`,
  nearLandmark: (landmark: string) => `Ganz in der Nähe: ${landmark}.`,
  atLandmark: (landmark: string) => `Unter derselben Adresse: ${landmark}.`,
  asTheCrowFlies:
    'Die Entfernung vom Amt ist in gerader Linie gemessen, zu Fuß ist es weiter. Welche Straßen, Busse oder Bahnen hinführen, kann der Atlas nicht sagen.',
  yourWay: (name: string) => `Ihr Weg ab ${name}`,
  yourDirection: (direction: string) => `Der Ort liegt von dort aus im ${direction}.`,
  yourWayNear: 'Der Ort liegt ganz in Ihrer Nähe.',
  wayChoice: 'Wie sind Sie unterwegs?',
  wayProfiles: { WALKING: 'Zu Fuß', WHEELCHAIR: 'Mit Rollstuhl oder Rollator' },
  withoutSteps: (distance: string) => `${distance} ohne Stufen`,
  waySteps: 'Schritt für Schritt',
  stairsOnWay: (count: number) =>
    count === 1
      ? 'Achtung: Auf diesem Weg ist eine Treppe.'
      : `Achtung: Auf diesem Weg sind ${count} Treppen.`,
  kerbsOnWay: (count: number) =>
    count === 1
      ? 'Achtung: Auf diesem Weg ist ein hoher Bordstein.'
      : `Achtung: Auf diesem Weg sind ${count} hohe Bordsteine.`,
  benchesOnWay: (count: number) => {
    if (count === 0) return 'Am Weg ist keine Bank bekannt.'
    return count === 1 ? 'Am Weg steht eine Bank.' : `Am Weg stehen ${count} Bänke.`
  },
  longestWithoutBench: (distance: string) => `Das längste Stück ohne Bank: ${distance}.`,
  toiletsOnWay: (count: number, accessible: number) => {
    const toilets = count === 1 ? 'Am Weg ist eine Toilette' : `Am Weg sind ${count} Toiletten`
    return accessible === 0
      ? `${toilets}.`
      : `${toilets}, mit dem Rollstuhl nutzbar: ${accessible}.`
  },
  wayEndsNear: (metres: string, address: string | null) =>
    address === null
      ? `Wo der Ort steht, ist nur auf ${metres} m genau bekannt.`
      : `Wo der Ort steht, ist nur auf ${metres} m genau bekannt. Achten Sie am Ende auf die Adresse: ${address}.`,
  wayBeginsNear: 'Auch Ihr Standort ist nur ungefähr bekannt: Der Anfang kann anders sein.',
  toiletSign: 'WC',
  wayFrom: (source: string) => `Weg: ${source}.`,
  mapWay: 'Die dicke Linie ist Ihr Weg; Punkte daran sind Bänke, „WC“ sind Toiletten.',
  mapStops: 'Ein Viereck mit H ist eine Haltestelle.',
  compass,
  mayHaveChanged: 'Seitdem kann sich etwas geändert haben.',
  thisPage: 'Diese Seite im Internet',
  qrLabel: 'QR-Code mit der Adresse dieser Seite',
  notFound: 'Diesen Ort kennen wir nicht',
  notFoundText:
    'Vielleicht ist die Adresse nicht ganz richtig. Vielleicht fehlt der Ort auch in unserer Liste, denn sie ist nicht vollständig.',
  searchLabel: `Ort, Straße oder ${levels.DISTRICT.de.one} suchen`,
  searchButton: 'Suchen',
  allPlaces: 'Orte in Ihrer Nähe finden',
  files: {
    title: `Orte für ältere Menschen in ${city}`,
    fileName: 'orte',
    sheet: 'Orte',
    note: 'Die Liste ist nicht vollständig. Positionen liegen in der Nähe der Adresse; wie nah, steht bei jedem Ort. Leere Angaben sind nicht bekannt.',
    columns: {
      slug: 'Kennung',
      name: 'Name',
      kinds: 'Angebot',
      operator: 'Träger',
      address: 'Adresse',
      district: levels.DISTRICT.de.one,
      planningArea: levels.PLANNING_AREA.de.one,
      socialSpace: levels.SOCIAL_SPACE.de.one,
      openingHours: 'Geöffnet',
      telephone: 'Telefon',
      wheelchair: 'Rollstuhlgerecht',
      offers: 'Was es dort gibt',
      website: 'Im Internet',
      lon: 'Länge (Grad)',
      lat: 'Breite (Grad)',
      accuracyMetres: 'Lage genau auf (m)',
      asOf: 'Stand',
      state: 'Stand in Worten',
      responsibleFor: 'Zuständig für',
      source: 'Quelle',
      licence: 'Lizenz',
      page: 'Seite',
    },
  },
})
