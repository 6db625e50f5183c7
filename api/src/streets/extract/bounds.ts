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
