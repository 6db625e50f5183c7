import { open } from 'node:fs/promises'
import { deflateSync } from 'node:zlib'
import { PbfWriter } from 'pbf'
import type { CityExtract, KeptWay } from './city-extract.ts'
import { isWalked } from './kept-tags.ts'
import type { Tags } from './tags.ts'

/** As many elements as the format advises for one block. */
const elementsOfBlock = 8000

/**
 * Writes what one walks on as an extract of its own: of a whole state’s, Valhalla takes gigabytes and minutes for
 * streets that nobody of the city walks.
 */
export async function writeCut(path: string, extract: CityExtract): Promise<void> {
  const ways = [...extract.ways].filter(
    (entry): entry is [number, KeptWay & { tags: Tags }] =>
      entry[1].inside && entry[1].tags !== null && isWalked(entry[1].tags),
  )
  const ids = Float64Array.from(new Set(ways.flatMap(([, { nodes }]) => nodes))).sort()
  const tagsOf = new Map(extract.tagged.map(({ id, tags }) => [id, tags]))
  const file = await open(path, 'w')
  try {
    await file.write(fileBlock('OSMHeader', header()))
    for (let start = 0; start < ids.length; start += elementsOfBlock) {
      const nodes = [...ids.subarray(start, start + elementsOfBlock)].flatMap((id) => {
        const [lon, lat] = extract.nodes.along([id])
        const tags = tagsOf.get(id) ?? {}
        return lon === undefined || lat === undefined ? [] : [{ id, lon, lat, tags }]
      })
      await file.write(fileBlock('OSMData', blockOfNodes(nodes)))
    }
    for (let start = 0; start < ways.length; start += elementsOfBlock) {
      const block = blockOfWays(ways.slice(start, start + elementsOfBlock))
      await file.write(fileBlock('OSMData', block))
    }
  } finally {
    await file.close()
  }
}

function header(): Uint8Array {
  const message = new PbfWriter()
  for (const feature of ['OsmSchema-V0.6', 'DenseNodes']) message.writeStringField(4, feature)
  message.writeStringField(5, 'Sort.Type_then_ID')
  return message.finish()
}

interface WrittenNode {
  id: number
  lon: number
  lat: number
  tags: Tags
}

function blockOfNodes(nodes: readonly WrittenNode[]): Uint8Array {
  const strings = new StringTable()
  // Each node's tags end with a zero.
  const tags = nodes.flatMap((node) => [
    ...Object.entries(node.tags).flatMap((pair) => pair.map((text = '') => strings.placeOf(text))),
    0,
  ])
  const dense = (_: null, message: PbfWriter) => {
    message.writePackedSVarint(1, differences(nodes.map(({ id }) => id)))
    message.writePackedSVarint(8, differences(nodes.map(({ lat }) => lat)))
    message.writePackedSVarint(9, differences(nodes.map(({ lon }) => lon)))
    message.writePackedVarint(10, tags)
  }
  return block(strings, (group) => {
    group.writeMessage(2, dense, null)
  })
}

function blockOfWays(ways: readonly [number, { nodes: readonly number[]; tags: Tags }][]) {
  const strings = new StringTable()
  const places = (texts: readonly (string | undefined)[]) =>
    texts.map((text = '') => strings.placeOf(text))
  const written = ways.map(([id, { nodes, tags }]) => ({
    id,
    keys: places(Object.keys(tags)),
    values: places(Object.values(tags)),
    nodes: differences(nodes),
  }))
  return block(strings, (group) => {
    for (const way of written) group.writeMessage(3, writeWay, way)
  })
}

function writeWay(
  { id, keys, values, nodes }: { id: number; keys: number[]; values: number[]; nodes: number[] },
  message: PbfWriter,
): void {
  message.writeVarintField(1, id)
  message.writePackedVarint(2, keys)
  message.writePackedVarint(3, values)
  message.writePackedSVarint(8, nodes)
}

/** The texts of a block, each once. The format reserves the first. */
class StringTable {
  readonly #placeOf = new Map([['', 0]])

  placeOf(text: string): number {
    const place = this.#placeOf.get(text) ?? this.#placeOf.size
    this.#placeOf.set(text, place)
    return place
  }

  write = (_: null, message: PbfWriter): void => {
    for (const text of this.#placeOf.keys()) message.writeBytesField(1, Buffer.from(text))
  }
}

function block(strings: StringTable, write: (group: PbfWriter) => void): Uint8Array {
  const message = new PbfWriter()
  message.writeMessage(1, strings.write, null)
  message.writeMessage(
    2,
    (_: null, group) => {
      write(group)
    },
    null,
  )
  return message.finish()
}

/** A length, what kind of block follows and how long it is, and the block, compressed. */
function fileBlock(type: string, content: Uint8Array): Buffer {
  const blob = new PbfWriter()
  blob.writeVarintField(2, content.length)
  blob.writeBytesField(3, deflateSync(content, { level: 1 }))
  const body = blob.finish()
  const start = new PbfWriter()
  start.writeStringField(1, type)
  start.writeVarintField(3, body.length)
  const head = start.finish()
  const length = Buffer.alloc(4)
  length.writeUInt32BE(head.length)
  return Buffer.concat([length, head, body])
}

const differences = (numbers: readonly number[]) =>
  numbers.map((number, index) => number - (numbers[index - 1] ?? 0))
