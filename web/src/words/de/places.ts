import type { LevelNames } from '@atlas/geo/terms/level-names'
import { areaOfOffices } from '@atlas/geo/words/level-names'
import type { CityWords } from '@atlas/geo/terms/city-words'
import { den, des, ihr, ihrem, ihren, im, many, welchem } from '@atlas/geo/words/de/declension'
import type { ServiceKind } from '$api/sites'
import type { AskedFor } from '$api/asked-for'

import { ownExamples } from '../own-texts'

const kinds: Record<ServiceKind, string> = { MEETING: 'Treffpunkt', COUNSELLING: 'Beratung' }

const startNotes = (
  levels: LevelNames,
): Record<
  | 'planning-area'
  | 'social-space'
  | 'district'
  | 'site'
  | 'office'
  | 'stop'
  | 'street'
  | 'address'
  | 'postcode'
  | 'landmark'
  | 'position',
  (name: string) => string
> => ({
  'planning-area': (name) =>
    `${name} ist groß. Wir rechnen von der Mitte aus. Mit ${ihrem(levels.DISTRICT)} wird die Antwort genauer.`,
  'social-space': (name) =>
    `Zu ${name} gehören mehrere ${many(levels.DISTRICT)}. Wir rechnen von der Mitte aus. Mit ${ihrem(levels.DISTRICT)} wird die Antwort genauer.`,
  district: () =>
    `Wir rechnen von der Mitte ${des(levels.DISTRICT)} aus. Ihr Weg kann kürzer oder länger sein.`,
  site: (name) => `Wir rechnen vom Ort „${name}“ aus.`,
  stop: (name) =>
    `Wir rechnen von der Haltestelle ${name} aus. Die Haltestellen kennen wir von 2016.`,
  street: (name) =>
    `Wir rechnen von der Mitte der Straße aus: ${name}. Mit der Hausnummer wird die Antwort genauer.`,
  address: (name) => `Wir rechnen von dieser Adresse aus: ${name}.`,
  postcode: (name) =>
    `Wir rechnen von der Mitte der Postleitzahl ${name} aus. Mit Ihrer Straße wird die Antwort genauer.`,
  landmark: (name) => `Wir rechnen von hier aus: ${name}.`,
  office: (name) => `Wir rechnen von hier aus: ${name}.`,
  position: (name) =>
    `Wir rechnen von Ihrem Standort aus: ${name}. Wir kennen ihn nur auf etwa 200 Meter genau.`,
})

const hitKinds = (levels: LevelNames) => ({
  'planning-area': levels.PART_OF_CITY.de.one,
  'social-space': `mehrere ${many(levels.DISTRICT)}`,
  district: levels.DISTRICT.de.one,
  site: 'Treffpunkt oder Beratung',
  office: 'Amt',
  stop: 'Haltestelle',
  street: 'Straße',
  address: 'Adresse',
  postcode: 'Postleitzahl',
  landmark: 'Bekannter Ort',
})

const problems = (
  city: string,
  levels: LevelNames,
): Record<
  | 'nothing-found'
  | 'nothing-typed'
  | 'text-too-long'
  | 'unknown-start'
  | 'unreadable-position'
  | 'outside-the-city',
  { title: string; help: (text: string, askedFor: AskedFor) => string }
