import { mkdir, mkdtemp, rm, truncate, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DamagedDatabase } from './content-state.ts'
import { checksumOf } from './page-checksum.ts'
import { filledPages, PageScan } from './page-scan.ts'

/** One with something in it, as PostgreSQL writes it to a place of a table. */
function page(block: number): Buffer {
  const bytes = Buffer.alloc(8192)
  bytes.write('something', 4000)
  const words = new Int32Array(new Uint8Array(bytes).buffer)
  bytes.writeUInt16LE(checksumOf(words, block), 8)
  return bytes
}

const empty = Buffer.alloc(8192)

/** Another byte in the midst of it. */
function changed(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes)
  copy.writeUInt8(copy.readUInt8(4000) ^ 1, 4000)
  return copy
}

it('takes pages, and those that are not filled yet', async () => {
  expect(await filledPages(Buffer.concat([page(0), empty, page(2)]))).toEqual([true, false, true])
  expect(await filledPages(Buffer.alloc(0))).toEqual([])
})

it('has the checksum of a page that PostgreSQL wrote', async () => {
  // The one page of an index without entries, of PostgreSQL 18: header, what the index says of itself, its end.
  const bytes = Buffer.alloc(8192)
  bytes.write('0000000000670101a70b00004800f01ff01f0420000000006231050004', 'hex')
  bytes.write('f0bf01', 62, 'hex')
  bytes.writeUInt8(8, 8188)
  expect(await filledPages(bytes)).toEqual([true])
})

it.each([
  ['other bytes', Buffer.alloc(8192, 'garbage!')],
  ['one other bit', changed(page(1))],
  ['what belongs to another place', page(2)],
])('takes no page with %s, wherever it lies', async (_, damaged) => {
  expect(await filledPages(Buffer.concat([page(0), damaged]))).toBeNull()
})

describe('a cluster that is looked at again and again', () => {
  let directory: string
  let file: string
  let scan: PageScan
  let time = 0

  /** Changed at another time each time. */
  const write = async (...pages: Buffer[]) => {
    await writeFile(file, Buffer.concat(pages))
    await touch()
  }
  const touch = () => utimes(file, 0, (time += 1))

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'atlas-pages-'))
    await mkdir(join(directory, 'base/5'), { recursive: true })
    file = join(directory, 'base/5/16384')
    scan = new PageScan(directory)
    await write(page(0), page(1), empty)
    expect(await scan.requirePages()).toBe(true)
  })

  afterEach(async () => {
    await rm(directory, { recursive: true })
  })

  it('may fill pages, and have more', async () => {
    await write(page(0), page(1), page(2), page(3))
    expect(await scan.requirePages()).toBe(true)
    expect(await scan.requirePages()).toBe(false)
  })

  it.each([
    ['zeroed', () => write(page(0), empty, empty)],
    ['cut off', () => truncate(file, 8192).then(touch)],
    ['lost with their file', () => rm(file)],
    ['changed', () => write(page(0), changed(page(1)), empty)],
  ])('is damaged where filled pages are %s', async (_, harm) => {
    await harm()
    await expect(scan.requirePages()).rejects.toThrow(DamagedDatabase)
  })
})
