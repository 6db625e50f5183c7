import { describe, expect, it } from 'vitest'

import {
  cornerAt,
  mostDrawnCorners,
  movedCorner,
  parseRing,
  printRing,
  withCornerAfter,
  withoutCorner,
} from './ring'

const ring = [
  cornerAt({ lon: 13.700001, lat: 51 }),
  cornerAt({ lon: 13.8, lat: 51 }),
  cornerAt({ lon: 13.8, lat: 51.123456 }),
]

describe('the corners of a drawn polygon', () => {
  it('stand in an address to the metre, and are read as they were written', () => {
    expect(printRing(ring)).toBe('13.7_51_13.8_51_13.8_51.12346')
    expect(parseRing(printRing(ring))).toEqual(ring)
    expect(new URLSearchParams({ polygon: printRing(ring) }).toString()).toBe(
      `polygon=${printRing(ring)}`,
    )
  })

  it.each([
    '',
    '13.7_51',
    '13.7_51_13.8_51_13.8',
    '13.7_51_13.8_51_13.8_x',
    '13.7_51_13.8_51_13.8_-51',
    '13.7_51_13.8_51_13.8_1e1',
    '13.7_51_13.8_51_13.8_91',
    '13.7_51_13.8_51.1_13.8_51_13.7_51.1',
    Array.from({ length: mostDrawnCorners + 1 }, () => '13.7_51').join('_'),
  ])('are none where they cannot be understood: %s', (text) => {
    expect(parseRing(text)).toBeUndefined()
  })

  it('are moved, left out and added one by one', () => {
    expect(movedCorner(ring, 1, [13.9, 51])[1]).toEqual([13.9, 51])
    expect(withoutCorner(ring, 0)).toEqual(ring.slice(1))
    expect(withCornerAfter(ring, 2)).toEqual([...ring, [13.75, 51.06173]])
  })
})
