import type { City } from '../../api/src/streets/city.ts'

/** Extracts beside the project, each with an invented city laid over it. */
interface RealExtract {
  /** In ../shared. */
  file: string
  /** As it says itself. */
  day: string | null
  city: City
  /** What it holds at least where the city lies. */
  least: { streets: number; addresses: number; postcodes: number; landmarks: number; steps: number }
}

/** A city whose people live at these places; its bounds are theirs, and a little around. */
function cityAt(...places: [lon: number, lat: number][]): City {
  const inhabited = places.map(([lon, lat]) => ({ lon, lat, district: '' }))
  const [lons, lats] = [places.map(([lon]) => lon), places.map(([, lat]) => lat)]
  const bounds = {
    west: Math.min(...lons) - 0.01,
    south: Math.min(...lats) - 0.01,
    east: Math.max(...lons) + 0.01,
    north: Math.max(...lats) + 0.01,
  }
  return { bounds, inhabited, districts: [] }
}

export const realExtracts = {
  andorra: {
    file: 'data/osm/andorra.osm.pbf',
    day: '2013-05-28',
    city: cityAt([1.5218, 42.5063], [1.5342, 42.5087], [1.5135, 42.5045]),
    least: { streets: 60, addresses: 1, postcodes: 1, landmarks: 1, steps: 1 },
  },
  monaco: {
    file: 'data/osm/monaco.osm.pbf',
    day: null,
    city: cityAt([7.4197, 43.7325], [7.4273, 43.7397], [7.4153, 43.7272]),
    least: { streets: 100, addresses: 10, postcodes: 1, landmarks: 5, steps: 50 },
  },
  'north-bayreuth': {
    file: 'data/osm/north-bayreuth.osm.pbf',
    day: null,
    city: cityAt([11.6034, 49.9802], [11.5938, 50.0077], [11.5662, 50.0278]),
    least: { streets: 80, addresses: 500, postcodes: 2, landmarks: 3, steps: 1 },
  },
} satisfies Record<string, RealExtract>
