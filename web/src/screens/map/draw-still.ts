import { geoMercator, geoPath, geoTransform, type GeoContext } from 'd3-geo'
import type { Geometry } from 'geojson'

import type { Catalogue } from '$api/catalogue'
import { markOf, type Mark } from '$classes/mark'
import { themedCss } from '$classes/colours'

import { mapColours } from '$map/colours'
import type { MapPicture } from '$map/map-picture'
import type { Shapes } from '$api/shapes'

type Box = Catalogue['city']['boundingBox']

/** Units of the drawing; about a pixel each on a desk's screen. */
const width = 1000
const marks = ['estimated', 'expected', 'missing'] as const satisfies Mark[]

/**
 * The choropleth as a picture that needs neither script nor graphics card: seen before the map is loaded, and by whoever
 * loads none. It fills the city's bounding box as the map does when it shows the whole city.
 *
 * @returns an SVG document that follows the reader's light or dark theme
 */
export function drawStill(
  shapes: Shapes,
  { figures, classification }: MapPicture,
  box: Box,
): string {
  const { height, planar } = projectionOf(box)
  const draw = (geometry: Geometry): string => {
    const pen = new RelativePen()
    geoPath(planar, pen)(geometry)
    return pen.path
  }
  const level = shapes.levels[figures.asked.level]
  const kinds = new Map<string, { fill: string; mark: Mark; path: string }>()
  for (const { geometry, properties } of level.areas.features) {
    const figure = figures.byArea.get(properties.id)
    const colour = classification.colourByArea.get(properties.id)
    const fill = colour ? themedCss(colour) : themed('paper')
    const mark = figure?.value == null ? 'missing' : markOf(figure.status, figures.asked.basis)
    const kind = kinds.get(`${fill} ${mark}`) ?? { fill, mark, path: '' }
    kinds.set(`${fill} ${mark}`, { ...kind, path: kind.path + draw(geometry) })
  }
  const drawn = [...kinds.values()]
  const river = shapes.waterways.features.map(({ geometry }) => draw(geometry)).join('')
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">`,
    `<style>${styles(drawn)}</style><defs>${patterns}`,
    ...drawn.map(({ path }, index) => `<path id="a${index}" d="${path}"/>`),
    '</defs>',
    ...drawn.map((_, index) => `<use href="#a${index}" class="c${index}"/>`),
    ...drawn.map(({ mark }, index) =>
      mark === 'counted' ? '' : `<use href="#a${index}" fill="url(#${mark})"/>`,
    ),
    `<path class="strong" d="${draw(shapes.levels.PLANNING_AREA.borders)}"/>`,
    `<path class="casing" d="${river}"/><path class="water" d="${river}"/></svg>`,
  ].join('')
}

const themed = (ink: keyof (typeof mapColours)['light']) =>
  themedCss({ light: mapColours.light[ink], dark: mapColours.dark[ink] })

const styles = (drawn: readonly { fill: string }[]) =>
  [
    ':root{color-scheme:light dark}',
    ...drawn.map(({ fill }, index) => `.c${index}{fill:${fill};stroke:${themed('border')}}`),
    '.strong,.casing,.water{fill:none;stroke-linejoin:round;stroke-linecap:round}',
    `.strong{stroke:${themed('strongBorder')};stroke-width:1.3}`,
    `.casing{stroke:${themed('waterCasing')};stroke-width:5.6}`,
    `.water{stroke:${themed('water')};stroke-width:4}`,
    // Lines keep their width, and patterns can still be told apart, however small the picture is shown.
    'use,path{vector-effect:non-scaling-stroke}pattern path{vector-effect:none}',
    ...marks.map((mark) => `#${mark} path{${patternStyles[mark]}}`),
    '@media(max-width:600px){pattern{transform:scale(2.4)}.casing{stroke-width:4}.water{stroke-width:2.6}}',
  ].join('')

const patternStyles: Record<(typeof marks)[number], string> = {
  estimated: `stroke:${themed('estimatedHatch')};stroke-width:1`,
  expected: `stroke:${themed('expectedDots')};stroke-width:2.1;stroke-linecap:round`,
  missing: `stroke:${themed('missingHatch')};stroke-width:.9`,
}

/** As patterns.ts paints them for the map: a fine hatch, dots in two rows, a bold hatch. */
const patterns = [
  pattern('estimated', 6, hatch(6)),
  pattern('expected', 9, 'M2.25 2.25h0M6.75 6.75h0'),
  pattern('missing', 7, hatch(7)),
].join('')

function pattern(mark: Mark, gap: number, path: string): string {
  return `<pattern id="${mark}" width="${gap}" height="${gap}" patternUnits="userSpaceOnUse"><path d="${path}"/></pattern>`
}

function hatch(gap: number): string {
  return `M-1 1L1-1M0 ${gap}L${gap} 0M${gap - 1} ${gap + 1}L${gap + 1} ${gap - 1}`
}

/** Web Mercator, as the map, so far as the box goes. */
function projectionOf({ west, south, east, north }: Box) {
  const corners: [number, number][] = [
    [west, north],
    [east, south],
  ]
  const mercator = geoMercator().fitWidth(width, { type: 'MultiPoint', coordinates: corners })
  const place = (lon: number, lat: number) => mercator([lon, lat]) ?? [0, 0]
  return {
    height: Math.round(place(east, south)[1]),
    // Not the projection itself, which would cut shapes at the edge of the world, and turn them inside out.
    planar: geoTransform({
      point(lon, lat) {
        this.stream.point(...place(lon, lat))
      },
    }),
  }
}

/** A pen in whole units, from point to point: what it writes is short, and the page's weight counts. */
class RelativePen implements GeoContext {
  #written = ''
  #at: [x: number, y: number] = [0, 0]
  #isFirst = true

  get path(): string {
    return this.#written.replaceAll(' -', '-')
  }

  moveTo(x: number, y: number): void {
    this.#at = [Math.round(x), Math.round(y)]
    this.#isFirst = true
    this.#written += `M${this.#at.join(' ')}`
  }

  lineTo(x: number, y: number): void {
    const [fromX, fromY] = this.#at
    this.#at = [Math.round(x), Math.round(y)]
    const step = [this.#at[0] - fromX, this.#at[1] - fromY]
    if (step.every((one) => one === 0)) return
    this.#written += `${this.#isFirst ? 'l' : ' '}${step.join(' ')}`
    this.#isFirst = false
  }

  closePath(): void {
    this.#written += 'z'
  }

  beginPath(): void {
    this.#written = ''
  }

  arc(): void {
    throw new Error('Nothing of the map is a point')
  }
}
