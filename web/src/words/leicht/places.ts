import type { LevelNames } from '@atlas/geo/terms/level-names'
import { areaOfOffices } from '@atlas/geo/words/level-names'
import type { CityWords } from '@atlas/geo/terms/city-words'
import { capital, einen, ihren, im, many, welchem } from '@atlas/geo/words/de/declension'
import type german from '../de/places'

import { ownExamples } from '../own-texts'

type De = ReturnType<typeof german>

// Leichte Sprache: one statement a sentence, no subordinate clauses, no genitive, no long words,
// numbers as digits, the same word for the same thing.

const kinds: De['kinds'] = { MEETING: 'Treffpunkt', COUNSELLING: 'Beratungsstelle' }

const startNotes = (levels: LevelNames): De['startNotes'] => ({
  'planning-area': (name) =>
    `${name} ist groß. Wir rechnen von der Mitte. Wählen Sie ${ihren(levels.DISTRICT)}. Dann passt die Antwort besser.`,
  'social-space': (name) =>
    `In ${name} gibt es mehrere ${many(levels.DISTRICT)}. Wir rechnen von der Mitte. Wählen Sie ${ihren(levels.DISTRICT)}. Dann passt die Antwort besser.`,
  district: () =>
    `Wir rechnen von der Mitte ${im(levels.DISTRICT)}. Ihr Weg ist vielleicht kürzer. Ihr Weg ist vielleicht länger.`,
  site: (name) => `Wir rechnen von diesem Ort: ${name}.`,
  stop: (name) => `Wir rechnen von der Haltestelle: ${name}. Die Haltestellen sind von 2016.`,
  street: (name) =>
    `Wir rechnen von der Mitte der Straße: ${name}. Schreiben Sie auch Ihre Hausnummer. Dann passt die Antwort besser.`,
  address: (name) => `Wir rechnen von dieser Adresse: ${name}.`,
  postcode: (name) =>
    `Wir rechnen von der Mitte: ${name}. Schreiben Sie Ihre Straße. Dann passt die Antwort besser.`,
  landmark: (name) => `Wir rechnen von diesem Ort: ${name}.`,
  office: (name) => `Wir rechnen von diesem Amt: ${name}.`,
  position: (name) => `Sie sind ungefähr hier: ${name}. Das wissen wir nur auf 200 Meter genau.`,
})

const hitKinds = (levels: LevelNames): De['hitKinds'] => ({
  'planning-area': 'großer Teil von der Stadt',
  'social-space': `mehrere ${many(levels.DISTRICT)}`,
  district: levels.DISTRICT.de.one,
  site: 'Treffpunkt oder Beratungsstelle',
  office: 'Amt',
  stop: 'Haltestelle',
  street: 'Straße',
  address: 'Adresse',
  postcode: 'Postleitzahl',
  landmark: 'bekannter Ort',
})

const problems = (city: string, levels: LevelNames): De['problems'] => ({
  'nothing-found': {
    title: 'Das haben wir nicht gefunden',
    help: (text, askedFor) =>
      `Sie haben geschrieben: „${text}“. Das kennen wir nicht. ${
        {
          AREA_OR_STOP: `Schreiben Sie ${ihren(levels.DISTRICT)}.`,
          ADDRESS: `Schreiben Sie nur Ihre Straße. Oder schreiben Sie ${ihren(levels.DISTRICT)}.`,
        }[askedFor]
      } Oder schreiben Sie eine Haltestelle. Oder wählen Sie unten.`,
  },
  'nothing-typed': {
    title: 'Sie haben nichts geschrieben',
    help: (_, askedFor) =>
      `Schreiben Sie ${{ AREA_OR_STOP: ihren(levels.DISTRICT), ADDRESS: 'Ihre Straße' }[askedFor]}. Oder wählen Sie unten.`,
  },
  'text-too-long': {
    title: 'Das ist zu lang',
    help: () => `Schreiben Sie nur 1 Wort oder 2 Wörter. Zum Beispiel ${ihren(levels.DISTRICT)}.`,
  },
  'unknown-start': {
    title: 'Diesen Ort kennen wir nicht',
    help: () => `Schreiben Sie ${ihren(levels.DISTRICT)}. Oder wählen Sie unten.`,
  },
  'unreadable-position': {
    title: 'Diesen Ort kennen wir nicht',
    help: () => `Schreiben Sie ${ihren(levels.DISTRICT)}. Oder wählen Sie unten.`,
  },
  'outside-the-city': {
    title: `Sie sind nicht in ${city}`,
    help: () =>
      `Wir kennen nur Orte in ${city}. Schreiben Sie ${einen(levels.DISTRICT)} von ${city}.`,
  },
})

const methods: De['methods'] = {
  ESTIMATED:
    'Den Weg haben wir nicht genau gemessen. Wir haben den Weg geschätzt. Vielleicht ist Ihr Weg länger.',
  STREET_NETWORK: 'Wir messen den Weg auf den Straßen. Die Straßen sind aus OpenStreetMap.',
  TRAVEL_COSTS: 'Die Wege sind aus einer Liste. Die Stadt hat uns die Liste gegeben.',
}

