import { deflateSync, type ZlibOptions } from 'node:zlib'
import { PbfWriter } from 'pbf'
import type { Tags } from './tags.ts'

/** As many elements as the format advises for one block. */
export const elementsOfBlock = 8000

export interface WrittenNode {
  id: number
  /** Whole units: see unitsOfDegree. */
  lon: number
  lat: number
  tags?: Tags | undefined
}

export interface WrittenWay {
  id: number
  /** By their ids. */
  nodes: readonly number[]
  tags: Tags
}

export function blockOfNodes(nodes: readonly WrittenNode[]): Uint8Array {
  return writtenBlock((group, strings) => {
    // Each node's tags end with a zero; where no node has any, there are none at all.
    const isTagged = nodes.some(({ tags }) => tags !== undefined)
    const tags = nodes.flatMap((node) => [...strings.places(pairsOf(node.tags)), 0])
    group.writeMessage(
      2,
      (_, dense) => {
        dense.writePackedSVarint(1, differences(nodes.map(({ id }) => id)))
        dense.writePackedSVarint(8, differences(nodes.map(({ lat }) => lat)))
        dense.writePackedSVarint(9, differences(nodes.map(({ lon }) => lon)))
        if (isTagged) dense.writePackedVarint(10, tags)
      },
      null,
    )
  })
}

export function blockOfWays(ways: readonly WrittenWay[]): Uint8Array {
  return writtenBlock((group, strings) => {
    for (const { id, nodes, tags } of ways) {
      group.writeMessage(
        3,
        (_, message) => {
          writeTagged({ id, tags }, message, strings)
          message.writePackedSVarint(8, differences(nodes))
        },
        null,
      )
    }
  })
}

export function writeTagged(
  { id, tags }: { id: number; tags: Tags },
  message: PbfWriter,
  strings: StringTable,
): void {
  message.writeVarintField(1, id)
  message.writePackedVarint(2, strings.places(Object.keys(tags)))
  message.writePackedVarint(3, strings.places(Object.values(tags)))
}

const pairsOf = (tags: Tags = {}) => Object.entries(tags).flat()

/** The texts of a block, each once. The format reserves the first. */
class StringTable {
  readonly #placeOf = new Map([['', 0]])

  get texts(): Iterable<string> {
    return this.#placeOf.keys()
  }

  places(texts: readonly (string | undefined)[]): number[] {
    return texts.map((text = '') => {
      const place = this.#placeOf.get(text) ?? this.#placeOf.size
      this.#placeOf.set(text, place)
      return place
    })
  }
}

/** A block of one group. Its texts stand before it, so it is written first. */
export function writtenBlock(
  writeGroup: (group: PbfWriter, strings: StringTable) => void,
): Uint8Array {
  const [group, strings] = [new PbfWriter(), new StringTable()]
  writeGroup(group, strings)
  const message = new PbfWriter()
  message.writeMessage(
    1,
    (_, table) => {
      for (const text of strings.texts) table.writeBytesField(1, Buffer.from(text))
    },
    null,
  )
  message.writeBytesField(2, group.finish())
  return message.finish()
}

/** A length, what kind of block follows and how long it is, and the block, compressed. */
export function fileBlock(type: string, content: Uint8Array, compression?: ZlibOptions): Buffer {
  const blob = new PbfWriter()
  blob.writeVarintField(2, content.length)
  blob.writeBytesField(3, deflateSync(content, compression))
  const body = blob.finish()
  const start = new PbfWriter()
  start.writeStringField(1, type)
  start.writeVarintField(3, body.length)
  const head = start.finish()
  const length = Buffer.alloc(4)
  length.writeUInt32BE(head.length)
  return Buffer.concat([length, head, body])
}

/** Of each to the one before. */
export const differences = (numbers: readonly number[]): number[] =>
  numbers.map((number, index) => number - (numbers[index - 1] ?? 0))
