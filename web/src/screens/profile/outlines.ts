import type { Feature, Geometry } from 'geojson'

import type { Shapes } from '$api/shapes'
import { extentOf, frameAround, pathOf, sizeOf, type Frame } from '$drawing/frame'

import type { HandoutLevel } from './handout'

/** A drawing of the city in which one area stands out, as paths of an SVG. */
export interface Outlines {
  width: number
  height: number
  city: string
  borders: string
  river: string
  area: string
  frame: Frame
}

const width = 300

export function drawOutlines(
  { city, levels, waterways }: Shapes,
  level: HandoutLevel,
  id: string,
): Outlines {
  const extent = extentOf(city.features.map(({ geometry }) => geometry))
  const metres = sizeOf(extent)
  const perMetre = width / metres.width
  const height = Math.ceil(metres.height * perMetre)
  const frame = frameAround(extent, { width, height, perMetre })
  const draw = (geometry: Geometry) => pathOf(geometry, frame)
  const drawAll = (features: readonly Feature[]) =>
    features.map(({ geometry }) => draw(geometry)).join('')
  const { areas, borders } = levels[level]
  return {
    width,
    height,
    frame,
    city: drawAll(city.features),
    borders: draw(borders),
    river: drawAll(waterways.features),
    area: drawAll(areas.features.filter(({ properties }) => properties.id === id)),
  }
}
