import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { fromLandmarks, relationOf, roundedMetres, straightLine } from './directions'
import type { Landmark } from '$places/place'

/** About so many metres north and east of a point in the city. */
const at = (north: number, east: number, accuracyMetres = 100) => ({
  lat: 51.05 + north / 111_250,
  lon: 13.74 + east / 70_200,
  accuracyMetres,
})

const landmark = (name: string, north: number, east: number): Landmark => ({
  id: name,
  name,
  address: `Straße ${name}`,
  position: at(north, east),
})

describe('the way as the crow flies', () => {
  it.each([
    [at(1000, 0), 'N'],
    [at(700, 700), 'NE'],
    [at(0, 1000), 'E'],
    [at(-700, 700), 'SE'],
    [at(-1000, 0), 'S'],
    [at(-700, -700), 'SW'],
    [at(0, -1000), 'W'],
    [at(700, -700), 'NW'],
    [at(-1000, -10), 'S'],
  ])('leads to %o in the %s', (to, direction) => {
    expect(relationOf(at(0, 0), to)).toEqual({ how: 'away', metres: 1000, direction })
  })

  it('is only "near" where both positions could be the same', () => {
    expect(relationOf(at(0, 0, 300), at(0, 480, 200))).toEqual({ how: 'near' })
    expect(relationOf(at(0, 0, 300), at(0, 520, 200))).toMatchObject({ how: 'away', metres: 500 })
  })

  it('is not told at all, not even as "near", where a position is known too roughly', () => {
    expect(relationOf(at(0, 0, 20), at(0, 400, 1500))).toEqual({ how: 'unclear' })
  })

  it('back leads the other way and is as long', () => {
    const place = fc.record({
      north: fc.integer({ min: -9000, max: 9000 }),
      east: fc.integer({ min: -9000, max: 9000 }),
    })
    fc.assert(
      fc.property(place, place, (one, other) => {
        const a = at(one.north, one.east)
        const b = at(other.north, other.east)
        const [there, back] = [straightLine(a, b), straightLine(b, a)]
        fc.pre(there.metres > 1)
        expect(back.metres).toBeCloseTo(there.metres, 6)
        expect((there.bearing - back.bearing + 720) % 360).toBeCloseTo(180, 6)
      }),
    )
  })

  it('is told from the nearest landmarks, nearest first', () => {
    const far = landmark('Fern', 4000, 0)
    const middle = landmark('Mitte', 0, 1200)
    const near = landmark('Nah', 0, -150)
    const place = { address: 'Straße Mitte', position: at(0, 0) }
    expect(fromLandmarks(place, [far, middle, near])).toEqual([
      { landmark: near, relation: { how: 'near' } },
      { landmark: middle, relation: { how: 'same-address' } },
    ])
    expect(fromLandmarks({ ...place, address: null }, [far], 2)).toEqual([
      { landmark: far, relation: { how: 'away', metres: 4000, direction: 'S' } },
    ])
  })

  it.each([
    [0, 100],
    [149, 100],
    [150, 200],
    [1949, 1900],
    [2200, 2000],
    [2260, 2500],
  ])('of %d m is told as %d m', (metres, expected) => {
    expect(roundedMetres(metres)).toBe(expected)
  })
})
