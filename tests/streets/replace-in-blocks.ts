import { inflateSync } from 'node:zlib'

import { PbfReader } from 'pbf'

import { fileBlock } from '../../api/src/streets/extract/written-blocks.ts'

/** The same extract with other texts of the same length: they lie in its blocks as they are. */
export function replaceInBlocks(bytes: Buffer, replace: (text: string) => string): Buffer {
  const blocks: Buffer[] = []
  for (let position = 0; position < bytes.length;) {
    const head = position + 4
    const body = head + bytes.readUInt32BE(position)
    const header = new PbfReader(bytes.subarray(head, body)).readFields(
      (tag, result, pbf) => {
        if (tag === 1) result.type = pbf.readString()
        if (tag === 3) result.length = pbf.readVarint()
      },
      { type: '', length: 0 },
    )
    const end = body + header.length
    const content = contentOf(bytes.subarray(body, end))
    if (header.type === 'OSMData') replaceStrings(content, replace)
    blocks.push(fileBlock(header.type, content))
    position = end
  }
  return Buffer.concat(blocks)
}

function contentOf(blob: Buffer): Buffer {
  const found = new PbfReader(blob).readFields<{ bytes: Uint8Array; packed: boolean }>(
    (tag, result, pbf) => {
      if (tag === 1 || tag === 3)
        Object.assign(result, { bytes: pbf.readBytes(), packed: tag === 3 })
    },
    { bytes: new Uint8Array(), packed: false },
  )
  return found.packed ? inflateSync(found.bytes) : Buffer.from(found.bytes)
}

function replaceStrings(content: Buffer, replace: (text: string) => string): void {
  new PbfReader(content).readFields((tag, _, pbf) => {
    if (tag !== 1) return
    pbf.readMessage((inner, __, table) => {
      if (inner !== 1) return
      const text = Buffer.from(table.readBytes())
      const other = Buffer.from(replace(text.toString()))
      if (other.length !== text.length) throw new Error('a text of another length')
      other.copy(content, table.pos - text.length)
    }, null)
  }, null)
}
