interface Place {
  lon: number
  lat: number
}

export interface Box {
  west: number
  south: number
  east: number
  north: number
}

interface Quarter {
  code: string
  name: string
  centre: Place
  /** As a file of outlines has it. */
  ring: string
}

const columns = 3
const rows = 2
const names = ['Anger', 'Brühl', 'Dorfmark', 'Esch', 'Furt', 'Gries']
export const quarterCodes = names.map((_, place) => String(place + 1).padStart(2, '0'))

/** A box cut into quarters, from the south-west to the north-east. */
export function quarterAt(box: Box, place: number): Quarter {
  const side = { lon: (box.east - box.west) / columns, lat: (box.north - box.south) / rows }
  const west = box.west + (place % columns) * side.lon
  const south = box.south + Math.floor(place / columns) * side.lat
  const [east, north] = [west + side.lon, south + side.lat]
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ]
  return {
    code: quarterCodes[place] ?? '',
    name: names[place] ?? '',
    centre: { lon: rounded((west + east) / 2), lat: rounded((south + north) / 2) },
    ring: ring.map((corner) => corner.map(rounded).join(' ')).join(', '),
  }
}

export function quarterHolding(box: Box, { lon, lat }: Place): string {
  const column = Math.floor(((lon - box.west) / (box.east - box.west)) * columns)
  const row = Math.floor(((lat - box.south) / (box.north - box.south)) * rows)
  return quarterCodes[row * columns + column] ?? ''
}

const rounded = (degrees: number) => Number(degrees.toFixed(6))
