import { z } from 'zod'
import { RequestError } from '../../schema/request-error.ts'

/** A place in a list: the value it is sorted by, and the slug that tells equals apart. */
export interface Cursor {
  sortValue: string | number
  slug: string
}

// No name of a site has a NUL.
const name = z.string().refine((text) => !text.includes('\0'))
const shape = z.tuple([z.union([name, z.number()]), z.string().regex(/^[a-z0-9-]+$/)])

export const cursorOf = ({ sortValue, slug }: Cursor): string =>
  Buffer.from(JSON.stringify([sortValue, slug])).toString('base64url')

/** @throws RequestError MALFORMED_CURSOR where it is none, or one of a list sorted otherwise */
export function readCursor(text: string, sortedBy: 'distance' | 'name'): Cursor {
  const result = shape.safeParse(parse(text))
  const expected = sortedBy === 'distance' ? 'number' : 'string'
  if (!result.success || typeof result.data[0] !== expected)
    throw new RequestError('MALFORMED_CURSOR', {})
  return { sortValue: result.data[0], slug: result.data[1] }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
  } catch {
    return null
  }
}
