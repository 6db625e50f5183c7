import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import type { GivenFile } from './read-files.ts'

/** A file on this machine, read once for its hash. @param name as it is called, where it lies under another one */
export async function givenFile(path: string, name: string = basename(path)): Promise<GivenFile> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of contentOf(path)) {
    hash.update(chunk)
    bytes += chunk.byteLength
  }
  return {
    name,
    path,
    record: { name, sha256: hash.digest('hex'), bytes },
    bytes: () => contentOf(path),
  }
}

export async function* contentOf(path: string): AsyncGenerator<Buffer> {
  for await (const chunk of createReadStream(path)) {
    if (Buffer.isBuffer(chunk)) yield chunk
  }
}
