/** Degrees. */
export interface Bounds {
  west: number
  south: number
  east: number
  north: number
}

/** Contains nothing yet. */
export const noBounds: Bounds = {
  west: Infinity,
  south: Infinity,
  east: -Infinity,
  north: -Infinity,
}

export const union = (a: Bounds, b: Bounds): Bounds => ({
  west: Math.min(a.west, b.west),
  south: Math.min(a.south, b.south),
  east: Math.max(a.east, b.east),
  north: Math.max(a.north, b.north),
})

/** OpenStreetMap’s own unit, in which a place is two whole numbers. */
export const unitsOfDegree = 1e7

/** What lines span: longitudes and latitudes in whole units, see unitsOfDegree. */
export interface Box {
  west: number
  south: number
  east: number
  north: number
}

/** @param lines longitudes and latitudes in turn */
export function boxOf(lines: readonly Int32Array[]): Box {
  const box: Box = { ...noBounds }
  for (const line of lines) {
    for (let at = 0; at < line.length; at += 2) {
      const [lon, lat] = [line[at] ?? NaN, line[at + 1] ?? NaN]
      if (lon < box.west) box.west = lon
      if (lon > box.east) box.east = lon
      if (lat < box.south) box.south = lat
      if (lat > box.north) box.north = lat
    }
  }
  return box
}
