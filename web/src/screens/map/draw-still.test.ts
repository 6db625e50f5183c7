import type { Geometry } from 'geojson'
import { describe, expect, it } from 'vitest'

import { classesFor, classify } from '$classes/classify'
import type { MapFigure, MapFigures } from '$api/map-figures'
import { catalogueFixture } from '$api/catalogue-fixture'
import { readView } from './address'

import { drawStill } from './draw-still'
import type { Shapes } from '$api/shapes'

const { view } = readView(new URLSearchParams(), catalogueFixture())
const box = { west: 0, south: -0.1, east: 1, north: 0.1 }

/** Tenths of a degree on the equator are a hundred units of the drawing. */
const square = (west: number): Geometry => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, 0.1],
      [west + 0.1, 0.1],
      [west + 0.1, 0.1001],
      [west + 0.1, 0],
      [west, 0],
      [west, 0.1],
    ],
  ],
})

function shapesOf(geometries: Record<string, Geometry>): Shapes {
  const collection = { type: 'FeatureCollection' as const, features: [] }
  const level = {
    areas: collection,
    centres: collection,
    borders: { type: 'MultiLineString' as const, coordinates: [] },
  }
  const features = Object.entries(geometries).map(([id, geometry]) => ({
    type: 'Feature' as const,
    properties: { id, name: id },
    geometry,
  }))
  return {
    detail: 'overview',
    levels: {
      PLANNING_AREA: level,
      SOCIAL_SPACE: level,
      DISTRICT: { ...level, areas: { type: 'FeatureCollection', features } },
    },
    city: collection,
    waterways: {
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          properties: {},
          geometry: {
            type: 'LineString',
            coordinates: [
              [0, 0],
              [0.5, 0.05],
            ],
          },
        },
      ],
    },
  }
}

function still(figures: Record<string, MapFigure>): string {
  const geometries = Object.keys(figures).map((id, index) => [id, square(index / 10)] as const)
  const shown: MapFigures = {
    asked: { ...view, level: 'DISTRICT' },
    byArea: new Map(Object.entries(figures)),
    city: null,
  }
  const choice = { method: 'quantile', classes: 2, diverging: false, flagThreshold: null } as const
  const classification = classify(shown, classesFor([shown], choice))
  return drawStill(
    shapesOf(Object.fromEntries(geometries)),
    { figures: shown, classification },
    box,
  )
}

const figure = (value: number | null, status: MapFigure['status']): MapFigure => ({
  value,
  status,
  source: 'register',
})
const shapesIn = (svg: string) => [...svg.matchAll(/<path id="a\d" d="([^"]*)"/g)].map(([, d]) => d)
const coloursIn = (svg: string) => [...svg.matchAll(/\.c\d\{fill:(light-dark\([^{}]*\));stroke/g)]
const marksIn = (svg: string) =>
  [...svg.matchAll(/<use href="#(a\d)" fill="url\(#(\w+)\)"/g)].map(([, id, mark]) => [id, mark])

describe('the map as a picture', () => {
  it('draws in whole units from point to point, and leaves out steps of none', () => {
    expect(shapesIn(still({ one: figure(1, 'OBSERVED') }))).toEqual(['M0 0l100 0 0 100-100 0z'])
  })

  it('draws areas of one class and one kind of figure together, others apart', () => {
    const svg = still({
      one: figure(1, 'OBSERVED'),
      two: figure(1, 'OBSERVED'),
      three: figure(9, 'OBSERVED'),
      four: figure(9, 'ESTIMATED'),
    })
    expect(shapesIn(svg).map((path) => path?.match(/M/g)?.length)).toEqual([2, 1, 1])
    const colours = coloursIn(svg).map(([, colour]) => colour)
    expect(colours).toHaveLength(3)
    expect(colours[0]).not.toBe(colours[1])
    expect(colours[1]).toBe(colours[2])
  })

  it('marks what was not counted, each kind by a pattern of its own', () => {
    const svg = still({
      one: figure(1, 'OBSERVED'),
      two: figure(1, 'ESTIMATED'),
      three: figure(9, 'PROJECTED'),
      four: figure(null, 'SUPPRESSED'),
    })
    expect(marksIn(svg)).toEqual([
      ['a1', 'estimated'],
      ['a2', 'expected'],
      ['a3', 'missing'],
    ])
  })

  it('draws the river through the city, and carries no script', () => {
    const svg = still({ one: figure(1, 'OBSERVED') })
    expect(svg).toContain('<path class="water" d="M0 100l500-50"/>')
    expect(svg).not.toMatch(/script|href="http|xlink/)
  })
})
