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
  return {
    west: longitude(x - around, z),
    south: latitude(y + 1 + around, z),
    east: longitude(x + 1 + around, z),
    north: latitude(y - around, z),
  }
}

/** The tiles of a zoom that show something of a box. */
export function tilesOfBox({ west, south, east, north }: Box, z: number): TileAddress[] {
  const [left, right] = [column(west, z), column(east, z)]
  const [top, bottom] = [row(north, z), row(south, z)]
  const tiles: TileAddress[] = []
  for (let x = left; x <= right; x += 1) {
    for (let y = top; y <= bottom; y += 1) tiles.push({ z, x, y })
  }
  return tiles
}

/** Degrees of a place in the pyramid, of which a whole number is a tile's corner. */
const longitude = (x: number, z: number) => (x / 2 ** z) * 360 - 180
const latitude = (y: number, z: number) =>
  (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / 2 ** z))) * 180) / Math.PI

const column = (lon: number, z: number) => Math.floor(((lon + 180) / 360) * 2 ** z)

function row(lat: number, z: number): number {
  const north = Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI
  return Math.floor(((1 - north) / 2) * 2 ** z)
}
