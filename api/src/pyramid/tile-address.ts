import { pointToTile, tileToBBOX } from '@mapbox/tilebelt'

/** A tile's place in the pyramid of Web Mercator tiles (x from the west, y from the north). */
export interface TileAddress {
  z: number
  x: number
  y: number
}

/** Degrees, EPSG:4326. */
interface Box {
  west: number
  south: number
  east: number
  north: number
}

/** What a tile shows, and so much of its width around it. */
export function boxOfTile({ z, x, y }: TileAddress, around = 0): Box {
  const [west, , , north] = tileToBBOX([x - around, y - around, z])
  const [, south, east] = tileToBBOX([x + around, y + around, z])
  return { west, south, east, north }
}

/** The tiles of a zoom that show something of a box. */
export function tilesOfBox({ west, south, east, north }: Box, z: number): TileAddress[] {
  const [left, top] = pointToTile(west, north, z)
  const [right, bottom] = pointToTile(east, south, z)
  const tiles: TileAddress[] = []
  for (let x = left; x <= right; x += 1) {
    for (let y = top; y <= bottom; y += 1) tiles.push({ z, x, y })
  }
  return tiles
}
