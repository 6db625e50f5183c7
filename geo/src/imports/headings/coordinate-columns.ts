import { searchKey } from '../../search/search-key.ts'

export type Coordinates = readonly [x: number, y: number]

/** What tables call longitude and latitude, or easting and northing: the likeliest first, as search keys. */
const pairs: readonly (readonly [x: string, y: string])[] = [
  ['lon', 'lat'],
  ['lng', 'lat'],
  ['long', 'lat'],
  ['longitude', 'latitude'],
  ['länge', 'breite'],
  ['längengrad', 'breitengrad'],
  ['geo länge', 'geo breite'],
  ['anker lon', 'anker lat'],
  ['rechtswert', 'hochwert'],
  ['ostwert', 'nordwert'],
  ['easting', 'northing'],
  ['utm ost', 'utm nord'],
  ['x coord', 'y coord'],
  ['x koordinate', 'y koordinate'],
  ['koordinate x', 'koordinate y'],
  ['x', 'y'],
  ['e', 'n'],
]

export const coordinateNames = pairs.map(([x, y]) => ({ x: searchKey(x), y: searchKey(y) }))

/** Names that say that it is degrees. */
export const namesOfDegrees: ReadonlySet<string> = new Set(
  pairs.slice(0, 8).map(([x]) => searchKey(x)),
)