> => ({
  'nothing-found': {
    title: 'Das haben wir nicht gefunden',
    help: (text, askedFor) =>
      `Zu „${text}“ kennen wir nichts. ${
        {
          AREA_OR_STOP: `Wir kennen die ${many(levels.DISTRICT)} und Haltestellen von ${city}, die Ämter der Stadt und nur wenige Straßen. Schreiben Sie bitte ${ihren(levels.DISTRICT)} oder die nächste Haltestelle.`,
          ADDRESS: `Wir kennen Straßen, Postleitzahlen, ${many(levels.DISTRICT)} und Haltestellen von ${city}. Schreiben Sie bitte nur Ihre Straße, ${ihren(levels.DISTRICT)} oder die nächste Haltestelle.`,
        }[askedFor]
      } Oder wählen Sie unten ${ihren(levels.PART_OF_CITY)}.`,
  },
  'nothing-typed': {
    title: 'Sie haben noch nichts geschrieben',
    help: (_, askedFor) =>
      `Schreiben Sie bitte ${{ AREA_OR_STOP: ihren(levels.DISTRICT), ADDRESS: 'Ihre Straße und Hausnummer' }[askedFor]}. Oder wählen Sie unten ${ihren(levels.PART_OF_CITY)}.`,
  },
  'text-too-long': {
    title: 'Das ist zu lang für die Suche',
    help: () => `Ein Wort oder zwei genügen, zum Beispiel ${ihr(levels.DISTRICT)}.`,
  },
  'unknown-start': {
    title: 'Diesen Ort kennen wir nicht',
    help: () =>
      `Vielleicht ist die Adresse der Seite unvollständig. Schreiben Sie bitte ${ihren(levels.DISTRICT)}.`,
  },
  'unreadable-position': {
    title: 'Diesen Ort konnten wir nicht lesen',
    help: () =>
      `Vielleicht ist die Adresse der Seite unvollständig. Schreiben Sie bitte ${ihren(levels.DISTRICT)}.`,
  },
  'outside-the-city': {
    title: `Sie sind gerade nicht in ${city}`,
    help: () =>
      `Wir kennen nur Orte in ${city}. Suchen Sie für jemanden, der hier wohnt? Dann schreiben Sie bitte ${den(levels.DISTRICT)}.`,
  },
})

const methods = {
  ESTIMATED:
    'Die Wege sind geschätzt: die gerade Linie und etwas dazu für Umwege. Der wirkliche Weg kann länger sein.',
  STREET_NETWORK: 'Die Wege folgen den Straßen und Wegen in OpenStreetMap.',
  TRAVEL_COSTS: 'Die Wege stammen aus einer Tabelle, die die Stadt eingespielt hat.',
}

const wheelchair = {
  YES: 'ja, ohne Stufen',
  LIMITED: 'nur zum Teil oder mit Hilfe',
  NO: 'nein',
}

const unknown = {
  offers: 'Angebote',
  address: 'Adresse',
  openingHours: 'Öffnungszeiten',
  telephone: 'Telefon',
  wheelchair: 'Zugang mit Rollstuhl',
  operator: 'wer den Ort betreibt',
}

