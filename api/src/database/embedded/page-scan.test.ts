import { expect, it } from 'vitest'
import { arePages } from './page-scan.ts'

/** Of a page with a line pointer and nothing special, as PostgreSQL writes it. */
function page(change: (header: Buffer) => void = () => undefined): Buffer {
  const bytes = Buffer.alloc(8192)
  bytes.writeUInt16LE(28, 12)
  bytes.writeUInt16LE(8000, 14)
  bytes.writeUInt16LE(8192, 16)
  bytes.writeUInt16LE(8192 | 4, 18)
  change(bytes)
  return bytes
}

it('takes pages, and those that are not filled yet', () => {
  expect(arePages(Buffer.concat([page(), Buffer.alloc(8192), page()]))).toBe(true)
  expect(arePages(Buffer.alloc(0))).toBe(true)
})

it.each([
  ['other bytes', Buffer.alloc(8192, 'garbage!')],
  ['another size', page((header) => header.writeUInt16LE(4096 | 4, 18))],
  ['pointers beyond its free space', page((header) => header.writeUInt16LE(8100, 12))],
  ['free space beyond its end', page((header) => header.writeUInt16LE(9000, 16))],
])('takes no page with %s, wherever it lies', (_, damaged) => {
  expect(arePages(Buffer.concat([page(), damaged]))).toBe(false)
})
