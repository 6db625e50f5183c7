import { publish } from '@atlas/geo/disclosure/publish'
import { smallCity } from '@atlas/geo/world/testing/small-city'
import { describe, expect, it } from 'vitest'

import { streetTopology } from './street-topology.ts'

const street = (id: number, mode: 'TRAM' | 'BUS', ...course: [number, number][]) => ({
  id,
  mode,
  course,
  sourceId: 'streets',
})

const topologyOf = (transitStreets: ReturnType<typeof street>[]) =>
  streetTopology(publish({ ...smallCity, transitStreets }, { residents: 3, cases: 3 }))

describe('streets for pictures of the whole city', () => {
  it('are those of trams, both directions one line', () => {
    const { arcs, objects } = topologyOf([
      street(1, 'TRAM', [13, 51], [14, 51], [14, 52]),
      street(2, 'TRAM', [14, 51.000_01], [13, 51]),
      street(3, 'BUS', [13, 52], [14, 51]),
    ])
    expect(Object.keys(objects)).toEqual(['tram'])
    expect(arcs).toHaveLength(2)
  })

  it('are none where a city has none', () => {
    expect(topologyOf([])).toMatchObject({
      arcs: [],
      objects: { tram: { type: 'GeometryCollection', geometries: [] } },
    })
  })
})
