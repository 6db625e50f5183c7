import { wcagContrast } from 'culori'
import type { Geometry } from 'geojson'
import { describe, expect, it } from 'vitest'

import { classesFor, classify } from '$classes/classify'
import type { MapFigure, MapFigures } from '$api/map-figures'
import { figureFormat } from '$figures/figures'
import type { Shapes } from '$api/shapes'

import { drawStill, drawStillOfCells, type StillUse } from './draw-still'
import { stillFragments } from './still-fragments'
import type { StillMarks } from './still-marks'

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

const centreOf = ({ properties }: { properties: { id: string; name: string } }, index: number) => ({
  type: 'Feature' as const,
  properties,
  geometry: { type: 'Point' as const, coordinates: [0.05 + index / 10, 0.05] },
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
    largest: 'PLANNING_AREA',
    levels: {
      PLANNING_AREA: level,
      SOCIAL_SPACE: level,
      DISTRICT: {
        ...level,
        areas: { type: 'FeatureCollection', features },
        centres: { type: 'FeatureCollection', features: features.map(centreOf) },
      },
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

const streets: Geometry = {
  type: 'LineString',
  coordinates: [
    [0.1, 0],
    [0.2, 0],
  ],
}

const noMarks: StillMarks = { sites: [], rings: [], pinned: null, compared: [], place: null }

interface StillOptions {
  marks?: StillMarks
  use?: StillUse
  amounts?: boolean
  prefix?: string
}

function still(
  figures: Record<string, MapFigure>,
  { marks = noMarks, use = 'page', amounts = false, prefix = '' }: StillOptions = {},
): string {
  const geometries = Object.keys(figures).map((id, index) => [id, square(index / 10)] as const)
  const shown: MapFigures = {
    asked: {
      indicator: 'share-60-plus',
      level: 'DISTRICT',
      date: '2025-12-31',
      since: null,
      basis: 'REGISTER',
    },
    byArea: new Map(Object.entries(figures)),
    city: null,
  }
  const rule = {
    method: 'quantile',
    classes: 2,
    diverging: false,
    lowMeansNeed: false,
    amounts,
    flagThreshold: null,
    written: figureFormat('RESIDENTS_PER_KM2', 'de'),
  } as const
  const classification = classify(shown, classesFor([shown], rule))
  const shapes = shapesOf(Object.fromEntries(geometries))
  return drawStill({ shapes, streets, box, marks, use, prefix }, { figures: shown, classification })
}

const figure = (value: number | null, status: MapFigure['status']): MapFigure => ({
  value,
  status,
  source: 'register',
})
const shapesIn = (svg: string) => [...svg.matchAll(/<path id="a\d" d="([^"]*)"/g)].map(([, d]) => d)
const coloursIn = (svg: string) => [...svg.matchAll(/\.c\d\{fill:(light-dark\([^{}]*\));stroke/g)]
const marksIn = (svg: string) =>
  [...svg.matchAll(/<use href="#(a\d)" fill="url\(#([a-z]+)\)"/g)].map(([, id, mark]) => [id, mark])

describe('the map as a picture', () => {
  it('draws in whole units from point to point, and leaves out steps of none', () => {
    expect(shapesIn(still({ one: figure(1, 'OBSERVED') }))).toEqual(['M0 0l100 0 0 100-100 0z'])
  })

  it('draws streets over the areas, to find one’s way by where it stands alone', () => {
    const svg = still({ one: figure(1, 'OBSERVED') })
    expect(svg).toContain('<path class="whole street" d="M100 100l100 0"/>')
    expect(svg.indexOf('class="whole street"')).toBeGreaterThan(svg.indexOf('<use href="#a0"'))
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

  it('draws amounts as circles as large as they, the largest first, over areas of one colour', () => {
    const svg = still(
      {
        one: figure(25, 'OBSERVED'),
        two: figure(100, 'ESTIMATED'),
        three: figure(0, 'OBSERVED'),
        four: figure(null, 'MISSING'),
      },
      { amounts: true },
    )
    const circles = [
      ...svg.matchAll(/<path class="k k(\d)" d="M(\d+) (\d+)h0" stroke-width="([\d.]+)"/g),
    ]
    expect(circles.map(([, , x, y, width]) => [x, y, width])).toEqual([
      ['150', '50', '30'],
      ['50', '50', '15'],
    ])
    expect(svg).toContain('.k1{stroke:light-dark(')
    expect(new Set(coloursIn(svg).map(([, colour]) => colour)).size).toBe(2)
    expect(marksIn(svg).map(([, mark]) => mark)).toEqual(['estimated', 'missing'])
  })

  it('draws the river through the city, and carries no script', () => {
    const svg = still({ one: figure(1, 'OBSERVED') })
    expect(svg).toContain('<path class="water" d="M0 100l500-50"/>')
    expect(svg).not.toMatch(/script|href="http|xlink/)
  })

  it('shows signs and names, textures and the light of paper by the fragment of its address alone', () => {
    const marks: StillMarks = {
      sites: [{ kinds: ['MEETING', 'COUNSELLING'], position: { lon: 0.5, lat: 0 } }],
      rings: [1000],
      pinned: null,
      compared: [],
      place: null,
    }
    const svg = still({ one: figure(1, 'OBSERVED'), 'A & B': figure(9, 'OBSERVED') }, { marks })
    expect(svg).toMatch(/<g class="whole">.*<circle class="ring" cx="500" cy="100" r="9"\/>/)
    expect(svg).toContain('<use href="#both" x="500" y="100"/>')
    expect(svg).toMatch(/<text class="n n\d" x="150" y="[\d.]+">A &amp; B<\/text>/)
    expect(svg).toContain('.whole,.textured{display:none}')
    for (const fragment of Object.values(stillFragments)) {
      expect(svg).toContain(`<g id="${fragment.slice(1)}">`)
    }
  })

  it('names the highest three and the chosen in any case, others where they have room inside', () => {
    const long = (name: string) => `${name}-und-kein-Platz-dafür`.replaceAll('-', '')
    const figures = Object.fromEntries(
      ['Fünf', 'Vier', 'Drei', 'Zwei', 'Eins', 'Null'].map((name, index) => [
        long(name),
        figure(5 - index, 'OBSERVED'),
      ]),
    )
    const pinned = { id: long('Null'), level: 'DISTRICT' } as const
    const svg = still({ ...figures, Ort: figure(0, 'OBSERVED') }, { marks: { ...noMarks, pinned } })
    const [, all = '', few = ''] =
      /<g class="all">(.*?)<\/g><g class="few">(.*?)<\/g>/.exec(svg) ?? []
    const named = (part: string) =>
      [...part.matchAll(/<text[^>]*>([^<]*)/g)].map(([, name]) => name)
    const always = ['Null', 'Fünf', 'Vier', 'Drei'].map(long)
    expect(named(all)).toEqual([...always, 'Ort'])
    expect(named(few)).toEqual(always)
    expect(svg).toMatch(/<path class="chosen pinned" d="M500 0l100 0/)
  })

  it('writes names in letters that it brings along, legible on their class in every theme', () => {
    const svg = still({ Ort: figure(1, 'OBSERVED'), Au: figure(9, 'OBSERVED') })
    expect(svg).toContain("@font-face{font-family:'Atkinson Hyperlegible Next'")
    expect(svg).toMatch(/src:url\(data:font\/woff2;base64,/)
    const backgrounds = [
      ...svg.matchAll(
        /\.n\d\{fill:light-dark\((.*?), (#.*?)\);stroke:light-dark\((.*?\)), (.*?\))\)/g,
      ),
    ]
    expect(backgrounds).toHaveLength(2)
    for (const [, light = '', dark = '', onLight = '', onDark = ''] of backgrounds) {
      expect(wcagContrast(light, onLight)).toBeGreaterThanOrEqual(4.5)
      expect(wcagContrast(dark, onDark)).toBeGreaterThanOrEqual(4.5)
    }
  })

  it('names everything in it by a prefix, so that another may stand beside it', () => {
    const figures = { one: figure(1, 'OBSERVED'), two: figure(9, 'ESTIMATED') }
    const svg = still(figures, { prefix: 's' })
    const ids = new Set([...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
    const named = [...svg.matchAll(/(?:href="|url\()#([^")]+)/g)].map(([, id]) => id)
    expect(named.filter((id) => id?.startsWith('st'))).not.toEqual([])
    expect(named.filter((id) => !ids.has(id))).toEqual([])
  })

  it('is light and whole on a sheet of its own, by no means that only browsers know', () => {
    const svg = still({ one: figure(1, 'OBSERVED') }, { use: 'sheet' })
    expect(svg).toContain('<text')
    expect(svg).not.toMatch(/light-dark|display:none|:target|vector-effect/)
  })

  it('draws cells as squares by class and side, each from the one before it, between them the city', () => {
    const look = (light: string) => ({
      light,
      dark: '#000',
      texture: { gap: 6, level: 1, upright: 0 },
    })
    const [near, far] = [look('#111111'), look('#222222')]
    const svg = drawStillOfCells({ shapes: shapesOf({}), streets, box, marks: noMarks }, [
      { lon: 0.1, lat: 0, side: 1201, look: near },
      { lon: 0.12, lat: 0.01, side: 1199, look: near },
      { lon: 0.2, lat: 0, side: 600, look: near },
      { lon: 0.3, lat: 0, side: 1200, look: far },
    ])
    expect(shapesIn(svg)).toEqual([
      'M94.6 94.6h10.8v10.8h-10.8zm20-10h10.8v10.8h-10.8z',
      'M197.3 97.3h5.4v5.4h-5.4z',
      'M294.6 94.6h10.8v10.8h-10.8z',
    ])
    expect(svg).toContain('<path class="city"')
    expect(svg).toMatch(/\.c0\{fill:light-dark\(#111111, #000\)\}/)
  })
})
