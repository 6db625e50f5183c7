import type { CityWords } from '@atlas/geo/terms/city-words'
import { einen, im } from '@atlas/geo/words/de/declension'
import de from '../de/place-page'

import { ownRiverSide, ownText, ownTimetable } from '../own-texts'

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

/** What only the files say stays in German: they are for programs. */
export default (city: CityWords): ReturnType<typeof de> => ({
  ...de(city),
  description: (name: string, district: string) => `${name} in ${district}. In Leichter Sprache.`,
  back: 'Andere Orte suchen',
  onMap: 'Den Ort auf der großen Karte zeigen',
  links: 'Den Weg mit dem Handy finden',
  mapApp: 'In Ihrer Karten-App zeigen',
  openStreetMap: 'Auf openstreetmap.org suchen',
  timetable: ownTimetable(city.texts, 'deSimple'),
  linksNote:
    'Das sind andere Internetseiten. Wir sagen ihnen nur den Ort. Wir sagen nicht: Hier wohnen Sie.',
  facts: 'Das ist wichtig',
  askBefore: 'Bitte fragen Sie vorher nach.',
  where: 'Wo ist der Ort?',
  accuracyCoarse: (metres: string) =>
    `Wir kennen die Stelle nicht genau. Der Ort ist irgendwo in dem Kreis. Der Kreis reicht ${metres} Meter weit.`,
  accuracyFine: (metres: string) => `Die Stelle stimmt auf ${metres} Meter.`,
  mapLabel: (name: string) => `Karte: ${name}. Alles auf der Karte steht auch im Text.`,
  mapNote: 'Oben ist Norden. Die Karte ist einfach gezeichnet.',
  start: 'Sie sind hier',
  directions: 'So kommen Sie hin',
  inDistrict: (district: string) => `Der Ort ist ${im(city.levelNames.DISTRICT)} ${district}.`,
  riverSide: ownRiverSide(city.texts, 'deSimple'),
  nearRiver: ownText(city.texts, 'river-near', 'deSimple'),
  fromLandmark: (landmark: string, distance: string, direction: string) =>
    `Start: ${landmark}. Von dort sind es ungefähr ${distance}. Der Ort ist im ${direction}.`,
  nearLandmark: (landmark: string) => `Der Ort ist ganz nah bei: ${landmark}.`,
  atLandmark: (landmark: string) => `Die Adresse ist die gleiche wie bei: ${landmark}.`,
  asTheCrowFlies:
    'Vom Amt ist es der gerade Weg. Der Weg zu Fuß ist länger. Wir wissen nicht: Welche Straße führt zum Ort? Welcher Bus fährt zum Ort?',
  yourWay: (name: string) => `Ihr Weg. Sie starten hier: ${name}`,
  yourDirection: (direction: string) => `Der Ort ist im ${direction}.`,
  yourWayNear: 'Der Ort ist ganz nah bei Ihnen.',
  wayChoice: 'Wie gehen Sie?',
  wayProfiles: { WALKING: 'Zu Fuß', WHEELCHAIR: 'Mit Rollstuhl oder Rollator' },
  withoutSteps: (distance: string) => `${distance}. Es gibt keine Stufen.`,
  waySteps: 'So gehen Sie',
  stairsOnWay: (count: number) =>
    count === 1
      ? 'Achtung: Auf dem Weg ist eine Treppe.'
      : `Achtung: Auf dem Weg sind ${count} Treppen.`,
  kerbsOnWay: (count: number) =>
    count === 1
      ? 'Achtung: Auf dem Weg ist eine hohe Kante.'
      : `Achtung: Auf dem Weg sind ${count} hohe Kanten.`,
  benchesOnWay: (count: number) => {
    if (count === 0) return 'Wir kennen keine Bank auf dem Weg.'
    return count === 1 ? 'Auf dem Weg ist eine Bank.' : `Auf dem Weg sind ${count} Bänke.`
  },
  longestWithoutBench: (distance: string) => `Das längste Stück ohne Bank ist: ${distance}.`,
  toiletsOnWay: (count: number, accessible: number) => {
    const toilets =
      count === 1 ? 'Auf dem Weg ist eine Toilette.' : `Auf dem Weg sind ${count} Toiletten.`
    return accessible === 0 ? toilets : `${toilets} Für Rollstühle geeignet: ${accessible}.`
  },
  wayEndsNear: (metres: string, address: string | null) =>
    address === null
      ? `Wir kennen die Stelle nur auf ${metres} Meter.`
      : `Wir kennen die Stelle nur auf ${metres} Meter. Suchen Sie am Ende die Adresse: ${address}.`,
  wayBeginsNear: 'Vielleicht fängt Ihr Weg anders an. Wir wissen nicht genau: Wo sind Sie?',
  toiletSign: 'WC',
  wayFrom: (source: string) => `Der Weg ist von: ${source}.`,
  mapWay: 'Die dicke Linie ist Ihr Weg. Die Punkte sind Bänke. Bei WC ist eine Toilette.',
  mapStops: 'Ein Viereck mit H zeigt: Hier ist eine Haltestelle.',
  compass,
  mayHaveChanged: 'Vielleicht ist es jetzt anders.',
  thisPage: 'Diese Seite im Internet',
  qrLabel: 'QR-Code. Er führt zu dieser Seite.',
  notFound: 'Diesen Ort kennen wir nicht',
  notFoundText:
    'Vielleicht ist die Adresse falsch. Vielleicht fehlt der Ort in unserer Liste. Wir kennen nicht alle Orte.',
  searchLabel: `Einen Ort oder ${einen(city.levelNames.DISTRICT)} suchen`,
  allPlaces: 'Orte in Ihrer Nähe suchen',
})
