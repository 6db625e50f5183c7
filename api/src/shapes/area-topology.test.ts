import { describe, expect, it } from 'vitest'
import type { MultiPolygon, Position } from 'geojson'
import { areaTopology } from './area-topology.ts'
import type { Outline } from './queries.ts'

/** Two districts side by side; their border has a small bay that an overview may drop. */
const border: Position[] = [
  [1, 0],
  [1, 0.5],
  [1.01, 0.505],
  [1, 0.51],
  [1, 1],
]
const west: Position[] = [[0, 0], ...border, [0, 1], [0, 0]]
const east: Position[] = [[2, 0], [2, 1], ...[...border].reverse(), [2, 0]]

const outline = (level: Outline['level'], code: string, ring: Position[]): Outline => ({
  level,
  code,
  name: code,
  outline: { type: 'MultiPolygon', coordinates: [[ring]] } satisfies MultiPolygon,
})
const city: Position[] = [
  [0, 0],
  [1, 0],
  [2, 0],
  [2, 1],
  [1, 1],
  [0, 1],
  [0, 0],
]
const outlines = [
  outline('CITY', 'town', city),
  outline('DISTRICT', '01', west),
  outline('DISTRICT', '02', east),
]

describe('a topology of areas', () => {
  it.each([0, 1e-3])('draws a shared border once at tolerance %s', (tolerance) => {
    const { arcs, objects } = areaTopology(outlines, [], tolerance)
    const used = JSON.stringify(objects.districts).match(/"arcs":(\[\[\[[^\]]*\]\]\])/g)
    expect(used).toHaveLength(2)
    const numbers = (used ?? []).flatMap((text) => text.match(/-?\d+/g) ?? []).map(Number)
    const shared = numbers.filter((arc) => numbers.includes(~arc))
    expect(shared).toHaveLength(2)
    expect(arcs.length).toBeGreaterThan(1)
  })

  it('drops what is smaller than the tolerance, on both sides at once', () => {
    const corners = (tolerance: number) => areaTopology(outlines, [], tolerance).arcs.flat().length
    expect(corners(1e-3)).toBeLessThan(corners(0))
  })

  it('names each area by level and code', () => {
    expect(areaTopology(outlines, [], 0).objects).toMatchObject({
      city: {
        geometries: [
          { id: 'city-town', properties: { code: 'town', name: 'town', centre: [1, 0.5] } },
        ],
      },
      districts: { geometries: [{ id: 'district-01' }, { id: 'district-02' }] },
    })
  })
})
