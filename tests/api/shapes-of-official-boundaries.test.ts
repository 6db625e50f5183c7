import type { MultiPolygon, Polygon } from 'geojson'
import type { Topology } from 'topojson-specification'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'

import {
  areaTopology,
  details,
  toleranceOf,
  type Detail,
} from '../../api/src/shapes/area-topology.ts'
import { readShared, sharedMissing } from '../support/shared-files.ts'
import { areasOf, crossings, doubleArea, gridArcs, walksOf } from '../support/topology.ts'

const file = 'data/dresden/stadtteile.geojson'

const ring = z.array(z.array(z.number()))
const boundaries = z.object({
  features: z.array(
    z.object({
      properties: z.object({ code: z.string(), name: z.string() }),
      geometry: z.discriminatedUnion('type', [
        z.object({ type: z.literal('Polygon'), coordinates: z.array(ring) }),
        z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(ring)) }),
      ]),
    }),
  ),
})

const multiple = (shape: Polygon | MultiPolygon): MultiPolygon =>
  shape.type === 'MultiPolygon' ? shape : { type: 'MultiPolygon', coordinates: [shape.coordinates] }

// 64 districts of 42,500 corners, as fine as the city measures them.
describe.skipIf(sharedMissing(file))('shapes of the official boundaries', () => {
  const topologies = new Map<Detail, Topology>()
  const sizeOf = (detail: Detail) => JSON.stringify(topologies.get(detail)).length
  const squareDegrees = (detail: Detail) => {
    const topology = topologyOf(detail)
    const [x = 0, y = 0] = topology.transform?.scale ?? []
    const arcs = gridArcs(topology)
    return new Map(
      [...areasOf(topology, 'districts')].map(([code, area]) => [
        code,
        doubleArea(area, arcs) * x * y,
      ]),
    )
  }
  const topologyOf = (detail: Detail) => {
    const topology = topologies.get(detail)
    if (!topology) throw new Error(`${detail} was not made`)
    return topology
  }

  beforeAll(async () => {
    const { features } = boundaries.parse(JSON.parse(await readShared(file)))
    const outlines = features.map(({ properties: { code, name }, geometry }) => ({
      level: 'DISTRICT' as const,
      code,
      name,
      lon: 13.7,
      lat: 51,
      outline: multiple(geometry),
    }))
    for (const detail of details) {
      topologies.set(detail, areaTopology(outlines, [], toleranceOf(detail)))
    }
  })

  it('are much smaller where they are coarser', () => {
    expect(sizeOf('overview')).toBeLessThan(sizeOf('middle') * 0.6)
    expect(sizeOf('middle')).toBeLessThan(sizeOf('full') / 2)
  })

  it.each(details)('keep every district in the detail %s', (detail) => {
    const [full, found] = [squareDegrees('full'), squareDegrees(detail)]
    expect([...found.keys()].sort()).toEqual([...full.keys()].sort())
    expect(found.size).toBe(64)
    for (const [code, area] of found) {
      expect(Math.abs(area / (full.get(code) ?? 0) - 1)).toBeLessThan(0.1)
    }
  })

  it.each(details)('share every border inside in the detail %s', (detail) => {
    const walks = walksOf([...areasOf(topologyOf(detail), 'districts').values()])
    const numbers = topologyOf(detail).arcs.map((_, number) => number)
    expect([...walks.keys()].sort((a, b) => a - b)).toEqual(numbers)
    expect(new Set(walks.values())).toEqual(new Set([1, 2]))
    // The city's own outline is one ring: walked once, it ends where it began.
    const arcs = gridArcs(topologyOf(detail))
    const ends = [...walks].flatMap(([number, times]) =>
      times === 1 ? [arcs[number]?.[0], arcs[number]?.at(-1)].map(String) : [],
    )
    const meeting = new Map(ends.map((end) => [end, ends.filter((one) => one === end).length]))
    expect(new Set(meeting.values())).toEqual(new Set([2]))
  })

  it.each(['overview', 'middle'] as const)('cross no borders in the detail %s', (detail) => {
    expect(crossings(gridArcs(topologyOf(detail)))).toEqual([])
  })
})
