import { feature, neighbors } from 'topojson-client'
import type { Topology } from 'topojson-specification'
import { beforeAll, describe, expect, it } from 'vitest'

import { describeOnBothDatabases } from '../support/both-databases.ts'
import { readSeed } from '../support/seed.ts'
import {
  areasOf,
  arcsOf,
  collectionOf,
  crossings,
  doubleArea,
  gridArcs,
  outlineOf,
  readTopology,
  walksOf,
} from '../support/topology.ts'

const details = ['overview', 'middle', 'full'] as const

describeOnBothDatabases('shapes', (api) => {
  describe.each(details)('in the detail %s', (detail) => {
    let topology: Topology

    beforeAll(async () => {
      const response = await api.fetch(`/shapes/current/areas-${detail}.json`, {
        redirect: 'follow',
      })
      topology = await readTopology(response)
    })

    it('name every area of every level as the API does', async () => {
      const districts = await readSeed('districts')
      const socialSpaces = await readSeed('social-spaces')
      const planningAreas = await readSeed('planning-areas')
      for (const [object, level, rows] of [
        ['districts', 'district', districts],
        ['social-spaces', 'social-space', socialSpaces],
        ['planning-areas', 'planning-area', planningAreas],
        ['city', 'city', [{ code: 'dresden', name: 'Dresden' }]],
      ] as const) {
        const named = [...areasOf(topology, object).values()].map(({ id, properties }) => ({
          id,
          code: properties.code,
          name: properties.name,
        }))
        expect(named).toEqual(
          rows.map(({ code, name }) => ({ id: `${level}-${code}`, code, name })),
        )
      }
    })

    it('cover the city with districts: each border inside belongs to two of them', () => {
      const districts = [...areasOf(topology, 'districts').values()]
      const city = [...areasOf(topology, 'city').values()]
      expect(new Set(walksOf(districts).values())).toEqual(new Set([1, 2]))
      expect(outlineOf(districts)).toEqual(outlineOf(city))
      expect(outlineOf(city)).toEqual(city.flatMap(arcsOf).sort((a, b) => a - b))
    })

    it.each([
      ['planning-areas', 'planning_area'],
      ['social-spaces', 'social_space'],
    ])('make %s of exactly their districts', async (object, column) => {
      const districts = areasOf(topology, 'districts')
      const rows = await readSeed('districts')
      for (const [code, area] of areasOf(topology, object)) {
        const parts = rows
          .filter((row) => row[column] === code)
          .flatMap((row) => districts.get(row.code ?? '') ?? [])
        expect(parts.length).toBeGreaterThan(0)
        expect(outlineOf(parts)).toEqual(outlineOf([area]))
      }
    })

    it('leave no gap and no overlap: no borders cross, and the areas add up exactly', () => {
      const arcs = gridArcs(topology)
      const used = walksOf([...areasOf(topology, 'districts').values()])
      expect(crossings(arcs.filter((_, number) => used.has(number)))).toEqual([])

      const sums = ['city', 'planning-areas', 'social-spaces', 'districts'].map((object) =>
        [...areasOf(topology, object).values()].map((area) => doubleArea(area, arcs)),
      )
      for (const areas of sums) {
        expect(Math.min(...areas)).toBeGreaterThan(0)
        expect(areas.reduce((sum, area) => sum + area, 0)).toBe(sums[0]?.[0])
      }
    })

    it('give every district a neighbour, and each neighbour back', () => {
      const found = neighbors(collectionOf(topology, 'districts').geometries)
      expect(found).toHaveLength(64)
      for (const [index, others] of found.entries()) {
        expect(others.length).toBeGreaterThan(0)
        for (const other of others) expect(found[other]).toContain(index)
      }
    })

    it('close every ring', () => {
      const { features } = feature(topology, collectionOf(topology, 'districts'))
      for (const { geometry } of features) {
        if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') {
          throw new Error(`A district is a ${geometry.type}`)
        }
        const rings =
          geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()
        for (const ring of rings) {
          expect(ring.length).toBeGreaterThanOrEqual(4)
          expect(ring.at(-1)).toEqual(ring[0])
        }
      }
    })

    it('stay where they are: no district moves or grows noticeably', async () => {
      const full = await readTopology(
        await api.fetch('/shapes/current/areas-full.json', { redirect: 'follow' }),
      )
      const squareDegrees = (of: Topology, code: string) => {
        const area = areasOf(of, 'districts').get(code)
        const [x = 0, y = 0] = of.transform?.scale ?? []
        return area ? doubleArea(area, gridArcs(of)) * x * y : Number.NaN
      }
      for (const code of areasOf(full, 'districts').keys()) {
        const ratio = squareDegrees(topology, code) / squareDegrees(full, code)
        expect(Math.abs(ratio - 1)).toBeLessThan(detail === 'overview' ? 0.1 : 0.01)
      }
    })
  })

  it('are smaller where they are coarser', async () => {
    const sizes = []
    for (const detail of details) {
      const path = `/shapes/current/areas-${detail}.json`
      sizes.push((await (await api.fetch(path, { redirect: 'follow' })).text()).length)
    }
    expect(sizes).toEqual(sizes.toSorted((a, b) => a - b))
    expect(sizes[0]).toBeLessThan(sizes[2] ?? 0)
  })
})
