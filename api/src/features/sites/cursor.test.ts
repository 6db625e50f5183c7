import { describe, expect, it } from 'vitest'
import { cursorOf, readCursor } from './cursor.ts'
import type { SortedSite } from './site.ts'

const site: SortedSite = {
  id: 1,
  slug: 'luise',
  name: 'Luise',
  operator: null,
  address: null,
  kinds: ['MEETING'],
  provider: 'FUNDED',
  districtId: 2,
  responsibleForId: null,
  positionAccuracyM: 300,
  asOf: null,
  sourceId: 'web',
  openingHours: null,
  openingNoteDe: null,
  openingNoteEn: null,
  telephone: null,
  wheelchair: null,
  offersDe: null,
  offersEn: null,
  website: null,
  lon: 13.7,
  lat: 51,
  distanceMetres: null,
  sortKey: 'luise',
}

describe('a cursor', () => {
  it('comes back as the place it was made from', () => {
    expect(readCursor(cursorOf(site), 'name')).toEqual({ sortValue: 'luise', slug: 'luise' })
    const near = { ...site, distanceMetres: 735.123456789 }
    expect(readCursor(cursorOf(near), 'distance')).toEqual({
      sortValue: 735.123456789,
      slug: 'luise',
    })
  })

  it.each(['', 'x', 'bm9uZQ', Buffer.from('["a"]').toString('base64url')])(
    'is refused as %j',
    (text) => {
      expect(() => readCursor(text, 'name')).toThrow(/does not come from an answer/)
    },
  )

  it('of a list by name is refused in a list by distance', () => {
    expect(() => readCursor(cursorOf(site), 'distance')).toThrow(/does not come from an answer/)
  })
})
