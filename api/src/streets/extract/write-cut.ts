import { open } from 'node:fs/promises'
import { PbfWriter } from 'pbf'
import type { CityExtract } from './city-extract.ts'
import { isWalked } from './kept-tags.ts'
import {
  blockOfNodes,
  blockOfWays,
  elementsOfBlock,
  fileBlock,
  type WrittenWay,
} from './written-blocks.ts'

/**
 * Writes what one walks on as an extract of its own: of a whole state’s, Valhalla takes gigabytes and minutes for
 * streets that nobody of the city walks.
 */
export async function writeCut(path: string, extract: CityExtract): Promise<void> {
  const ways = [...extract.ways].flatMap(([id, { nodes, tags, inside }]): WrittenWay[] =>
    inside && tags !== null && isWalked(tags) ? [{ id, nodes, tags }] : [],
  )
  const ids = Float64Array.from(new Set(ways.flatMap(({ nodes }) => nodes))).sort()
  const tagsOf = new Map(extract.tagged.map(({ id, tags }) => [id, tags]))
  const file = await open(path, 'w')
  // It is read once.
  const write = (type: string, content: Uint8Array) =>
    file.write(fileBlock(type, content, { level: 1 }))
  try {
    await write('OSMHeader', header())
    for (let start = 0; start < ids.length; start += elementsOfBlock) {
      const nodes = [...ids.subarray(start, start + elementsOfBlock)].flatMap((id) => {
        const [lon, lat] = extract.nodes.along([id])
        if (lon === undefined || lat === undefined) return []
        return [{ id, lon, lat, tags: tagsOf.get(id) }]
      })
      await write('OSMData', blockOfNodes(nodes))
    }
    for (let start = 0; start < ways.length; start += elementsOfBlock) {
      await write('OSMData', blockOfWays(ways.slice(start, start + elementsOfBlock)))
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
