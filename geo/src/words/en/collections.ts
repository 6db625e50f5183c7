import type { LevelNames } from '../../terms/level-names.ts'
import { capital, many, one } from './nouns.ts'
import type { CollectionWords } from '../collections.ts'

const figuresOf = (areas: string) =>
  `${areas}. Each figure has its value and, in columns beside it, unit, day, status, range of error and source; where there is no number, the status says why.`

const people = (ages: string) => ({
  value: `People ${ages} in the cell, estimated`,
  status: `Status of the number of people ${ages}`,
  low: `People ${ages}: at least, as far as the measured error goes`,
  high: `People ${ages}: at most, as far as the measured error goes`,
})
const younger = people('aged 60 to 79')
const older = people('aged 80 and over')

export const collectionWords = (levels: LevelNames): CollectionWords => ({
  title: (city) => `Atlas 60+: data for geographic information systems (${city})`,
  description: (city) =>
    `Areas of ${city} with their figures, places for older people, stops and cells, to be read by QGIS and every other program that knows OGC API – Features or OGC API – Tiles. Small numbers are protected everywhere.`,
  tileSets: {
    city: { title: 'City', description: figuresOf('The city as a whole with its newest figures') },
    'planning-areas': {
      title: capital(many(levels.PLANNING_AREA)),
      description: figuresOf(`${capital(many(levels.PLANNING_AREA))} with their newest figures`),
    },
    'social-spaces': {
      title: capital(many(levels.SOCIAL_SPACE)),
      description: figuresOf(`${capital(many(levels.SOCIAL_SPACE))} with their newest figures`),
    },
    districts: {
      title: capital(many(levels.DISTRICT)),
      description: figuresOf(`${capital(many(levels.DISTRICT))} with their newest figures`),
    },
    'service-sites': {
      title: 'Meeting places and counselling centres',
      description:
        'Known places for people over 60, each from a public source. The list is not complete; what is empty is not known.',
    },
    stops: { title: 'Stops', description: 'Stops of public transport.' },
    cells: {
      title: 'People over 60 in cells',
      description:
        'Where older people live, estimated in the cells of a grid, as points in their middle. Cells with few people are joined to a neighbour.',
    },
    'transit-streets': {
      title: 'Streets and tracks of public transport',
      description: 'Where trams and buses ran, generalised.',
    },
    waterways: { title: 'Rivers', description: 'Courses of rivers, schematic.' },
    'base-map': {
      title: 'Base map',
      description:
        'Streets, paths, tracks, water, green areas, buildings and landmarks from OpenStreetMap.',
    },
  },
  properties: {
    code: 'Official key, unique at its level',
    name: 'Name, in German',
    area_km2: 'Official area in km²',
    area_status: 'Status of the area: OBSERVED official, ESTIMATED divided',
    planning_area: `Key of the ${one(levels.PLANNING_AREA)}`,
    social_space: `Key of the ${one(levels.SOCIAL_SPACE)}; of several, parted by spaces`,
    reported_with: `Key of the ${one(levels.DISTRICT)} that its people are counted with`,
    source: 'Source: title, publisher, licence, state',
    slug: 'Identifier, as in addresses and in the API',
    kinds: 'MEETING meeting place, COUNSELLING counselling; of both, parted by a space',
    provider: 'MUNICIPAL the city itself, FUNDED funded by it',
    operator: 'Who runs it',
    address: 'Address',
    district: `Key of the ${one(levels.DISTRICT)}`,
    responsible_for: `Key of the ${one(levels.PLANNING_AREA)} that an office is responsible for`,
    opening_hours: 'Opening hours in the notation of OpenStreetMap',
    opening_note: 'What is to be said of them besides',
    telephone: 'Telephone',
    wheelchair: 'By wheelchair: YES, LIMITED in part, NO',
    offers: 'What is offered',
    website: 'Website',
    position_accuracy_m: 'How many metres off the position may be',
    as_of: 'The state that the source describes: a year, a month or a day',
    is_old: 'Whether the state is old or not known',
    state_in_words: 'The state in words',
    modes: 'TRAM, BUS and FERRY, parted by spaces',
    day: 'Reference day',
    residents_60_to_79: younger.value,
    residents_60_to_79_status: younger.status,
    residents_60_to_79_low: younger.low,
    residents_60_to_79_high: younger.high,
    residents_80_plus: older.value,
    residents_80_plus_status: older.status,
    residents_80_plus_low: older.low,
    residents_80_plus_high: older.high,
    no_range: 'Why numbers have no range; empty where they have one',
  },
  aspects: {
    unit: (indicator) => `${indicator}: unit`,
    day: (indicator) => `${indicator}: reference day`,
    since: (indicator) => `${indicator}: earlier day of the change`,
    staff_day: (indicator) => `${indicator}: day of the staff`,
    status: (indicator) => `${indicator}: status`,
    low: (indicator) => `${indicator}: lower end of the error, or of what chance explains`,
    high: (indicator) => `${indicator}: upper end of the error, or of what chance explains`,
    source: (indicator) => `${indicator}: source of the least sure number`,
  },
  statuses: {
    OBSERVED: 'counted',
    REPORTED: 'reported',
    COMPUTED: 'computed',
    ESTIMATED: 'estimated',
    PROJECTED: 'projected',
    SUPPRESSED: 'protected, as there are too few people',
    MISSING: 'not known',
  },
  parameters: {
    bbox: 'Only what touches this box: four numbers, the smaller coordinates first, then the larger ones; without bbox-crs longitude and latitude in degrees.',
    'bbox-crs': 'Coordinate system of the numbers in bbox.',
    crs: 'Coordinate system of the answer.',
    datetime:
      'Only what holds at this moment or in this period (a/b, ../b, a/..); what has no state is always included.',
    f: 'Form of the answer; if left out, what the caller accepts decides (Accept).',
    limit: 'At most so many at once.',
    offset: 'Skip so many at the beginning. The links to the next page set it.',
    state:
      'State of the data that is paged through. The links to the next page set it; where there are other data meanwhile, that is said (410), so that no list mixes two states.',
    properties: 'Only these columns, parted by commas.',
  },
  filter: (property) => `Only what has just this value. ${property}.`,
  operations: {
    landing: 'What there is',
    api: 'Description of the API (OpenAPI 3.0)',
    conformance: 'Which parts of the standards are kept',
    collections: 'All collections',
    collection: 'A collection',
    schema: 'What the columns say (JSON Schema)',
    items: 'The features of a collection',
    item: 'A feature',
    tileSets: 'What there is as tiles',
    tileSet: 'Where the tiles are',
    tile: 'A tile (Mapbox Vector Tile)',
    tileMatrixSets: 'How tiles are laid out',
    tileMatrixSet: 'A layout of tiles',
  },
  asPage: 'As a page',
  openApi: 'Description of the API as JSON',
  dataset: 'Atlas 60+',
  next: 'Next page',
  previous: 'Previous page',
  licence: (licence) => `Licence: ${licence}`,
  refused: 'Why there is no answer: a code and a sentence in the language of the request.',
})
