import { ask, type Asker } from '$api/ask'
import type { MapLevel } from '$api/catalogue'
import { graphql } from '$api/graphql'
import { loadShapes, type Shapes } from '$api/shapes'

import { drawAreas, extentOfAreas, frameOf } from '$drawing/area-drawing'
import { markBox } from '$drawing/drawn-names'
import { placeMarks, scaleBox, type Marked, type MarkedDrawing } from '$drawing/marked-drawing'
import type { Place } from '$places/place'
import { loadPublicPlaces } from '$places/public-places'
import type { EmbedChoice } from './address'

const areaQuery = graphql(`
  query EmbedArea($level: AreaLevel!, $code: String!) {
    area(level: $level, code: $code) {
      id
      name
    }
  }
`)

const cityQuery = graphql(`
  query EmbedCity {
    city {
      id
      name
    }
  }
`)

export interface Embed {
  areaName: string
  /** By name. */
  places: Place[]
  drawing: MarkedDrawing
}

interface ShownArea {
  id: string
  name: string
  /** Null is the whole city. */
  level: MapLevel | null
}

const filterNames = {
  PLANNING_AREA: 'planningArea',
  SOCIAL_SPACE: 'socialSpace',
  DISTRICT: 'district',
} as const satisfies Record<MapLevel, string>

/** Null where there is no such area. @throws ApiFailure UNKNOWN_AREA */
export async function loadEmbed(asker: Asker, choice: EmbedChoice['area']): Promise<Embed | null> {
  const filter = choice ? { [filterNames[choice.level]]: choice.code } : {}
  const [area, { places, dataVersion }] = await Promise.all([
    loadArea(asker, choice),
    loadPublicPlaces(asker, filter),
  ])
  if (!area) return null
  const shapes = await loadShapes(dataVersion, 'full', asker.fetch)
  return { areaName: area.name, places, drawing: drawArea(shapes, area, places) }
}

async function loadArea(asker: Asker, choice: EmbedChoice['area']): Promise<ShownArea | null> {
  if (!choice) return { ...(await ask(asker, cityQuery, {})).city, level: null }
  const { area } = await ask(asker, areaQuery, choice)
  return area && { ...area, level: choice.level }
}

/** The area with its places, numbered as in the list. */
function drawArea(
  shapes: Shapes,
  { id, level }: ShownArea,
  places: readonly Place[],
): MarkedDrawing {
  const outlined = level
    ? shapes.levels[level].areas.features.filter(({ properties }) => properties.id === id)
    : shapes.city.features
  // A place of the area may stand beside its generalised outline.
  const extent = extentOfAreas([
    ...outlined.map(({ geometry }) => geometry),
    ...places.map(({ position: { lon, lat } }) => ({
      type: 'Point' as const,
      coordinates: [lon, lat],
    })),
  ])
  const marked = places.map((place, index): Marked => {
    const { lon, lat } = place.position
    return { sign: 'place', number: String(index + 1), place, lon, lat, label: null }
  })
  const marks = placeMarks(marked, frameOf(extent).frame)
  const drawing = drawAreas(shapes, {
    extent,
    chosen: level && { level, id },
    named: level ? 'DISTRICT' : shapes.largest,
    taken: [],
    covered: [scaleBox, ...marks.map(({ signAt }) => markBox(signAt))],
  })
  return { ...drawing, marks }
}
