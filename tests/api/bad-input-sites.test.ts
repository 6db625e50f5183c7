import {
  describeRefusals,
  malformedBox,
  malformedCursor,
  malformedDistance,
  malformedPage,
  malformedPosition,
  misfit,
  outside,
  outsideTheCountry,
  swappedPosition,
} from '../support/refusals.ts'

const sites = (args: string) => `{ serviceSites(${args}) { totalCount nodes { slug } } }`
const cursorOf = (content: string) => Buffer.from(content).toString('base64url')

describeRefusals('bad input about sites and lists', [
  {
    name: 'a bounding box with west and east swapped',
    query: sites('filter: { boundingBox: { west: 13.8, east: 13.6, south: 51, north: 51.1 } }'),
    ...malformedBox,
  },
  {
    name: 'a bounding box with south and north swapped',
    query: sites('filter: { boundingBox: { west: 13.6, east: 13.8, south: 51.1, north: 51 } }'),
    ...malformedBox,
  },
  {
    name: 'a bounding box without any width',
    query: sites('filter: { boundingBox: { west: 13.6, east: 13.6, south: 51, north: 51.1 } }'),
    ...malformedBox,
  },
  {
    name: 'a bounding box beyond the globe',
    query: sites('filter: { boundingBox: { west: -181, east: 181, south: 51, north: 51.1 } }'),
    ...malformedBox,
  },
  {
    name: 'a bounding box in metres',
    query: sites(
      'filter: { boundingBox: { west: 400000, east: 420000, south: 5650000, north: 5660000 } }',
    ),
    ...malformedBox,
  },
  {
    name: 'a bounding box west of the city',
    query: sites('filter: { boundingBox: { west: 13, east: 13.5, south: 51, north: 51.1 } }'),
    ...outside,
  },
  {
    name: 'a bounding box with lon and lat swapped',
    query: sites('filter: { boundingBox: { west: 51, east: 51.1, south: 13.6, north: 13.8 } }'),
    ...outside,
  },
  {
    name: 'a point with longitude and latitude swapped',
    query: sites('near: { lon: 51.05, lat: 13.74, withinMetres: 100 }'),
    ...swappedPosition,
  },
  {
    name: 'a point outside the country',
    query: sites('near: { lon: 2.35, lat: 48.86, withinMetres: 100 }'),
    ...outsideTheCountry,
  },
  {
    name: 'a point beyond the pole',
    query: sites('near: { lon: 13.7, lat: 91, withinMetres: 100 }'),
    ...malformedPosition,
  },
  {
    name: 'a point beyond the date line',
    query: sites('near: { lon: -180.5, lat: 51, withinMetres: 100 }'),
    ...malformedPosition,
  },
  {
    name: 'a distance of 0',
    query: sites('near: { lon: 13.7, lat: 51, withinMetres: 0 }'),
    ...malformedDistance,
  },
  {
    name: 'a negative distance',
    query: sites('near: { lon: 13.7, lat: 51, withinMetres: -5 }'),
    ...malformedDistance,
  },
  {
    name: 'a distance of more than 100 km',
    query: sites('near: { lon: 13.7, lat: 51, withinMetres: 100000.1 }'),
    ...malformedDistance,
  },
  { name: 'a page of 0', query: sites('first: 0'), ...malformedPage },
  { name: 'a page of 101', query: sites('first: 101'), ...malformedPage },
  { name: 'a page of -1', query: sites('first: -1'), ...malformedPage },
  { name: 'a last page of 0', query: sites('last: 0'), ...malformedPage },
  { name: 'a last page of 101', query: sites('last: 101'), ...malformedPage },
  { name: 'a first and a last page at once', query: sites('first: 1, last: 1'), ...malformedPage },
  {
    name: 'a last page after a place',
    query: sites(`last: 1, after: "${cursorOf('["a","a"]')}"`),
    ...malformedPage,
  },
  {
    name: 'a page larger than any integer',
    query: sites('first: 2147483648'),
    ...misfit('Int cannot represent non 32-bit signed integer value: 2147483648'),
  },
  { name: 'a cursor that is none', query: sites('after: "abc"'), ...malformedCursor },
  { name: 'an empty cursor', query: sites('after: ""'), ...malformedCursor },
  {
    name: 'a cursor with a third value',
    query: sites(`after: "${cursorOf('["a","a","a"]')}"`),
    ...malformedCursor,
  },
  {
    name: 'a cursor of a list sorted by distance',
    query: sites(`after: "${cursorOf('[12.5,"luise"]')}"`),
    ...malformedCursor,
  },
  {
    name: 'a cursor of a list sorted by name for one by distance',
    query: sites(
      `near: { lon: 13.7, lat: 51, withinMetres: 9000 }, after: "${cursorOf('["a","luise"]')}"`,
    ),
    ...malformedCursor,
  },
  {
    name: 'a cursor of an infinite distance',
    query: sites(
      `near: { lon: 13.7, lat: 51, withinMetres: 9000 }, after: "${cursorOf('[1e400,"luise"]')}"`,
    ),
    ...malformedCursor,
  },
  {
    name: 'a cursor with a NUL character',
    query: sites(`after: "${cursorOf(String.raw`["\u0000","luise"]`)}"`),
    ...malformedCursor,
  },
  {
    name: 'a cursor with SQL for a slug',
    query: sites(`before: "${cursorOf(`["a","' or true --"]`)}"`),
    ...malformedCursor,
  },
  {
    name: 'a search for more than 100 characters',
    query: `{ search(text: "${'ä'.repeat(101)}") { __typename } }`,
    status: 200,
    code: 'TEXT_TOO_LONG',
    en: 'A search takes 100 characters at most.',
    de: 'Gesucht wird nach höchstens 100 Zeichen.',
  },
  {
    name: 'a search for 51 hits',
    query: '{ search(text: "a", first: 51) { __typename } }',
    status: 200,
    code: 'MALFORMED_PAGE',
    en: 'A page has 1 to 50 items; "first" goes with "after", "last" with "before".',
    de: 'Eine Seite hat 1 bis 50 Einträge; „first“ geht mit „after“, „last“ mit „before“.',
  },
])
