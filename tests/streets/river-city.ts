import type { Extract, Node, Way } from './write-extract.ts'

/** A city of straight streets in a grid, cut in two by a river from west to east. */
export interface RiverCity {
  bounds: NonNullable<Extract['bounds']>
  /** What leads across the river, by the street it continues, counted from the west. */
  crossings: ReadonlyMap<number, Way['tags']>
  replicated: Date | null
}

/** Between neighbouring streets. */
const metres = 300
const riverLatitude = 51.05
export const street = { highway: 'residential' }

export function riverCity({ bounds, crossings, replicated }: RiverCity): Extract {
  const { columns, rows, position } = gridOf(bounds)
  const idOf = (column: number, row: number) => row * columns + column + 1
  const nodes: Node[] = []
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      nodes.push({ id: idOf(column, row), ...position(column, row) })
    }
  }
  const ways: Way[] = []
  const add = (nodes: number[], tags: Way['tags']) => {
    ways.push({ id: ways.length + 1, nodes, tags })
  }
  const upTo = (count: number) => [...Array(count).keys()]
  for (const row of upTo(rows)) {
    add(
      upTo(columns).map((column) => idOf(column, row)),
      { ...street, name: `Querstraße ${row + 1}` },
    )
  }
  const banks = banksOf(bounds)
  for (const column of upTo(columns)) {
    const nodesOfStreet = upTo(rows).map((row) => idOf(column, row))
    add(nodesOfStreet.slice(0, banks.north), street)
    add(nodesOfStreet.slice(banks.north), street)
    const crossing = crossings.get(column)
    if (crossing) add([idOf(column, banks.south), idOf(column, banks.north)], crossing)
  }
  return { bounds, replicated, nodes, ways }
}

/** The rows of the streets along the river. */
export function banksOf(bounds: RiverCity['bounds']): { south: number; north: number } {
  const { position } = gridOf(bounds)
  let south = 0
  while (position(0, south + 1).lat < riverLatitude) south += 1
  return { south, north: south + 1 }
}

/** Where a street from south to north (by column) and one from west to east (by row) cross. */
export const crossingOf = (bounds: RiverCity['bounds'], column: number, row: number) =>
  gridOf(bounds).position(column, row)

export const spacing = metres

function gridOf({ west, south, east, north }: RiverCity['bounds']) {
  const stepLat = metres / 111_250
  const stepLon = metres / 70_100
  return {
    columns: Math.ceil((east - west) / stepLon) + 1,
    rows: Math.ceil((north - south) / stepLat) + 1,
    position: (column: number, row: number) => ({
      lon: west + column * stepLon,
      lat: south + row * stepLat,
    }),
  }
}
