import { createHash } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import { basename } from 'node:path'
import { StreetsError } from '../streets-error.ts'
import { BlockIndex } from './block-index.ts'
import { type Bounds, noBounds, union, unitsOfDegree } from './bounds.ts'
import { type CityExtract, NodePositions } from './city-extract.ts'
import { CityCollector } from './city-collector.ts'
import { blocksOf } from './extract-blocks.ts'
import { readHeader } from './header.ts'
import { KeptNodes } from './kept-nodes.ts'
import { visitElements } from './primitive-block.ts'

/** What an extract of OpenStreetMap holds, read to its end. */
export interface ExtractSummary {
  file: string
  sha256: string
  /** The day of the state of the map it was taken from, yyyy-mm-dd; null where it does not say. */
  day: string | null
  /** Of everything in it, not what it says about itself. */
  bounds: Bounds
}

/**
 * Reads an extract (.osm.pbf) from beginning to end, so that a damaged one is found before anything is built, and keeps
 * what lies within bounds. What reaches out of them is completed from the blocks that hold it: memory follows from what
 * lies there, not from the size of the file.
 * @throws StreetsError when it is not one, or not whole, or without streets, with the reason
 */
export async function readExtract(
  path: string,
  within: Bounds,
  progress: (share: number) => void,
): Promise<{ summary: ExtractSummary; city: CityExtract }> {
  const file = basename(path)
  const refuse = (error: unknown) =>
    new StreetsError(
      `${file} cannot be used: ${error instanceof Error ? error.message : String(error)}`,
    )
  const handle = await open(path).catch((error: unknown) => {
    throw refuse(error)
  })
  try {
    const index = new BlockIndex()
    const collector = new CityCollector(within)
    const summary = await readThrough(handle, index, collector, progress)
    return {
      summary: { file, ...summary },
      city: await complete(handle, index, collector),
    }
  } catch (error) {
    throw refuse(error)
  } finally {
    await handle.close()
  }
}

async function readThrough(
  handle: FileHandle,
  index: BlockIndex,
  collector: CityCollector,
  progress: (share: number) => void,
): Promise<Omit<ExtractSummary, 'file'>> {
  const { size } = await handle.stat()
  const hash = createHash('sha256')
  let day: string | null = null
  let bounds = noBounds
  let streets = 0
  for await (const { type, content, start, end } of blocksOf(handle, hash)) {
    if (type === 'OSMHeader') day ??= readHeader(content).day
    if (type === 'OSMData') {
      const extent = { ...noBounds }
      visitElements(content, {
        node: (id, lon, lat, tags) => {
          index.note('NODE', id, start)
          if (lon < extent.west) extent.west = lon
          if (lon > extent.east) extent.east = lon
          if (lat < extent.south) extent.south = lat
          if (lat > extent.north) extent.north = lat
          collector.node(id, lon, lat, tags)
        },
        way: (id, nodes, tags) => {
          index.note('WAY', id, start)
          if (tags.get('highway') !== undefined) streets += 1
          collector.way(id, nodes, tags)
        },
        relation: (id, members, tags) => {
          index.note('RELATION', id, start)
          collector.relation(id, members, tags)
        },
      })
      bounds = union(bounds, extent)
    }
    progress(end / size)
  }
  if (streets === 0) throw new Error('there are no streets in it')
  return { sha256: hash.digest('hex'), day, bounds: inDegrees(bounds) }
}

/** Reads what ways and areas need that reach out of the city. */
async function complete(
  handle: FileHandle,
  index: BlockIndex,
  collector: CityCollector,
): Promise<CityExtract> {
  const nothing = () => undefined
  const missingWays = collector.missingWays()
  for await (const content of index.blocksWith(handle, 'WAY', missingWays)) {
    const way: CityCollector['complete'] = (id, nodes, tags) => {
      if (missingWays.has(id)) collector.complete(id, nodes, tags)
    }
    visitElements(content, { node: nothing, way, relation: nothing })
  }
  const outside = new KeptNodes()
  const missingNodes = collector.missingNodes()
  for await (const content of index.blocksWith(handle, 'NODE', missingNodes)) {
    const node = (id: number, lon: number, lat: number) => {
      if (missingNodes.has(id)) outside.add(id, lon, lat)
    }
    visitElements(content, { node, way: nothing, relation: nothing })
  }
  const { tagged, ways, relations } = collector
  return { nodes: new NodePositions(collector.nodes, outside), tagged, ways, relations }
}

function inDegrees({ west, south, east, north }: Bounds): Bounds {
  const degrees = (units: number) => units / unitsOfDegree
  return {
    west: degrees(west),
    south: degrees(south),
    east: degrees(east),
    north: degrees(north),
  }
}
