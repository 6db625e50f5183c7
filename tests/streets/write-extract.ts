import { writeFile } from 'node:fs/promises'

import { PbfWriter } from 'pbf'

import { unitsOfDegree } from '../../api/src/streets/extract/bounds.ts'
import {
  blockOfNodes,
  blockOfWays,
  differences,
  elementsOfBlock,
  fileBlock,
  writeTagged,
  writtenBlock,
  type WrittenNode,
} from '../../api/src/streets/extract/written-blocks.ts'

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

/** Writes OpenStreetMap's binary format (.osm.pbf). Elements must come in the order of their ids. */
export async function writeExtract(path: string, extract: Extract): Promise<void> {
  const { nodes, ways, relations = [] } = extract
  const contents = [
    ...chunked(nodes).map((chunk) => blockOfNodes(chunk.map(inUnits))),
    ...chunked(ways).map(blockOfWays),
    ...chunked(relations).map(blockOfRelations),
  ]
  await writeFile(
    path,
    Buffer.concat([
      fileBlock('OSMHeader', header(extract)),
      ...contents.map((content) => fileBlock('OSMData', content)),
    ]),
  )
}

export const inUnits = ({ id, lon, lat, tags }: Node): WrittenNode => ({
  id,
  lon: Math.round(lon * unitsOfDegree),
  lat: Math.round(lat * unitsOfDegree),
  tags,
})

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

const memberKinds = ['NODE', 'WAY', 'RELATION']

function blockOfRelations(relations: readonly Relation[]): Uint8Array {
  return writtenBlock((group, strings) => {
    for (const { id, members, tags } of relations) {
      group.writeMessage(
        4,
        (_, message) => {
          writeTagged({ id, tags }, message, strings)
          message.writePackedVarint(8, strings.places(members.map(({ role }) => role)))
          message.writePackedSVarint(9, differences(members.map((member) => member.id)))
          message.writePackedVarint(
            10,
            members.map(({ kind }) => memberKinds.indexOf(kind)),
          )
        },
        null,
      )
    }
  })
}

function chunked<Element>(elements: readonly Element[]): Element[][] {
  const count = Math.ceil(elements.length / elementsOfBlock)
  return Array.from({ length: count }, (_, index) =>
    elements.slice(index * elementsOfBlock, (index + 1) * elementsOfBlock),
  )
}
