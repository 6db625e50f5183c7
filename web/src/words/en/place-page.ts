import type { CityWords } from '@atlas/geo/terms/city-words'
import { capital, one } from '@atlas/geo/words/en/nouns'
import type german from '../de/place-page'

import { ownHowDrawn, ownRiverSide, ownText, ownTimetable } from '../own-texts'

type De = ReturnType<typeof german>

const compass = {
  N: 'north',
  NE: 'north-east',
  E: 'east',
  SE: 'south-east',
  S: 'south',
  SW: 'south-west',
  W: 'west',
  NW: 'north-west',
}

export default ({ name: city, levels: shown, levelNames: levels, texts }: CityWords): De => ({
  documentTitle: (name: string) => `${name} · Atlas 60+`,
  description: (name: string, district: string) =>
    `${name} in ${district}: what it offers, when it is open and where it is.`,
  back: 'Find other places',
  onMap: 'Show on the large map',
  links: 'Find it on your device',
  mapApp: 'Open in your map app',
  openStreetMap: 'Look it up on openstreetmap.org',
  timetable: ownTimetable(texts, 'en'),
  linksNote: 'These links lead to other providers. They tell them the place, not where you start.',
  facts: 'At a glance',
  askBefore: 'Please ask before you set out.',
  address: 'Address',
  website: 'Website',
  where: 'Where is it?',
  accuracyCoarse: (metres: string) =>
    `The map shows about where the place is: to within ${metres} m. The dashed circle is that large.`,
  accuracyFine: (metres: string) => `The spot on the map is right to within ${metres} m.`,
  mapLabel: (name: string) =>
    `Map of the surroundings of ${name}. What it shows is also said in words on this page.`,
  mapNote: ['North is up.', ownHowDrawn(texts, 'en')].filter(Boolean).join(' '),
  start: 'Your start',
  directions: 'How to get there',
  inDistrict: (district: string, planningArea: string) =>
    district === planningArea || !shown.includes('PLANNING_AREA')
      ? `The place is in the ${one(levels.DISTRICT)} ${district}.`
      : `The place is in the ${one(levels.DISTRICT)} ${district}, in the ${planningArea} area.`,
  riverSide: ownRiverSide(texts, 'en'),
  nearRiver: ownText(texts, 'river-near', 'en'),
  fromLandmark: (landmark: string, distance: string, direction: string) =>
    `From ${landmark}: about ${distance} to the ${direction}.`,
  nearLandmark: (landmark: string) => `Very near: ${landmark}.`,
  atLandmark: (landmark: string) => `At the same address: ${landmark}.`,
  asTheCrowFlies:
    'The distance from the office is a straight line; walking is farther. Which streets, buses or trams lead there, the atlas cannot say.',
  yourWay: (name: string) => `Your way from ${name}`,
  yourDirection: (direction: string) => `From there, the place lies to the ${direction}.`,
  yourWayNear: 'The place is very near you.',
  wayChoice: 'How do you get about?',
  wayProfiles: { WALKING: 'On foot', WHEELCHAIR: 'With a wheelchair or walker' },
  withoutSteps: (distance: string) => `${distance} without steps`,
  waySteps: 'Step by step',
  stairsOnWay: (count: number) =>
    count === 1
      ? 'Mind: there is a flight of stairs on this way.'
      : `Mind: there are ${count} flights of stairs on this way.`,
  kerbsOnWay: (count: number) =>
    count === 1
      ? 'Mind: there is a high kerb on this way.'
      : `Mind: there are ${count} high kerbs on this way.`,
  benchesOnWay: (count: number) => {
    if (count === 0) return 'No bench is known along the way.'
    return count === 1
      ? 'There is a bench along the way.'
      : `There are ${count} benches along the way.`
  },
  longestWithoutBench: (distance: string) => `The longest part without a bench: ${distance}.`,
  toiletsOnWay: (count: number, accessible: number) => {
    const toilets =
      count === 1 ? 'There is a toilet along the way' : `There are ${count} toilets along the way`
    return accessible === 0 ? `${toilets}.` : `${toilets}, accessible by wheelchair: ${accessible}.`
  },
  wayEndsNear: (metres: string, address: string | null) =>
    address === null
      ? `Where the place stands is known only to within ${metres} m.`
      : `Where the place stands is known only to within ${metres} m. At the end, look for the address: ${address}.`,
  wayBeginsNear: 'Where you are is known only roughly, too: the beginning may differ.',
  toiletSign: 'WC',
  wayFrom: (source: string) => `Way: ${source}.`,
  mapWay: 'The thick line is your way; dots along it are benches, “WC” are toilets.',
  mapStops: 'A square with an H is a stop.',
  compass,
  mayHaveChanged: 'Things may have changed since.',
  thisPage: 'This page on the internet',
  qrLabel: 'QR code with the address of this page',
  notFound: 'We do not know this place',
  notFoundText:
    'The address may not be quite right. Or the place is missing from our list, which is not complete.',
  searchLabel: `Search for a place, street or ${one(levels.DISTRICT)}`,
  searchButton: 'Search',
  allPlaces: 'Find places near you',
  files: {
    title: `Places for older people in ${city}`,
    fileName: 'places',
    sheet: 'Places',
    note: 'The list is not complete. Positions are near the address; how near is told for each place. What is empty is not known.',
    columns: {
      slug: 'Identifier',
      name: 'Name',
      kinds: 'Service',
      operator: 'Operator',
      address: 'Address',
      district: capital(one(levels.DISTRICT)),
      planningArea: capital(one(levels.PLANNING_AREA)),
      socialSpace: capital(one(levels.SOCIAL_SPACE)),
      openingHours: 'Open',
      telephone: 'Telephone',
      wheelchair: 'Wheelchair access',
      offers: 'What it offers',
      website: 'Website',
      lon: 'Longitude (degrees)',
      lat: 'Latitude (degrees)',
      accuracyMetres: 'Position right to (m)',
      asOf: 'As of',
      state: 'State in words',
      responsibleFor: 'Responsible for',
      source: 'Source',
      licence: 'Licence',
      page: 'Page',
    },
  },
})
