import type { Tags } from './tags.ts'

/** Streets, paths and ferries: of them all tags are kept, because Valhalla judges by them who may walk where. */
export const isWalked = ({ highway, route }: Tags): boolean =>
  highway !== undefined || route === 'ferry'

/** Which tags are kept of all else that lies in the city: those of which something is made. */
const makeStreets = [
  ...['highway', 'name', 'area', 'bridge', 'tunnel', 'layer', 'service', 'footway', 'access'],
  ...['bicycle', 'foot', 'indoor', 'step_count', 'wheelchair', 'kerb', 'barrier'],
]
const makeAreas = [
  ...['type', 'railway', 'waterway', 'natural', 'water', 'landuse', 'leisure', 'amenity'],
  ...['building', 'building:part', 'public_transport', 'station', 'religion', 'emergency'],
]
const makeAddresses = ['addr:street', 'addr:place', 'addr:housenumber', 'addr:postcode']
const makeFurniture = ['backrest', 'toilets:wheelchair', 'fee', 'opening_hours', 'townhall:type']

export const keptTags: ReadonlySet<string> = new Set([
  ...makeStreets,
  ...makeAreas,
  ...makeAddresses,
  ...makeFurniture,
])
