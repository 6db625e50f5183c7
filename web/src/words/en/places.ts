import type { LevelNames } from '@atlas/geo/terms/level-names'
import { areaOfOffices } from '@atlas/geo/words/level-names'
import type { CityWords } from '@atlas/geo/terms/city-words'
import { capital, many, one } from '@atlas/geo/words/en/nouns'
import type german from '../de/places'

import { ownExamples } from '../own-texts'

type De = ReturnType<typeof german>

const kinds: De['kinds'] = { MEETING: 'Meeting place', COUNSELLING: 'Advice' }

const startNotes = (levels: LevelNames): De['startNotes'] => ({
  'planning-area': (name) =>
    `${name} is large. We measure from its middle. Naming your ${one(levels.DISTRICT)} makes the answer better.`,
  'social-space': (name) =>
    `${name} has several ${many(levels.DISTRICT)}. We measure from its middle. Naming your ${one(levels.DISTRICT)} makes the answer better.`,
  district: () =>
    `We measure from the middle of the ${one(levels.DISTRICT)}. Your way may be shorter or longer.`,
  site: (name) => `We measure from the place “${name}”.`,
  stop: (name) => `We measure from the stop ${name}. The stops are those of 2016.`,
  street: (name) =>
    `We measure from the middle of the street: ${name}. The house number makes the answer better.`,
  address: (name) => `We measure from this address: ${name}.`,
  postcode: (name) =>
    `We measure from the middle of the postcode ${name}. Your street makes the answer better.`,
  landmark: (name) => `We measure from here: ${name}.`,
  office: (name) => `We measure from here: ${name}.`,
  position: (name) =>
    `We measure from your location: ${name}. We know it only to about 200 metres.`,
})

const hitKinds = (levels: LevelNames): De['hitKinds'] => ({
  'planning-area': one(levels.PART_OF_CITY),
  'social-space': `several ${many(levels.DISTRICT)}`,
  district: one(levels.DISTRICT),
  site: 'meeting place or advice',
  office: 'city office',
  stop: 'stop',
  street: 'street',
  address: 'address',
  postcode: 'postcode',
  landmark: 'landmark',
})

const problems = (city: string, levels: LevelNames): De['problems'] => ({
  'nothing-found': {
    title: 'We could not find that',
    help: (text, askedFor) =>
      `We know nothing about “${text}”. ${
        {
          AREA_OR_STOP: `We know the ${many(levels.DISTRICT)} and stops of ${city}, the offices of the city and only a few streets. Please type your ${one(levels.DISTRICT)} or the nearest stop.`,
          ADDRESS: `We know streets, postcodes, ${many(levels.DISTRICT)} and stops of ${city}. Please type only your street, your ${one(levels.DISTRICT)} or the nearest stop.`,
        }[askedFor]
      } Or choose your ${one(levels.PART_OF_CITY)} below.`,
  },
  'nothing-typed': {
    title: 'You have not typed anything yet',
    help: (_, askedFor) =>
      `Please type ${{ AREA_OR_STOP: `your ${one(levels.DISTRICT)}`, ADDRESS: 'your street and house number' }[askedFor]}. Or choose your ${one(levels.PART_OF_CITY)} below.`,
  },
  'text-too-long': {
    title: 'That is too long to search for',
    help: () => `One word or two will do, for example your ${one(levels.DISTRICT)}.`,
  },
  'unknown-start': {
    title: 'We do not know this place',
    help: () =>
      `Perhaps the address of the page is incomplete. Please type your ${one(levels.DISTRICT)}.`,
  },
  'unreadable-position': {
    title: 'We could not read this place',
    help: () =>
      `Perhaps the address of the page is incomplete. Please type your ${one(levels.DISTRICT)}.`,
  },
  'outside-the-city': {
    title: `You are not in ${city} just now`,
    help: () =>
      `We only know places in ${city}. Are you looking on behalf of somebody who lives here? Then please type their ${one(levels.DISTRICT)}.`,
  },
})

