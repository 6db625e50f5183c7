import type german from '../de/places'

import thisCity from './this-city'

type De = ReturnType<typeof german>

// Leichte Sprache: one statement a sentence, no subordinate clauses, no genitive, long words with a hyphen,
// numbers as digits, the same word for the same thing.

const kinds: De['kinds'] = { MEETING: 'Treff-Punkt', COUNSELLING: 'Beratungs-Stelle' }

const startNotes: De['startNotes'] = {
  'planning-area': (name) =>
    `${name} ist groß. Wir rechnen von der Mitte. Wählen Sie Ihren Stadt-Teil. Dann passt die Antwort besser.`,
  'social-space': (name) =>
    `In ${name} gibt es mehrere Stadt-Teile. Wir rechnen von der Mitte. Wählen Sie Ihren Stadt-Teil. Dann passt die Antwort besser.`,
  district: () =>
    'Wir rechnen von der Mitte im Stadt-Teil. Ihr Weg ist vielleicht kürzer. Ihr Weg ist vielleicht länger.',
  site: (name) => `Wir rechnen von diesem Ort: ${name}.`,
  office: (name) => `Wir rechnen von diesem Amt: ${name}.`,
  position: (name) => `Sie sind ungefähr hier: ${name}. Das wissen wir nur auf 200 Meter genau.`,
}

const hitKinds: De['hitKinds'] = {
  'planning-area': 'großer Teil von der Stadt',
  'social-space': 'mehrere Stadt-Teile',
  district: 'Stadt-Teil',
  site: 'Treff-Punkt oder Beratungs-Stelle',
  office: 'Amt',
}

