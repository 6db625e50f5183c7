import { describe, expect, it } from 'vitest'
import { cursorOf, readCursor } from './cursor.ts'

const byName = { sortValue: 'luise', slug: 'luise' }

describe('a cursor', () => {
  it('comes back as the place it was made from', () => {
    expect(readCursor(cursorOf(byName), 'name')).toEqual(byName)
    const byDistance = { sortValue: 735.123456789, slug: 'luise' }
    expect(readCursor(cursorOf(byDistance), 'distance')).toEqual(byDistance)
  })

  it.each(['', 'x', 'bm9uZQ', Buffer.from('["a"]').toString('base64url')])(
    'is refused as %j',
    (text) => {
      expect(() => readCursor(text, 'name')).toThrow(/does not come from an answer/)
    },
  )

  it('of a list by name is refused in a list by distance', () => {
    expect(() => readCursor(cursorOf(byName), 'distance')).toThrow(/does not come from an answer/)
  })
})
