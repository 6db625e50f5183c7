import { PbfReader } from 'pbf'
import { unitsOfDegree } from './bounds.ts'
import { Strings, type TagPairs } from './tags.ts'

/** What is told of each element, in the order of the file. */
export interface ElementVisitor {
  /** Where it lies in whole units: see unitsOfDegree. */
  node: (id: number, lon: number, lat: number, tags: TagPairs) => void
  /** @param nodes by their ids */
  way: (id: number, nodes: readonly number[], tags: TagPairs) => void
  relation: (id: number, members: readonly Member[], tags: TagPairs) => void
}

export interface Member {
  kind: 'NODE' | 'WAY' | 'RELATION'
  id: number
  role: string
}

/** Tells a visitor the elements of a block. */
export function visitElements(content: Uint8Array, visitor: ElementVisitor): void {
  const block: Block = { strings: [], groups: [], granularity: 100, latOffset: 0, lonOffset: 0 }
  new PbfReader(content).readFields(readBlockField, block)
  const strings = new Strings(block.strings)
  const scale = unitsOfDegree / 1e9
  const units = {
    lon: (value: number) => Math.round((block.lonOffset + block.granularity * value) * scale),
    lat: (value: number) => Math.round((block.latOffset + block.granularity * value) * scale),
  }
  // What a group's numbers mean is said after it, so it is read in a second go.
  for (const group of block.groups) visitGroup(group, { strings, units, visitor })
}

interface Block {
  strings: Uint8Array[]
  groups: Uint8Array[]
  /** Nanodegrees of one unit, and of the origin. */
  granularity: number
  latOffset: number
  lonOffset: number
}

function readBlockField(tag: number, block: Block, pbf: PbfReader): void {
  if (tag === 1) {
    pbf.readMessage((inner, strings, table) => {
      if (inner === 1) strings.push(table.readBytes())
    }, block.strings)
  } else if (tag === 2) block.groups.push(pbf.readBytes())
  else if (tag === 17) block.granularity = pbf.readVarint()
  else if (tag === 19) block.latOffset = pbf.readVarint(true)
  else if (tag === 20) block.lonOffset = pbf.readVarint(true)
}

interface Reading {
  strings: Strings
  units: Record<'lon' | 'lat', (value: number) => number>
  visitor: ElementVisitor
}

function visitGroup(group: Uint8Array, reading: Reading): void {
  new PbfReader(group).readFields((tag, { strings, visitor }, pbf) => {
    if (tag === 1) visitNode(pbf, reading)
    else if (tag === 2) visitDense(pbf.readBytes(), reading)
    else if (tag === 3) {
      const way = pbf.readMessage(readWayField, { id: 0, keys: [], values: [], nodes: [] })
      visitor.way(way.id, summed(way.nodes), strings.pairs(way.keys, way.values))
    } else if (tag === 4) visitRelation(pbf, reading)
  }, reading)
}

interface Tagged {
  id: number
  /** Places in the table of strings. */
  keys: number[]
  values: number[]
}

function readTagged(tag: number, element: Tagged, pbf: PbfReader): void {
  if (tag === 1) element.id = pbf.readVarint(true)
  else if (tag === 2) pbf.readPackedVarint(element.keys)
  else if (tag === 3) pbf.readPackedVarint(element.values)
}

function readWayField(tag: number, way: Tagged & { nodes: number[] }, pbf: PbfReader): void {
  if (tag === 8) pbf.readPackedSVarint(way.nodes)
  else readTagged(tag, way, pbf)
}

function visitNode(pbf: PbfReader, { strings, units, visitor }: Reading): void {
  const node = pbf.readMessage(
    (tag, found, message) => {
      // The only kind whose number is written as a difference may be.
      if (tag === 1) found.id = message.readSVarint()
      else if (tag === 8) found.lat = message.readSVarint()
      else if (tag === 9) found.lon = message.readSVarint()
      else readTagged(tag, found, message)
    },
    { id: 0, lon: 0, lat: 0, keys: [], values: [] },
  )
  const { id, lon, lat, keys, values } = node
  visitor.node(id, units.lon(lon), units.lat(lat), strings.pairs(keys, values))
}

/** Many nodes at once, in columns: each number is the difference to the one before. */
function visitDense(bytes: Uint8Array, { strings, units, visitor }: Reading): void {
  const columns = new PbfReader(bytes).readFields(readColumn, new Map<number, Column>())
  const column = (tag: number) => columns.get(tag) ?? { pbf: new PbfReader(bytes), end: 0 }
  const [ids, lats, lons, tags] = [column(1), column(8), column(9), column(10)]
  let [id, lat, lon] = [0, 0, 0]
  const pairs = strings.pairs([], [])
  while (ids.pbf.pos < ids.end) {
    id += ids.pbf.readSVarint()
    lat += lats.pbf.readSVarint()
    lon += lons.pbf.readSVarint()
    pairs.clear()
    while (tags.pbf.pos < tags.end) {
      const key = tags.pbf.readVarint()
      if (key === 0) break
      pairs.add(key, tags.pbf.readVarint())
    }
    visitor.node(id, units.lon(lon), units.lat(lat), pairs)
  }
}

interface Column {
  pbf: PbfReader
  end: number
}

function readColumn(tag: number, columns: Map<number, Column>, pbf: PbfReader): void {
  if (pbf.type !== 2) return
  const end = pbf.readPackedEnd()
  const own = new PbfReader(pbf.buf)
  own.pos = pbf.pos
  columns.set(tag, { pbf: own, end })
  pbf.pos = end
}

const memberKinds: readonly Member['kind'][] = ['NODE', 'WAY', 'RELATION']

function visitRelation(pbf: PbfReader, { strings, visitor }: Reading): void {
  const empty: RelationFields = { id: 0, keys: [], values: [], roles: [], members: [], kinds: [] }
  const relation = pbf.readMessage(readRelationField, empty)
  const ids = summed(relation.members)
  const members = ids.map((id, index): Member => ({
    id,
    kind: memberKinds[relation.kinds[index] ?? 0] ?? 'NODE',
    role: strings.at(relation.roles[index] ?? 0),
  }))
  visitor.relation(relation.id, members, strings.pairs(relation.keys, relation.values))
}

interface RelationFields extends Tagged {
  roles: number[]
  members: number[]
  kinds: number[]
}

function readRelationField(tag: number, relation: RelationFields, pbf: PbfReader): void {
  if (tag === 8) pbf.readPackedVarint(relation.roles)
  else if (tag === 9) pbf.readPackedSVarint(relation.members)
  else if (tag === 10) pbf.readPackedVarint(relation.kinds)
  else readTagged(tag, relation, pbf)
}

/** In place: each is the difference to the one before. */
function summed(differences: number[]): number[] {
  for (let index = 1; index < differences.length; index += 1) {
    differences[index] = (differences[index] ?? 0) + (differences[index - 1] ?? 0)
  }
  return differences
}