const problems = (city: string): De['problems'] => ({
  'nothing-found': {
    title: 'Das haben wir nicht gefunden',
    help: (text) =>
      `Sie haben geschrieben: „${text}“. Das kennen wir nicht. Schreiben Sie Ihren Stadt-Teil. Oder wählen Sie unten.`,
  },
  'nothing-typed': {
    title: 'Sie haben nichts geschrieben',
    help: () => 'Schreiben Sie Ihren Stadt-Teil. Oder wählen Sie unten.',
  },
  'text-too-long': {
    title: 'Das ist zu lang',
    help: () => 'Schreiben Sie nur 1 Wort oder 2 Wörter. Zum Beispiel Ihren Stadt-Teil.',
  },
  'unknown-start': {
    title: 'Diesen Ort kennen wir nicht',
    help: () => 'Schreiben Sie Ihren Stadt-Teil. Oder wählen Sie unten.',
  },
  'unreadable-position': {
    title: 'Diesen Ort kennen wir nicht',
    help: () => 'Schreiben Sie Ihren Stadt-Teil. Oder wählen Sie unten.',
  },
  'outside-the-city': {
    title: `Sie sind nicht in ${city}`,
    help: () => `Wir kennen nur Orte in ${city}. Schreiben Sie einen Stadt-Teil von ${city}.`,
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
  openingHours: 'die Öffnungs-Zeiten',
  telephone: 'die Telefon-Nummer',
  wheelchair: 'den Zugang mit dem Roll-Stuhl',
  operator: 'den Träger',
}

export default (city: string): De => ({
  documentTitle: 'Leichte Sprache · Atlas 60+',
  description: `Diese Seite ist in Leichter Sprache. Hier finden Sie Treff-Punkte und Beratungs-Stellen in ${city}.`,
  skip: 'Zum Inhalt',
  otherWording: { label: 'Alltags-Sprache', tag: 'de' },

  question: 'Wo wohnen Sie?',
  lead: `Hier finden Sie Treff-Punkte. Und Sie finden Beratungs-Stellen. Alle Orte sind in ${city}.`,
  label: 'Ihr Stadt-Teil oder Ihre Straße',
  example: thisCity.example,
  submit: 'Orte zeigen',
  locate: 'Hier bin ich jetzt',
  locateNote:
    'Ihr Gerät fragt Sie vorher. Ihr Gerät sagt uns dann den Ort. Wir wissen den Ort nur auf 200 Meter genau. Wir speichern den Ort nicht.',
  locating: 'Ihr Gerät sucht jetzt den Ort.',
  locationDenied:
    'Wir haben den Ort nicht bekommen. Das ist nicht schlimm. Schreiben Sie Ihren Stadt-Teil.',
  locationFailed:
    'Ihr Gerät hat den Ort nicht gefunden. Das ist nicht schlimm. Schreiben Sie Ihren Stadt-Teil.',
  locationVague: 'Ihr Gerät weiß den Ort nicht genau. Schreiben Sie Ihren Stadt-Teil.',
  chooseArea: 'Oder wählen Sie hier',
  showMap: 'Eine kleine Karte zeigen',
  hideMap: 'Die Karte schließen',
  chooseOnMap: 'Auf einer Karte wählen',

  problems: problems(city),

  choiceTitle: 'Welchen Ort meinen Sie?',
  choiceLead: (text: string) =>
    `Sie haben geschrieben: „${text}“. Das gibt es mehrmals. Wählen Sie 1 Ort.`,
  choiceMore: 'Es gibt noch mehr. Ist Ihr Ort nicht dabei? Dann schreiben Sie 1 Wort mehr.',
  simplified: (text) => `Wir suchen: ${text}. Die Haus-Nummer kennen wir nicht.`,
  hitKinds,

  nearestKinds: {
    ALL: 'Die nächsten Orte',
    MEETING: 'Die nächsten Treff-Punkte',
    COUNSELLING: 'Die nächste Beratung',
  },
  title: (what, start) => `${what} von ${start} aus`,
  titleHere: (what) => what,
  startNotes,
  again: 'Neu suchen',
  chooseDistrict: 'In welchem Stadt-Teil wohnen Sie?',
  filter: 'Was suchen Sie?',
  everything: 'Alles',
  kindFilters: { MEETING: 'Treff-Punkte', COUNSELLING: 'Beratungs-Stellen' },
  kinds,
  kindNotes: {
    MEETING: 'Am Treff-Punkt treffen Sie andere Menschen.',
    COUNSELLING: 'In der Beratungs-Stelle bekommen Sie Hilfe bei Fragen.',
  },
  both: 'Treff-Punkt und Beratungs-Stelle',
  nearest: (name: string, walk: string) => `Dieser Ort ist am nächsten: ${name}. ${walk}`,
  far: 'Der Weg ist weit. Vielleicht fährt ein Bus. Oder eine Straßen-Bahn.',
  noPlaces: 'Wir kennen keinen Ort.',
  list: 'Liste mit Orten',
  showAll: (count: string) => `Alle ${count} Orte zeigen`,
  showFew: 'Weniger Orte zeigen',

  minutes: (count: string) => `${count} Minuten`,
  hours: (count: string) => (count === '1' ? '1 Stunde' : `${count} Stunden`),
  hoursAndMinutes: (hours: string, minutes: string) => `${hours} und ${minutes}`,
  metres: (count: string) => `${count} Meter`,
  kilometres: (count: string) => `${count} Kilometer`,
  walk: (time: string, distance: string) =>
    `Sie gehen ungefähr ${time} zu Fuß. Der Weg ist ungefähr ${distance} lang.`,
  walkAtMost: (time: string, distance: string) =>
    `Der Ort ist ganz nah. Sie gehen höchstens ${time} zu Fuß. Der Weg ist höchstens ${distance} lang.`,
  noWay: (distance: string) => `Den Weg kennen wir nicht. Der Ort ist ${distance} entfernt.`,
  near: (what: string, metres: string) =>
    `In der Nähe von: ${what}. Das wissen wir nur auf ${metres} Meter genau.`,
  inDistrict: (district: string, metres: string) =>
    `Im Stadt-Teil ${district}. Das wissen wir nur auf ${metres} Meter genau.`,
  operator: 'Träger',
  where: 'Hier ist das',
  openingHours: 'Öffnungs-Zeiten',
  telephone: 'Telefon-Nummer',
  wheelchairAccess: 'Mit dem Roll-Stuhl',
  wheelchair,
  offers: 'Das gibt es dort',
  unknown,
  notKnown: (list: string) => `Das wissen wir nicht: ${list}.`,
  source: (source: string) => `Das haben wir hier gelesen: ${source}.`,
  /** As a sentence of its own. */
  state: (state: string) => `${state}.`,
  responsibleFor: 'Für Menschen aus',
  district: (name: string) => `Stadt-Bezirk ${name}`,

  mapTitle: 'Karte',
  mapOfAreas: 'Tippen Sie auf Ihren Teil von der Stadt.',
  mapOfDistricts: 'Tippen Sie auf Ihren Stadt-Teil.',
  mapOfPlaces: 'Der rote Punkt zeigt: Hier fangen Sie an. Die Zahlen finden Sie auch in der Liste.',
  mapCircles: 'Der Kreis zeigt: Der Ort ist irgendwo in diesem Kreis.',
  mapTap: 'Wohnen Sie an einer anderen Stelle? Tippen Sie auf die Stelle.',
  mapStart: 'Hier fangen Sie an',
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
  embed: 'Diese Orte auf einer anderen Internet-Seite zeigen',
})
