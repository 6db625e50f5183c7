import type { Position } from 'geojson'

import { mapLevels, type MapLevel } from '$api/catalogue'
import type { LevelShapes, Shapes } from '$api/shapes'
import type { Site } from '$api/sites'
import { alongStops } from '$classes/along-stops'
import { circleRadius } from '$classes/circles'

import { flagAbove, flagReach, siteReach } from '../icons'
import { latitudeAt, northOnMap, worldPixels } from '../web-mercator'

import type { MapPicture } from '../map-picture'
import {
  beyond,
  boundsOf,
  placeNames,
  type Box,
  type NamedArea,
  type PlacedName,
} from './place-names'

/** Pixels by zoom; between them letters grow evenly. */
export const textSizes = [
  [9, 12.5],
  [13, 15.5],
] as const

/** A sign on the map that hides what lies under it. */
export interface Sign {
  lon: number
  lat: number
  /** Pixels from its place to its edges at a zoom, and how far above its place it stands. */
  reach: (zoom: number) => number
  above?: number
  /** The area whose amount it is. */
  amountOf?: string
}

export function siteSigns(sites: readonly Pick<Site, 'position'>[]): Sign[] {
  return sites.map(({ position }) => ({ ...position, reach: siteReach }))
}

/** Of the flagged among these areas. */
export function flagSigns(
  { centres }: Pick<LevelShapes, 'centres'>,
  flagged: ReadonlySet<string>,
): Sign[] {
  return centres.features.flatMap(({ properties, geometry }) => {
    const [lon = 0, lat = 0] = geometry.coordinates
    if (!flagged.has(properties.id)) return []
    return [{ lon, lat, reach: () => flagReach, above: flagAbove }]
  })
}

const noSigns: readonly Sign[] = []

/** Of the amounts that a map shows as circles; always the same where it shows none. */
export function circleSigns(
  { centres }: Pick<LevelShapes, 'centres'>,
  { figures, classification: { circles } }: MapPicture,
): readonly Sign[] {
  if (!circles) return noSigns
  return centres.features.flatMap(({ properties, geometry }) => {
    const [lon = 0, lat = 0] = geometry.coordinates
    const value = figures.byArea.get(properties.id)?.value
    if (!value) return []
    return [{ lon, lat, reach: () => circleRadius(value, circles), amountOf: properties.id }]
  })
}

export interface NameOnMap extends Pick<PlacedName, 'id' | 'text' | 'isInside'> {
  lon: number
  lat: number
  /** From the name to its area, where it lies on another; null where it covers the area's middle. */
  leader: [Position, Position] | null
}

/** Of letters, as many times as they are high. */
export const nameLineHeight = 1.1

type NamedShapes = Pick<LevelShapes, 'areas' | 'centres'>

/** The shapes of a level with those of chosen areas of other levels, which are named on its map, too. */
export function shapesToName(
  levels: Shapes['levels'],
  level: MapLevel,
  chosen: readonly string[],
): NamedShapes {
  const others = mapLevels.filter((one) => one !== level).map((one) => levels[one])
  const isChosen = ({ properties }: { properties: { id: string } }) =>
    chosen.includes(properties.id)
  const { areas, centres } = levels[level]
  return {
    areas: {
      ...areas,
      features: [
        ...areas.features,
        ...others.flatMap((one) => one.areas.features.filter(isChosen)),
      ],
    },
    centres: {
      ...centres,
      features: [
        ...centres.features,
        ...others.flatMap((one) => one.centres.features.filter(isChosen)),
      ],
    },
  }
}

/**
 * Areas whose names are to be placed: those of `first` before all others, in their order and in any case.
 *
 * @param circles radii of the circles at their places, by area
 */
export function areasToName(
  { areas, centres }: NamedShapes,
  first: readonly string[],
  pixel: (position: Position) => { x: number; y: number },
  circles: ReadonlyMap<string, number>,
): NamedArea[] {
  const places = placesOf(centres)
  const rank = (id: string) => (first.includes(id) ? first.indexOf(id) : first.length)
  return areas.features
    .map(({ properties: { id, name }, geometry }) => ({
      id,
      name,
      place: pixel(places.get(id) ?? []),
      rings: ringsOf(geometry).map((ring) => ring.map(pixel)),
      isAlways: first.includes(id),
      circle: circles.get(id) ?? null,
    }))
    .sort((one, other) => rank(one.id) - rank(other.id))
}

