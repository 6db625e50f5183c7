import { open } from 'node:fs/promises'

import {
  blockOfNodes,
  blockOfWays,
  fileBlock,
  header,
  type Node,
  type Way,
} from '../streets/write-extract.ts'

/** Around Dresden, as large as Saxony’s own box. */
const bounds = { west: 11.87, south: 50.17, east: 15.04, north: 51.69 }
/** Degrees between two streets: some 120 m. */
const step = { lon: 0.001_69, lat: 0.001_07 }
const columns = Math.floor((bounds.east - bounds.west) / step.lon)
const rows = Math.floor((bounds.north - bounds.south) / step.lat)

/** Beside the crossing of each cell: bends of its two streets, and the corners of its houses. */
const bends = 6
const houses = 4
const nodesOfCell = 1 + bends + houses * 4
const elementsOfBlock = 8000

/**
 * Writes an extract as large as a federal state’s: 2.7 million cells of streets and houses, half of them with a number.
 * @returns how many bytes it has
 */
export async function writeStateExtract(path: string): Promise<number> {
  const file = await open(path, 'w')
  const write = async (type: string, content: Uint8Array) => {
    await file.write(fileBlock(type, content))
  }
  const replicated = new Date('2026-05-01T20:21:00Z')
  await write('OSMHeader', header({ bounds, replicated, nodes: [], ways: [] }))
  for (const nodes of inBlocks(allNodes())) await write('OSMData', blockOfNodes(nodes))
  for (const ways of inBlocks(allWays())) await write('OSMData', blockOfWays(ways))
  const { size } = await file.stat()
  await file.close()
  return size
}

function* inBlocks<Element>(elements: Iterable<Element>): Generator<Element[]> {
  let block: Element[] = []
  for (const element of elements) {
    block.push(element)
    if (block.length < elementsOfBlock) continue
    yield block
    block = []
  }
  if (block.length > 0) yield block
}

const nodeOf = (column: number, row: number, number: number) =>
  (row * columns + column) * nodesOfCell + number + 1

function* allNodes(): Generator<Node> {
  const random = numbers()
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const lon = bounds.west + column * step.lon
      const lat = bounds.south + row * step.lat
      const at = (number: number, east: number, north: number): Node => ({
        id: nodeOf(column, row, number),
        lon: lon + east * step.lon,
        lat: lat + north * step.lat,
      })
      yield at(0, 0, 0)
      // Three bends of the street to the east, three of that to the north.
      for (let bend = 0; bend < bends; bend += 1) {
        const along = ((bend % 3) + 1) / 4
        const beside = (random() - 0.5) / 10
        yield bend < 3 ? at(1 + bend, along, beside) : at(1 + bend, beside, along)
      }
      for (let house = 0; house < houses; house += 1) {
        const [east, north] = [0.2 + 0.4 * (house % 2), 0.2 + 0.4 * (house >> 1)]
        const first = 1 + bends + house * 4
        // No two corners are alike, or the file would be packed smaller than any that people have drawn.
        const off = () => random() / 20
        yield at(first, east + off(), north + off())
        yield at(first + 1, east + 0.1 + off(), north + off())
        yield at(first + 2, east + 0.1 + off(), north + 0.1 + off())
        yield at(first + 3, east + off(), north + 0.1 + off())
      }
    }
  }
}

function* allWays(): Generator<Way> {
  let id = 0
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const node = (number: number) => nodeOf(column, row, number)
      // A name goes on for twenty cells.
      const name = `Straße ${row} am ${Math.floor(column / 20)}. Feld`
      const street = { highway: 'residential', name }
      const east = column + 1 < columns ? [nodeOf(column + 1, row, 0)] : []
      const north = row + 1 < rows ? [nodeOf(column, row + 1, 0)] : []
      yield { id: (id += 1), nodes: [node(0), node(1), node(2), node(3), ...east], tags: street }
      yield {
        id: (id += 1),
        nodes: [node(0), node(4), node(5), node(6), ...north],
        tags: { highway: 'footway' },
      }
      for (let house = 0; house < houses; house += 1) {
        const first = 1 + bends + house * 4
        const ring = [first, first + 1, first + 2, first + 3, first].map(node)
        const number = (column % 20) * 4 + house + 1
        const address = {
          'addr:street': name,
          'addr:housenumber': String(number),
          'addr:postcode': `0${1000 + (Math.floor(row / 40) * 40 + Math.floor(column / 40))}`,
        }
        yield {
          id: (id += 1),
          nodes: ring,
          tags: { building: 'house', ...(house % 2 === 0 && address) },
        }
      }
    }
  }
}

/** The same in every run, between 0 and 1. */
function numbers(): () => number {
  let state = 1
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31
    return state / 2 ** 31
  }
}
