import { describe, expect, it } from 'vitest'
import { boxOfTile, tilesOfBox } from './tile-address.ts'

describe('the pyramid of tiles', () => {
  it('has the whole world in its first tile', () => {
    const { west, south, east, north } = boxOfTile({ z: 0, x: 0, y: 0 })
    expect([west, east]).toEqual([-180, 180])
    expect(north).toBeCloseTo(85.0511, 4)
    expect(south).toBeCloseTo(-85.0511, 4)
  })

  it('has those tiles of a box whose own boxes meet it', () => {
    const dresden = { west: 13.579, south: 50.975, east: 13.966, north: 51.178 }
    for (const z of [4, 9, 11, 14]) {
      const tiles = tilesOfBox(dresden, z)
      const boxes = tiles.map((tile) => boxOfTile(tile))
      const meets = boxes.map(
        (box) =>
          box.west <= dresden.east &&
          box.east >= dresden.west &&
          box.south <= dresden.north &&
          box.north >= dresden.south,
      )
      expect(meets).not.toContain(false)
      expect(Math.min(...boxes.map(({ west }) => west))).toBeLessThanOrEqual(dresden.west)
      expect(Math.max(...boxes.map(({ east }) => east))).toBeGreaterThanOrEqual(dresden.east)
      expect(Math.min(...boxes.map(({ south }) => south))).toBeLessThanOrEqual(dresden.south)
      expect(Math.max(...boxes.map(({ north }) => north))).toBeGreaterThanOrEqual(dresden.north)
    }
    expect(tilesOfBox(dresden, 9)).toEqual([{ z: 9, x: 275, y: 171 }])
  })

  it('shows as much more of the world as is asked for around a tile', () => {
    const [tile, wider] = [0, 0.5].map((around) => boxOfTile({ z: 12, x: 2205, y: 1370 }, around))
    const width = (tile?.east ?? NaN) - (tile?.west ?? NaN)
    expect((wider?.east ?? NaN) - (wider?.west ?? NaN)).toBeCloseTo(2 * width, 10)
  })
})
