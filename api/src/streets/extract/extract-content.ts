import { PbfReader } from 'pbf'

/** Degrees. */
export interface Bounds {
  west: number
  south: number
  east: number
  north: number
}

/** Contains nothing yet. */
export const noBounds: Bounds = {
  west: Infinity,
  south: Infinity,
  east: -Infinity,
  north: -Infinity,
}

export const union = (a: Bounds, b: Bounds): Bounds => ({
  west: Math.min(a.west, b.west),
  south: Math.min(a.south, b.south),
  east: Math.max(a.east, b.east),
  north: Math.max(a.north, b.north),
})

/** The day of the state of the map the file was taken from, yyyy-mm-dd; null where it does not say. */
export function readDay(header: Uint8Array): string | null {
  const found = { seconds: 0 }
  new PbfReader(header).readFields((tag, result, pbf) => {
    if (tag === 32) result.seconds = pbf.readVarint()
  }, found)
  return found.seconds === 0 ? null : new Date(found.seconds * 1000).toISOString().slice(0, 10)
}

/** Where the nodes of a block lie, and how many streets and paths are in it. */
export function readBlock(content: Uint8Array): { bounds: Bounds; streets: number } {
  const block: Block = { strings: [], groups: [], granularity: 100, latOffset: 0, lonOffset: 0 }
  new PbfReader(content).readFields(readBlockField, block)
  // What a group's numbers mean is said after it, so it is read in a second go.
  let bounds = noBounds
  let streets = 0
  for (const group of block.groups) {
    const found = readGroup(group, block)
    bounds = union(bounds, found.bounds)
    streets += found.streets
  }
  return { bounds, streets }
}

interface Block {
  strings: string[]
  groups: Uint8Array[]
  /** Nanodegrees of one unit, and of the origin. */
  granularity: number
  latOffset: number
  lonOffset: number
}

function readBlockField(tag: number, block: Block, pbf: PbfReader): void {
  if (tag === 1) {
    pbf.readMessage((inner, strings, table) => {
      if (inner === 1) strings.push(table.readString())
    }, block.strings)
  } else if (tag === 2) block.groups.push(pbf.readBytes())
  else if (tag === 17) block.granularity = pbf.readVarint()
  else if (tag === 19) block.latOffset = pbf.readVarint(true)
  else if (tag === 20) block.lonOffset = pbf.readVarint(true)
}

interface Range {
  least: number
  most: number
}

const noRange = (): Range => ({ least: Infinity, most: -Infinity })

function widen(range: Range, value: number): void {
  if (value < range.least) range.least = value
  if (value > range.most) range.most = value
}

function readGroup(group: Uint8Array, block: Block): { bounds: Bounds; streets: number } {
  const lat = noRange()
  const lon = noRange()
  const highway = block.strings.indexOf('highway')
  const found = { streets: 0 }
  new PbfReader(group).readFields((tag, result, pbf) => {
    if (tag === 1) pbf.readMessage(readNodeField, { lat, lon })
    else if (tag === 2) pbf.readMessage(readDenseField, { lat, lon })
    else if (tag === 3 && pbf.readMessage(readWayField, { highway, isStreet: false }).isStreet) {
      result.streets += 1
    }
  }, found)
  const degrees = (units: number, offset: number) => (offset + block.granularity * units) / 1e9
  return {
    streets: found.streets,
    bounds: {
      west: degrees(lon.least, block.lonOffset),
      east: degrees(lon.most, block.lonOffset),
      south: degrees(lat.least, block.latOffset),
      north: degrees(lat.most, block.latOffset),
    },
  }
}

interface Ranges {
  lat: Range
  lon: Range
}

function readNodeField(tag: number, { lat, lon }: Ranges, pbf: PbfReader): void {
  if (tag === 8) widen(lat, pbf.readSVarint())
  if (tag === 9) widen(lon, pbf.readSVarint())
}

/** Many nodes at once: each number is the difference to the one before. */
function readDenseField(tag: number, { lat, lon }: Ranges, pbf: PbfReader): void {
  if (tag !== 8 && tag !== 9) return
  const range = tag === 8 ? lat : lon
  const end = pbf.readPackedEnd()
  let value = 0
  while (pbf.pos < end) {
    value += pbf.readSVarint()
    widen(range, value)
  }
}

function readWayField(
  tag: number,
  way: { highway: number; isStreet: boolean },
  pbf: PbfReader,
): void {
  if (tag === 2 && way.highway > 0) way.isStreet = pbf.readPackedVarint().includes(way.highway)
}