export default ({ name: city, levels: shown, levelNames: levels, texts }: CityWords) => ({
  documentTitle: 'Treffpunkte und Beratung · Atlas 60+',
  description: `Wo wohnen Sie? Wir zeigen Treffpunkte und Beratung für ältere Menschen in ${city}, mit Fußweg in Minuten.`,
  skip: 'Zum Inhalt',
  otherWording: { label: 'Leichte Sprache', tag: 'de-simple' },

  question: 'Wo wohnen Sie?',
  lead: 'Wir zeigen Ihnen Treffpunkte und Beratung in Ihrer Nähe.',
  labels: { AREA_OR_STOP: `${levels.DISTRICT.de.one} oder Haltestelle`, ADDRESS: 'Ihre Adresse' },
  examples: ownExamples(texts, 'de'),
  submit: 'Orte zeigen',
  locate: 'Meinen Standort verwenden',
  locateNote:
    'Ihr Gerät fragt Sie erst um Erlaubnis. Wir runden Ihren Standort auf etwa 200 Meter und speichern ihn nicht.',
  locating: 'Ihr Gerät sucht Ihren Standort …',
  locationDenied: `Ihr Gerät hat uns den Standort nicht gegeben. Das macht nichts: Schreiben Sie einfach ${ihren(levels.DISTRICT)}.`,
  locationFailed: `Ihr Gerät hat den Standort nicht gefunden. Das macht nichts: Schreiben Sie einfach ${ihren(levels.DISTRICT)}.`,
  locationVague: `Ihr Gerät kennt Ihren Standort gerade nur sehr ungenau. Schreiben Sie bitte ${ihren(levels.DISTRICT)}.`,
  chooseArea: `Oder wählen Sie ${ihren(levels.PART_OF_CITY)}`,
  showMap: 'Auf einer kleinen Karte zeigen',
  hideMap: 'Karte schließen',
  chooseOnMap: 'Lieber auf einer Karte wählen',

  problems: problems(city, levels),

  choiceTitle: 'Welchen Ort meinen Sie?',
  choiceLead: (text: string) => `Zu „${text}“ passen mehrere Orte. Wählen Sie bitte einen.`,
  choiceMore: 'Es gibt noch mehr. Wenn Ihrer fehlt, schreiben Sie bitte ein Wort dazu.',
  unknownNumber: (number: string) =>
    `Die Hausnummer ${number} ist auf unserer Karte nicht verzeichnet. Wählen Sie die Straße oder die nächste Nummer, die wir kennen.`,
  simplified: (text: string, askedFor: AskedFor) =>
    `Gesucht haben wir nach „${text}“. ${
      {
        AREA_OR_STOP: 'Hausnummern und Postleitzahlen kennen wir nicht.',
        ADDRESS: 'Was Sie noch geschrieben haben, kennen wir nicht.',
      }[askedFor]
    }`,
  hitKinds: hitKinds(levels),

  nearestKinds: {
    ALL: 'Die nächsten Orte',
    MEETING: 'Die nächsten Treffpunkte',
    COUNSELLING: 'Die nächste Beratung',
  },
  title: (what: string, start: string) => `${what} von ${start} aus`,
  titleHere: (what: string) => `${what} bei Ihnen`,
  startNotes: startNotes(levels),
  again: 'Neu suchen',
  chooseDistrict: `In ${welchem(levels.DISTRICT)} wohnen Sie?`,
  filter: 'Was suchen Sie?',
  everything: 'Alles',
  kindFilters: { MEETING: 'Treffpunkte', COUNSELLING: 'Beratung' } satisfies Record<
    ServiceKind,
    string
  >,
  kinds,
  kindNotes: {
    MEETING: 'Am Treffpunkt kommen ältere Menschen zusammen.',
    COUNSELLING: 'In der Beratung bekommen Sie Rat für Ihre Fragen.',
  } satisfies Record<ServiceKind, string>,
  both: 'Treffpunkt und Beratung',
  far: 'Das ist weit zu Fuß. Vielleicht fährt ein Bus oder eine Straßenbahn dorthin.',
  stopNearYou: (stop: string, distance: string) => `Haltestelle bei Ihnen: ${stop}${distance}.`,
  stopInMiddle: (stop: string, distance: string, area: string) =>
    `Haltestelle nahe der Mitte von ${area}: ${stop}${distance}.`,
  stopAtStart: (stop: string, distance: string) =>
    `Haltestelle an Ihrem Start: ${stop}${distance}.`,
  stopAtPlace: (stop: string, distance: string) => `Haltestelle am Ort: ${stop}${distance}.`,
  stopAbout: (distance: string) => ` (etwa ${distance})`,
  stopAtMost: (distance: string) => ` (höchstens etwa ${distance})`,
  stopsAsOf: (day: string) => `Stand der Haltestellen: ${day}.`,
  stopsSource: (source: string) => `Quelle der Haltestellen: ${source}.`,
  noPlaces: 'Dazu kennen wir keinen Ort.',
  list: 'Weitere Orte',
  showAll: (count: string) => `Alle ${count} Orte zeigen`,
  showFew: 'Nur die nächsten Orte zeigen',

  minutes: (count: string) => `${count} Minuten`,
  hours: (count: string) => (count === '1' ? '1 Stunde' : `${count} Stunden`),
  hoursAndMinutes: (hours: string, minutes: string) => `${hours} und ${minutes}`,
  metres: (count: string) => `${count} Meter`,
  kilometres: (count: string) => (count === '1' ? '1 Kilometer' : `${count} Kilometer`),
  walk: (time: string, distance: string) => `etwa ${time} zu Fuß, ${distance}`,
  walkNearby: (time: string, distance: string) =>
    `ganz in der Nähe, höchstens etwa ${time} zu Fuß, ${distance}`,
  walkAtMost: (time: string, distance: string) => `höchstens etwa ${time} zu Fuß, ${distance}`,
  noWay: (distance: string) => `Den Fußweg kennen wir nicht. Gerade Linie: ${distance}.`,
  nearestStop: (name: string, distance: string, asOf: string | null) =>
    `Nächste Haltestelle: ${name}, rund ${distance} zu Fuß${asOf === null ? '' : ` (Stand ${asOf})`}.`,
  nearestStopAtMost: (name: string, distance: string, asOf: string | null) =>
    `Nächste Haltestelle: ${name}, höchstens etwa ${distance} zu Fuß${asOf === null ? '' : ` (Stand ${asOf})`}.`,
  inDistrict: (district: string) => `${im(levels.DISTRICT)} ${district}`,
  accuracy: (metres: string) => `Auf der Karte ist die Lage auf etwa ${metres} Meter genau.`,
  way: 'Weg dorthin',
  operator: 'Wer ihn betreibt',
  openingHours: 'Geöffnet',
  telephone: 'Telefon',
  wheelchairAccess: 'Mit Rollstuhl',
  wheelchair,
  offers: 'Das gibt es dort',
  unknown,
  notKnown: (list: string) => `Nicht bekannt: ${list}.`,
  source: (source: string) => `Quelle: ${source}.`,
  /** As a sentence of its own. */
  state: (state: string) => `${state}.`,
  responsibleFor: 'Zuständig für',
  district: (name: string) =>
    `${areaOfOffices({ levels: shown, levelNames: levels }).de.one} ${name}`,
  responsibleForYou: (area: string) =>
    `Zuständig für ${ihren(areaOfOffices({ levels: shown, levelNames: levels }))} ${area}`,
  responsibleTitle: `Die Beratung der Stadt für ${ihren(areaOfOffices({ levels: shown, levelNames: levels }))}`,
  helplineWhat: (what: string) => `Hilft weiter: ${what}.`,
  helplineHours: (hours: string) => `Zeiten: ${hours}`,

  mapTitle: 'Karte',
  mapOfAreas: `Tippen Sie auf ${ihren(levels.PART_OF_CITY)}.`,
  mapOfDistricts: `Tippen Sie auf ${ihren(levels.DISTRICT)}.`,
  mapOfPlaces: 'Der rote Punkt ist Ihr Start. Die Zahlen stehen auch in der Liste.',
  mapCircles: 'Im gestrichelten Kreis liegt der Ort. Genauer wissen wir es nicht.',
  mapTap: 'Sie wohnen woanders? Tippen Sie auf die Stelle.',
  mapStart: 'Ihr Start',
  mapStop: (name: string) => `Haltestelle ${name}`,
  mapStops:
    'Ein Viereck mit H ist eine Haltestelle: bei Ihnen oder an einem Ort, der weit weg ist.',
  mapPlace: (number: string, name: string) => `Ort ${number}: ${name}`,

  incompleteTitle: 'Diese Liste ist nicht vollständig',
  incomplete:
    'Wir zeigen nur Orte, die wir auf öffentlichen Internetseiten gefunden haben. Manche Angaben sind alt. Fragen Sie am besten nach, bevor Sie losgehen.',
  report: (name: string, address: string) =>
    `Kennen Sie einen Ort, der hier fehlt? Oder stimmt etwas nicht? Sagen Sie es bitte im Amt in Ihrer Nähe: ${name}, ${address}.`,
  reportMail: 'Oder schreiben Sie uns:',
  howTitle: 'So rechnen wir',
  pace: (kilometres: string) =>
    `Wir rechnen mit langsamem Gehen: ${kilometres} Kilometer in einer Stunde.`,
  methods,
  filesTitle: 'Alle Orte als Datei',
  fileNames: { xlsx: 'Tabelle (Excel)', csv: 'Tabelle (CSV)', geojson: 'Karte (GeoJSON)' },
  embed: 'Diese Orte auf der eigenen Internetseite zeigen',
})
