import type { Camera } from '$address/fields'
import { northOnMap, worldPixels } from '$map/web-mercator'

import type { ListedGap } from './gaps-listed'
import type { ReachCells } from '$reach/cells/reach-cells'

/** Of the map, which a gap is to fill. */
const gapPixels = 260
const nearest = 14
const farthest = 10.5

/** Where the map looks to show a gap with its surroundings. */
export function gapCamera(
  { cells, centre }: ListedGap,
  { people }: Pick<ReachCells, 'people'>,
): Camera {
  const { lon, lat } = people.cells
  const places = cells.map((cell) => ({
    lon: lon[cell] ?? centre.lon,
    lat: lat[cell] ?? centre.lat,
  }))
  const middle = northOnMap(centre.lat)
  // Degrees of longitude that are as wide as the farthest cell lies from the middle, both ways.
  const degrees = Math.max(
    ...places.map((place) =>
      Math.max(Math.abs(place.lon - centre.lon), Math.abs(northOnMap(place.lat) - middle)),
    ),
    0.002,
  )
  const zoom = Math.log2((360 * gapPixels) / (worldPixels * 2 * degrees))
  const rounded = (value: number, digits: number) => Number(value.toFixed(digits))
  return {
    zoom: rounded(Math.min(nearest, Math.max(farthest, zoom)), 2),
    lat: rounded(centre.lat, 4),
    lon: rounded(centre.lon, 4),
  }
}
