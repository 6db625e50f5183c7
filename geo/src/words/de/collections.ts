import type { LevelNames } from '../../terms/level-names.ts'
import { des, many } from './declension.ts'
import type { CollectionWords } from '../collections.ts'

const figuresOf = (areas: string) =>
  `${areas}. Jede Zahl hat ihren Wert und dazu Einheit, Stichtag, Art, Fehlerbereich und Quelle in Spalten daneben; wo keine Zahl steht, sagt die Art, warum.`

const people = (ages: string) => ({
  value: `Menschen ${ages} in der Zelle, geschätzt`,
  status: `Art der Zahl der Menschen ${ages}`,
  low: `Menschen ${ages}: mindestens, soweit der gemessene Fehler reicht`,
  high: `Menschen ${ages}: höchstens, soweit der gemessene Fehler reicht`,
})
const younger = people('von 60 bis 79')
const older = people('ab 80')

export const collectionWords = (levels: LevelNames): CollectionWords => ({
  title: (city) => `Atlas 60+: Daten für Geoinformationssysteme (${city})`,
  description: (city) =>
    `Gebiete von ${city} mit ihren Zahlen, Orte für ältere Menschen, Haltestellen und Zellen, zum Lesen für QGIS und jedes andere Programm, das OGC API – Features oder OGC API – Tiles versteht. Kleine Zahlen sind überall geschützt.`,
  tileSets: {
    city: {
      title: 'Stadt',
      description: figuresOf('Die Stadt als Ganzes mit ihren neuesten Zahlen'),
    },
    'planning-areas': {
      title: many(levels.PLANNING_AREA),
      description: figuresOf(`${many(levels.PLANNING_AREA)} mit ihren neuesten Zahlen`),
    },
    'social-spaces': {
      title: many(levels.SOCIAL_SPACE),
      description: figuresOf(`${many(levels.SOCIAL_SPACE)} mit ihren neuesten Zahlen`),
    },
    districts: {
      title: many(levels.DISTRICT),
      description: figuresOf(`${many(levels.DISTRICT)} mit ihren neuesten Zahlen`),
    },
    'service-sites': {
      title: 'Treffpunkte und Beratungsstellen',
      description:
        'Bekannte Orte für Menschen ab 60, jeder aus einer öffentlichen Quelle. Die Liste ist nicht vollständig; was leer ist, ist nicht bekannt.',
    },
    stops: { title: 'Haltestellen', description: 'Haltestellen des öffentlichen Nahverkehrs.' },
    cells: {
      title: 'Menschen ab 60 in Zellen',
      description:
        'Wo ältere Menschen wohnen, geschätzt in den Zellen eines Rasters, als Punkte in ihrer Mitte. Zellen mit wenigen Menschen sind mit einer Nachbarzelle zusammengelegt.',
    },
    'transit-streets': {
      title: 'Straßen und Gleise des Nahverkehrs',
      description: 'Wo Bahnen und Busse fuhren, vereinfacht.',
    },
    waterways: { title: 'Flüsse', description: 'Verlauf der Flüsse, schematisch.' },
    'base-map': {
      title: 'Grundkarte',
      description: 'Straßen, Wege, Gleise, Wasser, Grün, Gebäude und Landmarken aus OpenStreetMap.',
    },
  },
  properties: {
    code: 'Amtlicher Schlüssel, auf seiner Ebene eindeutig',
    name: 'Name',
    area_km2: 'Amtliche Fläche in km²',
    area_status: 'Art der Angabe zur Fläche: OBSERVED amtlich, ESTIMATED geteilt',
    planning_area: `Schlüssel ${des(levels.PLANNING_AREA)}`,
    social_space: `Schlüssel ${des(levels.SOCIAL_SPACE)}, bei mehreren durch Leerzeichen getrennt`,
    reported_with: 'Schlüssel des Gebiets, bei dem seine Menschen mitgezählt sind',
    source: 'Quelle: Titel, Herausgeber, Lizenz, Stand',
    slug: 'Kennung, wie in Adressen und in der Schnittstelle',
    kinds: 'MEETING Treffpunkt, COUNSELLING Beratung; bei beidem durch Leerzeichen getrennt',
    provider: 'MUNICIPAL städtisch, FUNDED gefördert',
    operator: 'Träger',
    address: 'Anschrift',
    district: `Schlüssel ${des(levels.DISTRICT)}`,
    responsible_for: 'Schlüssel des Gebiets, für das ein Amt zuständig ist',
    opening_hours: 'Öffnungszeiten in der Schreibweise von OpenStreetMap',
    opening_note: 'Was dazu zu sagen ist',
    telephone: 'Telefon',
    wheelchair: 'Mit dem Rollstuhl: YES ja, LIMITED zum Teil, NO nein',
    offers: 'Angebote',
    website: 'Internetseite',
    position_accuracy_m: 'Um so viele Meter kann die Lage abweichen',
    as_of: 'Stand, den die Quelle beschreibt: Jahr, Monat oder Tag',
    is_old: 'Ob der Stand alt oder nicht bekannt ist',
    state_in_words: 'Der Stand in Worten',
    modes: 'TRAM Straßenbahn, BUS Bus, FERRY Fähre, durch Leerzeichen getrennt',
    day: 'Stichtag',
    residents_60_to_79: younger.value,
    residents_60_to_79_status: younger.status,
    residents_60_to_79_low: younger.low,
    residents_60_to_79_high: younger.high,
    residents_80_plus: older.value,
    residents_80_plus_status: older.status,
    residents_80_plus_low: older.low,
    residents_80_plus_high: older.high,
    no_range: 'Warum Zahlen keine Spanne haben; leer, wo sie eine haben',
  },
  aspects: {
    unit: (indicator) => `${indicator}: Einheit`,
    day: (indicator) => `${indicator}: Stichtag`,
    since: (indicator) => `${indicator}: früherer Stichtag der Veränderung`,
    staff_day: (indicator) => `${indicator}: Stichtag des Personals`,
    status: (indicator) => `${indicator}: Art der Zahl`,
    low: (indicator) => `${indicator}: untere Grenze des Fehlers oder des Zufalls`,
    high: (indicator) => `${indicator}: obere Grenze des Fehlers oder des Zufalls`,
    source: (indicator) => `${indicator}: Quelle der unsichersten Angabe`,
  },
  statuses: {
    OBSERVED: 'gezählt',
    REPORTED: 'gemeldet',
    COMPUTED: 'berechnet',
    ESTIMATED: 'geschätzt',
    PROJECTED: 'vorausberechnet',
    SUPPRESSED: 'geschützt, weil zu wenige Menschen',
    MISSING: 'nicht bekannt',
  },
  parameters: {
    bbox: 'Nur was dieses Rechteck berührt: vier Zahlen, erst die kleineren Koordinaten, dann die größeren; ohne bbox-crs Länge und Breite in Grad.',
    'bbox-crs': 'Koordinatensystem der Zahlen in bbox.',
    crs: 'Koordinatensystem der Antwort.',
    datetime:
      'Nur was zu diesem Zeitpunkt oder in diesem Zeitraum (a/b, ../b, a/..) gilt; was keinen Stand hat, ist immer dabei.',
    f: 'Form der Antwort; ohne Angabe entscheidet, was der Aufrufer annimmt (Accept).',
    limit: 'So viele auf einmal höchstens.',
    offset: 'So viele am Anfang überspringen. Die Verweise zur nächsten Seite setzen es.',
    state:
      'Stand der Daten, zu dem geblättert wird. Die Verweise zur nächsten Seite setzen ihn; gibt es inzwischen andere Daten, wird das gesagt (410), damit keine Liste aus zwei Ständen gemischt ist.',
    properties: 'Nur diese Spalten, durch Komma getrennt.',
  },
  filter: (property) => `Nur was genau diesen Wert hat. ${property}.`,
  operations: {
    landing: 'Was es hier gibt',
    api: 'Beschreibung der Schnittstelle (OpenAPI 3.0)',
    conformance: 'Welche Teile der Normen erfüllt sind',
    collections: 'Alle Datensammlungen',
    collection: 'Eine Datensammlung',
    schema: 'Was die Spalten sagen (JSON Schema)',
    items: 'Die Objekte einer Datensammlung',
    item: 'Ein Objekt',
    tileSets: 'Was es als Kacheln gibt',
    tileSet: 'Wo die Kacheln liegen',
    tile: 'Eine Kachel (Mapbox Vector Tile)',
    tileMatrixSets: 'Wie Kacheln aufgeteilt sind',
    tileMatrixSet: 'Eine Aufteilung in Kacheln',
  },
  asPage: 'Als Seite',
  openApi: 'Beschreibung der Schnittstelle als JSON',
  dataset: 'Der Atlas 60+',
  next: 'Nächste Seite',
  previous: 'Vorige Seite',
  licence: (licence) => `Lizenz: ${licence}`,
  refused: 'Warum nicht geantwortet wird: ein Code und ein Satz in der Sprache der Anfrage.',
})
