import { open } from 'node:fs/promises'

import {
  blockOfNodes,
  blockOfWays,
  elementsOfBlock,
  fileBlock,
} from '../../api/src/streets/extract/written-blocks.ts'
import { header, inUnits, type Node, type Way } from '../streets/write-extract.ts'

/** As large as Saxony’s own box. */
const state = { west: 11.87, south: 50.17, east: 15.04, north: 51.69 }
/** Degrees between two streets: some 120 m. */
const step = { lon: 0.001_69, lat: 0.001_07 }
const columns = Math.floor((state.east - state.west) / step.lon)
const rows = Math.floor((state.north - state.south) / step.lat)

/** Cells of the state, the last ones not among them. */
interface Part {
  columns: { first: number; end: number }
  rows: { first: number; end: number }
}

/** Dresden lies in each with all that is around it, made of the same elements. */
const parts = {
  third: { columns: { first: 592, end: 1615 }, rows: { first: 402, end: 1243 } },
  whole: { columns: { first: 0, end: columns }, rows: { first: 0, end: rows } },
} as const satisfies Record<string, Part>

/** Beside the crossing of each cell: bends of its two streets, and the corners of its houses. */
const bends = 6
const houses = 4
const nodesOfCell = 1 + bends + houses * 4
/** A street, a path, and the houses. */
const waysOfCell = 2 + houses

/**
 * Writes an extract as large as a federal state’s, 2.7 million cells of streets and houses, half of them with a number;
 * or a third of it.
 */
export async function writeStateExtract(path: string, of: keyof typeof parts): Promise<void> {
  const part = parts[of]
  const file = await open(path, 'w')
  const write = async (type: string, content: Uint8Array) => {
    await file.write(fileBlock(type, content))
  }
  const replicated = new Date('2026-05-01T20:21:00Z')
  await write('OSMHeader', header({ bounds: null, replicated, nodes: [], ways: [] }))
  for (const nodes of inBlocks(nodesOf(part)))
    await write('OSMData', blockOfNodes(nodes.map(inUnits)))
  for (const ways of inBlocks(waysOf(part))) await write('OSMData', blockOfWays(ways))
  await file.close()
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

const cellOf = (column: number, row: number) => row * columns + column

const nodeOf = (column: number, row: number, number: number) =>
  cellOf(column, row) * nodesOfCell + number + 1

function* nodesOf(part: Part): Generator<Node> {
  for (const { column, row } of cellsOf(part)) {
    const random = numbers(cellOf(column, row))
    const lon = state.west + column * step.lon
    const lat = state.south + row * step.lat
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

function* waysOf(part: Part): Generator<Way> {
  for (const { column, row } of cellsOf(part)) {
    const node = (number: number) => nodeOf(column, row, number)
    const id = (way: number) => cellOf(column, row) * waysOfCell + way + 1
    // A name goes on for twenty cells.
    const name = `Straße ${row} am ${Math.floor(column / 20)}. Feld`
    const street = { highway: 'residential', name }
    const east = column + 1 < part.columns.end ? [nodeOf(column + 1, row, 0)] : []
    const north = row + 1 < part.rows.end ? [nodeOf(column, row + 1, 0)] : []
    yield { id: id(0), nodes: [node(0), node(1), node(2), node(3), ...east], tags: street }
    const path = { highway: 'footway' }
    yield { id: id(1), nodes: [node(0), node(4), node(5), node(6), ...north], tags: path }
    for (let house = 0; house < houses; house += 1) {
      const first = 1 + bends + house * 4
      const ring = [first, first + 1, first + 2, first + 3, first].map(node)
      const number = (column % 20) * 4 + house + 1
      const address = {
        'addr:street': name,
        'addr:housenumber': String(number),
        'addr:postcode': `0${1000 + (Math.floor(row / 40) * 40 + Math.floor(column / 40))}`,
      }
      const tags = { building: 'house', ...(house % 2 === 0 && address) }
      yield { id: id(2 + house), nodes: ring, tags }
    }
  }
}

function* cellsOf(part: Part): Generator<{ column: number; row: number }> {
  for (let row = part.rows.first; row < part.rows.end; row += 1) {
    for (let column = part.columns.first; column < part.columns.end; column += 1) {
      yield { column, row }
    }
  }
}

/** Of a cell the same in every run, between 0 and 1. */
function numbers(cell: number): () => number {
  let seed = (cell * 2_654_435_761) % 2 ** 31
  return () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31
    return seed / 2 ** 31
  }
}