const placesOf = (centres: LevelShapes['centres']) =>
  new Map(centres.features.map(({ properties, geometry }) => [properties.id, geometry.coordinates]))

/** The box of a sign, or of anything as wide as high. */
export function boxAround({ x, y }: { x: number; y: number }, half: number): Box {
  return { left: x - half, right: x + half, top: y - half, bottom: y + half }
}

/** Where the names of a level's areas stand at a zoom: those of `first` in any case, in their order. */
export function placeNamesOn(
  shapes: NamedShapes,
  first: readonly string[],
  signs: readonly Sign[],
  zoom: number,
): NameOnMap[] {
  const plane = mercator(worldPixels * 2 ** zoom)
  const size = textSize(zoom)
  const places = placesOf(shapes.centres)
  const circles = new Map(
    signs.flatMap(({ amountOf, reach }) =>
      amountOf === undefined ? [] : [[amountOf, reach(zoom)]],
    ),
  )
  const named = areasToName(shapes, first, plane.pixel, circles)
  const taken = signs.map(({ lon, lat, reach, above = 0 }) => {
    const { x, y } = plane.pixel([lon, lat])
    return boxAround({ x, y: y - above }, reach(zoom))
  })
  const letters = {
    widthOf: (line: string) => size * widthInEms(line),
    lineHeight: size * nameLineHeight,
  }
  const city = boundsOf(named.flatMap(({ rings }) => rings.flat()))
  return placeNames(named, [...taken, ...beyond(enlarged(city))], letters).map(
    ({ id, text, isInside, box, x, y }) => {
      const to = places.get(id) ?? []
      const { lon, lat } = plane.position({ x, y })
      const leads = needsLeader({ isInside, box }, plane.pixel(to))
      return { id, text, isInside, lon, lat, leader: leads ? [[lon, lat], to] : null }
    },
  )
}

/** Pixels around the whole city that are always in sight with it. */
const cityMargin = 12

const enlarged = ({ left, right, top, bottom }: Box): Box => ({
  left: left - cityMargin,
  right: right + cityMargin,
  top: top - cityMargin,
  bottom: bottom + cityMargin,
})

/** Whether a line leads from a name to the place of its area: where it lies elsewhere. */
export function needsLeader(
  { isInside, box }: Pick<PlacedName, 'isInside' | 'box'>,
  place: { x: number; y: number },
): boolean {
  return !isInside && !holds(box, place)
}

function holds({ left, right, top, bottom }: Box, { x, y }: { x: number; y: number }): boolean {
  return x >= left && x <= right && y >= top && y <= bottom
}

function ringsOf(geometry: LevelShapes['areas']['features'][number]['geometry']): Position[][] {
  if (geometry.type === 'Polygon') return geometry.coordinates
  return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : []
}

const textSize = (zoom: number) => alongStops(textSizes, zoom)

/** Web Mercator, the whole world as wide as given, in pixels. */
function mercator(world: number) {
  return {
    pixel: ([lon = 0, lat = 0]: Position) => ({
      x: ((lon + 180) / 360) * world,
      y: (0.5 - northOnMap(lat) / 360) * world,
    }),
    position: ({ x, y }: { x: number; y: number }) => ({
      lon: (x / world) * 360 - 180,
      lat: latitudeAt((0.5 - y / world) * 360),
    }),
  }
}

const measured = new Map<string, number>()
const measuredAt = 100

/** How wide the page's letters make a line, as many times as they are high. */
function widthInEms(line: string): number {
  const known = measured.get(line)
  if (known !== undefined) return known
  const context = document.createElement('canvas').getContext('2d')
  if (!context) throw new Error('The browser offers no canvas to measure letters on')
  context.font = `600 ${String(measuredAt)}px "Atlas SemiBold", sans-serif`
  const width = context.measureText(line).width / measuredAt
  measured.set(line, width)
  return width
}
