import type { Hash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import { inflateSync } from 'node:zlib'
import { PbfReader } from 'pbf'

/** The parts of a PBF file of OpenStreetMap, one after the other. */
export interface ExtractBlock {
  type: string
  content: Uint8Array
  /** Where it begins and ends in the file. */
  start: number
  end: number
}

// The format's own limits.
const longestHeader = 64 * 1024
const longestBlob = 32 * 1024 * 1024

const notPbf = 'it is not an OpenStreetMap extract in binary form (.osm.pbf)'

/**
 * All of a file, from its beginning to its end.
 * @throws Error saying why the file is not one, or not whole
 */
export async function* blocksOf(handle: FileHandle, hash: Hash): AsyncGenerator<ExtractBlock> {
  const { size } = await handle.stat()
  if (size === 0) throw new Error('it is empty')
  for (let position = 0; position < size;) {
    const block = await readBlockAt(handle, position, (bytes) => hash.update(bytes))
    yield block
    position = block.end
  }
}

/** One whose beginning is known. */
export async function readBlockAt(
  handle: FileHandle,
  start: number,
  hear: (bytes: Buffer) => void = () => undefined,
): Promise<ExtractBlock> {
  let end = start
  let recognised = start > 0
  const read = async (length: number) => {
    const buffer = Buffer.allocUnsafe(length)
    const { bytesRead } = await handle.read(buffer, 0, length, end)
    if (bytesRead < length) throw new Error(recognised ? endsEarly(end + bytesRead) : notPbf)
    end += length
    hear(buffer)
    return buffer
  }
  const header = readBlobHeader(await read(readLength(await read(4), start)), start)
  recognised = true
  const content = unpack(await read(header.length), start)
  return { type: header.type, content, start, end }
}

function readLength(bytes: Buffer, start: number): number {
  const length = bytes.readUInt32BE()
  if (length > 0 && length <= longestHeader) return length
  throw new Error(start === 0 ? notPbf : damagedAt(start))
}

function readBlobHeader(bytes: Buffer, start: number): { type: string; length: number } {
  const header = { type: '', length: -1 }
  try {
    new PbfReader(bytes).readFields((tag, result, pbf) => {
      if (tag === 1) result.type = pbf.readString()
      if (tag === 3) result.length = pbf.readVarint()
    }, header)
  } catch {
    header.length = -1
  }
  const first = start === 0
  if (first && header.type !== 'OSMHeader') throw new Error(notPbf)
  if (header.length < 0 || header.length > longestBlob) throw new Error(damagedAt(start))
  return header
}

function unpack(blob: Buffer, start: number): Uint8Array {
  const found: { raw?: Uint8Array; zlib?: Uint8Array } = {}
  try {
    new PbfReader(blob).readFields((tag, result, pbf) => {
      if (tag === 1) result.raw = pbf.readBytes()
      if (tag === 3) result.zlib = pbf.readBytes()
    }, found)
    if (found.raw) return found.raw
    if (found.zlib) return inflateSync(found.zlib, { maxOutputLength: longestBlob })
  } catch (error) {
    throw new Error(damagedAt(start), { cause: error })
  }
  throw new Error('it is compressed otherwise than with zlib; convert it first')
}

const endsEarly = (size: number) =>
  `it ends at byte ${size} in the middle of a block; it was not copied or downloaded to its end`

const damagedAt = (position: number) => `it is damaged in the block at byte ${position}`