const methods: De['methods'] = {
  ESTIMATED:
    'The ways are estimates: the straight line and a little more for detours. The real way may be longer.',
  STREET_NETWORK: 'The ways follow the streets and paths of OpenStreetMap.',
  TRAVEL_COSTS: 'The ways come from a table that the city has put in.',
}

const wheelchair: De['wheelchair'] = {
  YES: 'yes, without steps',
  LIMITED: 'only in part or with help',
  NO: 'no',
}

const unknown: De['unknown'] = {
  offers: 'what there is',
  address: 'address',
  openingHours: 'opening hours',
  telephone: 'telephone',
  wheelchair: 'wheelchair access',
  operator: 'who runs it',
}

export default ({ name: city, levels: shown, levelNames: levels, texts }: CityWords): De => ({
  documentTitle: 'Meeting places and advice · Atlas 60+',
  description: `Where do you live? We show meeting places and advice for older people in ${city}, with the walk in minutes.`,
  skip: 'To the content',
  otherWording: { label: 'Leichte Sprache', tag: 'de-simple' },

  question: 'Where do you live?',
  lead: 'We show you meeting places and advice near you.',
  labels: { AREA_OR_STOP: `${capital(one(levels.DISTRICT))} or stop`, ADDRESS: 'Your address' },
  examples: ownExamples(texts, 'en'),
  submit: 'Show places',
  locate: 'Use my location',
  locateNote:
    'Your device asks for your permission first. We round your location to about 200 metres and do not store it.',
  locating: 'Your device is looking for your location …',
  locationDenied: `Your device did not give us your location. Never mind: just type your ${one(levels.DISTRICT)}.`,
  locationFailed: `Your device did not find your location. Never mind: just type your ${one(levels.DISTRICT)}.`,
  locationVague: `Your device knows your location only very roughly just now. Please type your ${one(levels.DISTRICT)}.`,
  chooseArea: `Or choose your ${one(levels.PART_OF_CITY)}`,
  showMap: 'Show on a small map',
  hideMap: 'Close the map',
  chooseOnMap: 'Choose on a map instead',

  problems: problems(city, levels),

  choiceTitle: 'Which place do you mean?',
  choiceLead: (text: string) => `Several places match “${text}”. Please choose one.`,
  choiceMore: 'There are more. If yours is missing, please add a word.',
  unknownNumber: (number) =>
    `House number ${number} is not on our map. Please choose the street, or the nearest number we know.`,
  simplified: (text, askedFor) =>
    `We searched for “${text}”. ${
      {
        AREA_OR_STOP: 'We do not know house numbers and postcodes.',
        ADDRESS: 'We do not know the rest of what you typed.',
      }[askedFor]
    }`,
  hitKinds: hitKinds(levels),

  nearestKinds: {
    ALL: 'The nearest places',
    MEETING: 'The nearest meeting places',
    COUNSELLING: 'The nearest counselling',
  },
  title: (what, start) => `${what} from ${start}`,
  titleHere: (what) => `${what} to you`,
  startNotes: startNotes(levels),
  again: 'Search again',
  chooseDistrict: `Which ${one(levels.DISTRICT)} do you live in?`,
  filter: 'What are you looking for?',
  everything: 'Everything',
  kindFilters: { MEETING: 'Meeting places', COUNSELLING: 'Advice' },
  kinds,
  kindNotes: {
    MEETING: 'At a meeting place older people come together.',
    COUNSELLING: 'At an advice centre you get advice on your questions.',
  },
  both: 'Meeting place and advice',
  far: 'That is far on foot. Perhaps a bus or a tram goes there.',
  stopNearYou: (stop: string, distance: string) => `Stop near you: ${stop}${distance}.`,
  stopInMiddle: (stop: string, distance: string, area: string) =>
    `Stop near the middle of ${area}: ${stop}${distance}.`,
  stopAtStart: (stop: string, distance: string) => `Stop where you start: ${stop}${distance}.`,
  stopAtPlace: (stop: string, distance: string) => `Stop at the place: ${stop}${distance}.`,
  stopAbout: (distance: string) => ` (about ${distance})`,
  stopAtMost: (distance: string) => ` (at most about ${distance})`,
  stopsAsOf: (day: string) => `Stops as of ${day}.`,
  stopsSource: (source: string) => `Source of the stops: ${source}.`,
  noPlaces: 'We know no such place.',
  list: 'Other places',
  showAll: (count: string) => `Show all ${count} places`,
  showFew: 'Show only the nearest places',

  minutes: (count: string) => `${count} minutes`,
  hours: (count: string) => (count === '1' ? '1 hour' : `${count} hours`),
  hoursAndMinutes: (hours: string, minutes: string) => `${hours} and ${minutes}`,
  metres: (count: string) => `${count} metres`,
  kilometres: (count: string) => (count === '1' ? '1 kilometre' : `${count} kilometres`),
  walk: (time: string, distance: string) => `about ${time} on foot, ${distance}`,
  walkNearby: (time: string, distance: string) =>
    `very near, at most about ${time} on foot, ${distance}`,
  walkAtMost: (time: string, distance: string) => `at most about ${time} on foot, ${distance}`,
  noWay: (distance: string) => `We do not know the way on foot. Straight line: ${distance}.`,
  nearestStop: (name: string, distance: string, asOf: string | null) =>
    `Nearest stop: ${name}, about ${distance} on foot${asOf === null ? '' : ` (as of ${asOf})`}.`,
  nearestStopAtMost: (name: string, distance: string, asOf: string | null) =>
    `Nearest stop: ${name}, at most about ${distance} on foot${asOf === null ? '' : ` (as of ${asOf})`}.`,
  inDistrict: (district: string) => `in the ${one(levels.DISTRICT)} of ${district}`,
  accuracy: (metres: string) => `On the map the spot is right to about ${metres} metres.`,
  way: 'Way there',
  operator: 'Who runs it',
  openingHours: 'Open',
  telephone: 'Telephone',
  wheelchairAccess: 'By wheelchair',
  wheelchair,
  offers: 'What there is',
  unknown,
  notKnown: (list: string) => `Not known: ${list}.`,
  source: (source: string) => `Source: ${source}.`,
  /** As a sentence of its own. */
  state: (state: string) => `${state.charAt(0).toUpperCase()}${state.slice(1)}.`,
  responsibleFor: 'Responsible for',
  district: (name: string) => name,
  responsibleForYou: (area: string) =>
    `Responsible for your ${one(areaOfOffices({ levels: shown, levelNames: levels }))}, ${area}`,
  responsibleTitle: `The city’s advice for your ${one(areaOfOffices({ levels: shown, levelNames: levels }))}`,
  helplineWhat: (what: string) => `Helps with: ${what.charAt(0).toLowerCase()}${what.slice(1)}.`,
  helplineHours: (hours: string) => `Hours: ${hours}`,

  mapTitle: 'Map',
  mapOfAreas: `Tap your ${one(levels.PART_OF_CITY)}.`,
  mapOfDistricts: `Tap your ${one(levels.DISTRICT)}.`,
  mapOfPlaces: 'The red dot is where you start. The numbers are those of the list.',
  mapCircles: 'The place is inside the dashed circle. We do not know it better.',
  mapTap: 'Do you live elsewhere? Tap the spot.',
  mapStart: 'Your start',
  mapStop: (name: string) => `Stop ${name}`,
  mapStops: 'A square with an H is a stop: where you start, or at a place that is far away.',
  mapPlace: (number: string, name: string) => `Place ${number}: ${name}`,

  incompleteTitle: 'This list is not complete',
  incomplete:
    'We only show places that we found on public web pages. Some of this is old. It is best to ask before you set out.',
  report: (name: string, address: string) =>
    `Do you know a place that is missing here? Or is something wrong? Please tell the city office near you: ${name}, ${address}.`,
  reportMail: 'Or write to us:',
  howTitle: 'How we work this out',
  pace: (kilometres: string) => `We assume a slow walk: ${kilometres} kilometres in an hour.`,
  methods,
  filesTitle: 'All places as a file',
  fileNames: { xlsx: 'table (Excel)', csv: 'table (CSV)', geojson: 'map (GeoJSON)' },
  embed: 'Show these places on your own web page',
})
