import { writeFile } from 'node:fs/promises'
import { deflateSync } from 'node:zlib'

import { PbfWriter } from 'pbf'

/** What is in an OpenStreetMap extract, as far as the tests need it. */
export interface Extract {
  /** Left out of the header when null, as some programs do. */
  bounds: { west: number; south: number; east: number; north: number } | null
  /** The state of OpenStreetMap it was taken from; left out when null. */
  replicated: Date | null
  nodes: readonly Node[]
  ways: readonly Way[]
  relations?: readonly Relation[]
  /** What a reader has to understand. */
  required?: readonly string[]
}

export interface Node {
  id: number
  lon: number
  lat: number
  tags?: Tags
}

type Tags = Readonly<Record<string, string>>

export interface Way {
  id: number
  /** By their ids. */
  nodes: readonly number[]
  tags: Tags
}

export interface Relation {
  id: number
  members: readonly { kind: 'NODE' | 'WAY' | 'RELATION'; id: number; role: string }[]
  tags: Tags
}

/** As many elements as the format advises for one block. */
const elementsOfBlock = 8000

/** Writes OpenStreetMap's binary format (.osm.pbf). Elements must come in the order of their ids. */
export async function writeExtract(path: string, extract: Extract): Promise<void> {
  const blocks = [
    fileBlock('OSMHeader', header(extract)),
    ...chunked(extract.nodes).map((nodes) => fileBlock('OSMData', blockOfNodes(nodes))),
    ...chunked(extract.ways).map((ways) => fileBlock('OSMData', blockOfWays(ways))),
    ...chunked(extract.relations ?? []).map((relations) =>
      fileBlock('OSMData', blockOfRelations(relations)),
    ),
  ]
  await writeFile(path, Buffer.concat(blocks))
}

export function header({ bounds, replicated, required = standard }: Extract): Uint8Array {
  const message = new PbfWriter()
  if (bounds) {
    message.writeMessage(1, writeBounds, bounds)
  }
  for (const feature of required) message.writeStringField(4, feature)
  if (replicated) message.writeVarintField(32, replicated.getTime() / 1000)
  return message.finish()
}

const standard = ['OsmSchema-V0.6', 'DenseNodes']

function writeBounds(bounds: NonNullable<Extract['bounds']>, message: PbfWriter): void {
  const { west, east, north, south } = bounds
  const nanodegrees = (degrees: number) => Math.round(degrees * 1e9)
  ;[west, east, north, south].forEach((degrees, index) => {
    message.writeSVarintField(index + 1, nanodegrees(degrees))
  })
}

export function blockOfNodes(nodes: readonly Node[]): Uint8Array {
  // In the format's own unit of 100 nanodegrees.
  const units = (degrees: number) => Math.round(degrees * 1e7)
  const { strings, places } = stringsOf(nodes.map(({ tags = {} }) => tags))
  // Each node's tags end with a zero; where no node has any, there are none at all.
  const tagged = nodes.some(({ tags }) => tags !== undefined)
  const tags = nodes.flatMap((node) => [...places(Object.entries(node.tags ?? {}).flat()), 0])
  return block(strings, (group) => {
    group.writeMessage(
      2,
      (_, dense) => {
        dense.writePackedSVarint(1, differences(nodes.map(({ id }) => id)))
        dense.writePackedSVarint(8, differences(nodes.map(({ lat }) => units(lat))))
        dense.writePackedSVarint(9, differences(nodes.map(({ lon }) => units(lon))))
        if (tagged) dense.writePackedVarint(10, tags)
      },
      null,
    )
  })
}

export function blockOfWays(ways: readonly Way[]): Uint8Array {
  const { strings, places } = stringsOf(ways.map(({ tags }) => tags))
  return block(strings, (group) => {
    for (const way of ways) {
      group.writeMessage(
        3,
        ({ id, nodes, tags }, message) => {
          message.writeVarintField(1, id)
          message.writePackedVarint(2, places(Object.keys(tags)))
          message.writePackedVarint(3, places(Object.values(tags)))
          message.writePackedSVarint(8, differences(nodes))
        },
        way,
      )
    }
  })
}

const memberKinds = ['NODE', 'WAY', 'RELATION']

function blockOfRelations(relations: readonly Relation[]): Uint8Array {
  const roles = relations.map(({ members }) =>
    Object.fromEntries(members.map(({ role }) => [role, role])),
  )
  const { strings, places } = stringsOf([...relations.map(({ tags }) => tags), ...roles])
  return block(strings, (group) => {
    for (const relation of relations) {
      group.writeMessage(
        4,
        ({ id, members, tags }, message) => {
          message.writeVarintField(1, id)
          message.writePackedVarint(2, places(Object.keys(tags)))
          message.writePackedVarint(3, places(Object.values(tags)))
          message.writePackedVarint(8, places(members.map(({ role }) => role)))
          message.writePackedSVarint(9, differences(members.map((member) => member.id)))
          message.writePackedVarint(
            10,
            members.map(({ kind }) => memberKinds.indexOf(kind)),
          )
        },
        relation,
      )
    }
  })
}

/** The texts of a block, and where each stands. */
function stringsOf(all: readonly Tags[]) {
  // The format reserves the first string.
  const strings = ['', ...new Set(all.flatMap((tags) => Object.entries(tags).flat()))]
  const placeOf = new Map(strings.map((text, place) => [text, place]))
  return {
    strings,
    places: (texts: readonly string[]) => texts.map((text) => placeOf.get(text) ?? 0),
  }
}

function block(strings: readonly string[], writeGroup: (group: PbfWriter) => void): Uint8Array {
  const message = new PbfWriter()
  message.writeMessage(
    1,
    (_, table) => {
      for (const text of strings) table.writeBytesField(1, Buffer.from(text))
    },
    null,
  )
  message.writeMessage(
    2,
    (_, group) => {
      writeGroup(group)
    },
    null,
  )
  return message.finish()
}

/** A length, what kind of block follows and how long it is, and the block, compressed. */
export function fileBlock(type: string, content: Uint8Array): Buffer {
  const blob = new PbfWriter()
  blob.writeVarintField(2, content.length)
  blob.writeBytesField(3, deflateSync(content))
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

function chunked<Element>(elements: readonly Element[]): Element[][] {
  const count = Math.ceil(elements.length / elementsOfBlock)
  return Array.from({ length: count }, (_, index) =>
    elements.slice(index * elementsOfBlock, (index + 1) * elementsOfBlock),
  )
}