const wheelchair: De['wheelchair'] = {
  YES: 'Ja. Es gibt keine Stufen.',
  LIMITED: 'Nur zum Teil. Oder mit Hilfe.',
  NO: 'Nein.',
}

const unknown: De['unknown'] = {
  offers: 'die Angebote',
  address: 'die Adresse',
  openingHours: 'die Öffnungszeiten',
  telephone: 'die Telefonnummer',
  wheelchair: 'den Zugang mit dem Rollstuhl',
  operator: 'den Träger',
}

export default ({ name: city, levels: shown, levelNames: levels, texts }: CityWords): De => ({
  documentTitle: 'Leichte Sprache · Atlas 60+',
  description: `Diese Seite ist in Leichter Sprache. Hier finden Sie Treffpunkte und Beratungsstellen in ${city}.`,
  skip: 'Zum Inhalt',
  otherWording: { label: 'Alltagssprache', tag: 'de' },

  question: 'Wo wohnen Sie?',
  lead: `Hier finden Sie Treffpunkte und Beratung in ${city}.`,
  labels: { AREA_OR_STOP: `${levels.DISTRICT.de.one} oder Haltestelle`, ADDRESS: 'Ihre Adresse' },
  examples: ownExamples(texts, 'deSimple'),
  submit: 'Orte zeigen',
  locate: 'Hier bin ich jetzt',
  locateNote:
    'Ihr Gerät fragt Sie vorher. Ihr Gerät sagt uns dann den Ort. Wir wissen den Ort nur auf 200 Meter genau. Wir speichern den Ort nicht.',
  locating: 'Ihr Gerät sucht jetzt den Ort.',
  locationDenied: `Wir haben den Ort nicht bekommen. Das ist nicht schlimm. Schreiben Sie ${ihren(levels.DISTRICT)}.`,
  locationFailed: `Ihr Gerät hat den Ort nicht gefunden. Das ist nicht schlimm. Schreiben Sie ${ihren(levels.DISTRICT)}.`,
  locationVague: `Ihr Gerät weiß den Ort nicht genau. Schreiben Sie ${ihren(levels.DISTRICT)}.`,
  chooseArea: 'Oder wählen Sie hier',
  showMap: 'Eine kleine Karte zeigen',
  hideMap: 'Die Karte schließen',
  chooseOnMap: 'Auf einer Karte wählen',

  problems: problems(city, levels),

  choiceTitle: 'Welchen Ort meinen Sie?',
  choiceLead: (text: string) =>
    `Sie haben geschrieben: „${text}“. Das gibt es mehrmals. Wählen Sie 1 Ort.`,
  choiceMore: 'Es gibt noch mehr. Ist Ihr Ort nicht dabei? Dann schreiben Sie 1 Wort mehr.',
  unknownNumber: (number) =>
    `Die Hausnummer ${number} kennen wir nicht. Wählen Sie die Straße. Oder wählen Sie eine andere Nummer.`,
  simplified: (text, askedFor) =>
    `Wir suchen: ${text}. ${
      {
        AREA_OR_STOP: 'Die Hausnummer kennen wir nicht.',
        ADDRESS: 'Das andere kennen wir nicht.',
      }[askedFor]
    }`,
  hitKinds: hitKinds(levels),

  nearestKinds: {
    ALL: 'Die nächsten Orte',
    MEETING: 'Die nächsten Treffpunkte',
    COUNSELLING: 'Die nächste Beratung',
  },
  title: (what, start) => `${what} von ${start} aus`,
  titleHere: (what) => what,
  startNotes: startNotes(levels),
  again: 'Neu suchen',
  chooseDistrict: `In ${welchem(levels.DISTRICT)} wohnen Sie?`,
  filter: 'Was suchen Sie?',
  everything: 'Alles',
  kindFilters: { MEETING: 'Treffpunkte', COUNSELLING: 'Beratungsstellen' },
  kinds,
  kindNotes: {
    MEETING: 'Am Treffpunkt treffen Sie andere Menschen.',
    COUNSELLING: 'In der Beratungsstelle bekommen Sie Hilfe bei Fragen.',
  },
  both: 'Treffpunkt und Beratungsstelle',
  far: 'Der Weg ist weit. Vielleicht fährt ein Bus. Oder eine Straßenbahn.',
  stopNearYou: (stop: string, distance: string) =>
    `Die Haltestelle bei Ihnen heißt: ${stop}.${distance}`,
  stopInMiddle: (stop: string, distance: string, area: string) =>
    `Wir rechnen von der Mitte: ${area}. Dort heißt die Haltestelle: ${stop}.${distance}`,
  stopAtStart: (stop: string, distance: string) =>
    `Hier fangen Sie an. Die Haltestelle heißt: ${stop}.${distance}`,
  stopAtPlace: (stop: string, distance: string) =>
    `Die Haltestelle am Ort heißt: ${stop}.${distance}`,
  stopAbout: (distance: string) => ` Zu Fuß sind es ungefähr ${distance}.`,
  stopAtMost: (distance: string) => ` Zu Fuß sind es höchstens ${distance}.`,
  stopsAsOf: (day: string) => `Diese Haltestellen sind von ${day}.`,
  stopsSource: (source: string) => `Die Haltestellen kommen von: ${source}.`,
  noPlaces: 'Wir kennen keinen Ort.',
  list: 'Andere Orte',
  showAll: (count: string) => `Alle ${count} Orte zeigen`,
  showFew: 'Weniger Orte zeigen',

  minutes: (count: string) => `${count} Minuten`,
  hours: (count: string) => (count === '1' ? '1 Stunde' : `${count} Stunden`),
  hoursAndMinutes: (hours: string, minutes: string) => `${hours} und ${minutes}`,
  metres: (count: string) => `${count} Meter`,
  kilometres: (count: string) => `${count} Kilometer`,
  walk: (time: string, distance: string) => `Zu Fuß ungefähr ${time}. Das sind ${distance}.`,
  walkNearby: (time: string, distance: string) =>
    `Ganz nah. Zu Fuß höchstens ${time}. Das sind ${distance}.`,
  walkAtMost: (time: string, distance: string) => `Zu Fuß höchstens ${time}. Das sind ${distance}.`,
  noWay: (distance: string) => `Den Weg kennen wir nicht. Der Ort ist ${distance} entfernt.`,
  nearestStop: (name: string, distance: string, asOf: string | null) =>
    `Die nächste Haltestelle heißt: ${name}. Zu Fuß sind es ungefähr ${distance}.${asOf === null ? '' : ` So war es: ${asOf}.`}`,
  nearestStopAtMost: (name: string, distance: string, asOf: string | null) =>
    `Die nächste Haltestelle heißt: ${name}. Zu Fuß sind es höchstens ${distance}.${asOf === null ? '' : ` So war es: ${asOf}.`}`,
  inDistrict: (district: string) => `${capital(im(levels.DISTRICT))} ${district}`,
  accuracy: (metres: string) => `Die Stelle auf der Karte stimmt auf ${metres} Meter.`,
  way: 'Der Weg',
  operator: 'Träger',
  openingHours: 'Öffnungszeiten',
  telephone: 'Telefonnummer',
  wheelchairAccess: 'Mit dem Rollstuhl',
  wheelchair,
  offers: 'Das gibt es dort',
  unknown,
  notKnown: (list: string) => `Das wissen wir nicht: ${list}.`,
  source: (source: string) => `Das haben wir hier gelesen: ${source}.`,
  /** As a sentence of its own. */
  state: (state: string) => `${state}.`,
  responsibleFor: 'Für Menschen aus',
  district: (name: string) =>
    `${areaOfOffices({ levels: shown, levelNames: levels }).de.one} ${name}`,
  responsibleForYou: (area) => `Diese Beratung ist für Sie da. Sie wohnen in: ${area}`,
  responsibleTitle: `Beratung von der Stadt für ${ihren(areaOfOffices({ levels: shown, levelNames: levels }))}`,
  helplineWhat: (what) => `Sie können fragen: ${what}.`,
  helplineHours: (hours) => `Hier antwortet jemand: ${hours}`,

  mapTitle: 'Karte',
  mapOfAreas: 'Tippen Sie auf Ihren Teil von der Stadt.',
  mapOfDistricts: `Tippen Sie auf ${ihren(levels.DISTRICT)}.`,
  mapOfPlaces: 'Der rote Punkt zeigt: Hier fangen Sie an. Die Zahlen finden Sie auch in der Liste.',
  mapCircles: 'Der Kreis zeigt: Der Ort ist irgendwo in diesem Kreis.',
  mapTap: 'Wohnen Sie an einer anderen Stelle? Tippen Sie auf die Stelle.',
  mapStart: 'Hier fangen Sie an',
  mapStop: (name: string) => `Haltestelle ${name}`,
  mapStops: 'Ein Viereck mit H zeigt: Hier ist eine Haltestelle.',
  mapPlace: (number: string, name: string) => `Ort ${number}: ${name}`,

  incompleteTitle: 'Es fehlen Orte',
  incomplete:
    'Wir kennen nicht alle Orte. Manche Informationen sind alt. Fragen Sie vorher nach. Erst dann gehen Sie los.',
  report: (name: string, address: string) =>
    `Kennen Sie noch einen Ort? Oder ist etwas falsch? Sagen Sie das bitte im Amt: ${name}, ${address}.`,
  reportMail: 'Oder schreiben Sie uns:',
  howTitle: 'So rechnen wir',
  pace: (kilometres: string) => `Sie gehen langsam: In 1 Stunde ${kilometres} Kilometer.`,
  methods,
  filesTitle: 'Alle Orte für den Computer',
  fileNames: { xlsx: 'Tabelle (Excel)', csv: 'Tabelle (CSV)', geojson: 'Karte (GeoJSON)' },
  embed: 'Diese Orte auf einer anderen Internetseite zeigen',
})
