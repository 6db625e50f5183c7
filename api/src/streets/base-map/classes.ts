import type { Tags } from '../extract/tags.ts'
import type { BaseMapLayer } from './layers.ts'

/** How something is drawn: in which layer, as what, and from which zoom at the latest. */
export interface MapClass {
  layer: BaseMapLayer
  class: string | null
  minimumZoom: number
}

type Classes = Readonly<Partial<Record<string, readonly [className: string, minimumZoom: number]>>>

const streets: Classes = {
  motorway: ['motorway', 11],
  motorway_link: ['motorway', 12],
  trunk: ['trunk', 11],
  trunk_link: ['trunk', 12],
  primary: ['primary', 11],
  primary_link: ['primary', 12],
  secondary: ['secondary', 11],
  secondary_link: ['secondary', 12],
  tertiary: ['tertiary', 11],
  tertiary_link: ['tertiary', 12],
  unclassified: ['residential', 12],
  residential: ['residential', 12],
  living_street: ['residential', 12],
  road: ['residential', 12],
  pedestrian: ['pedestrian', 12],
  track: ['track', 13],
  service: ['service', 14],
}

const paths: Classes = {
  cycleway: ['cycleway', 13],
  path: ['path', 13],
  bridleway: ['path', 13],
  footway: ['footway', 14],
  steps: ['steps', 14],
}

const rails: Classes = {
  rail: ['rail', 11],
  light_rail: ['rail', 11],
  narrow_gauge: ['rail', 12],
  subway: ['rail', 12],
  tram: ['tram', 13],
}

const waterways: Classes = {
  river: ['river', 11],
  canal: ['canal', 12],
  stream: ['stream', 13],
  ditch: ['stream', 14],
  drain: ['stream', 14],
}

/** A line of the map; null where it is none. */
export function classOfLine(tags: Tags): MapClass | null {
  return isInside(tags) ? null : (streetOrPath(tags) ?? railOf(tags) ?? waterwayOf(tags))
}

/** Ways through buildings would lie on them like streets. */
const isInside = ({ indoor, highway }: Tags) =>
  (indoor !== undefined && indoor !== 'no') || highway === 'corridor'

function streetOrPath(tags: Tags): MapClass | null {
  const { highway = '', footway } = tags
  if (tags.area === 'yes' || footway === 'sidewalk' || footway === 'crossing') return null
  return drawn('streets', streets[highway]) ?? drawn('paths', paths[highway])
}

function railOf({ railway = '', service }: Tags): MapClass | null {
  const found = drawn('rail', rails[railway])
  // Sidings and yards are many, and nobody looks for them.
  return found && service !== undefined ? { ...found, minimumZoom: 14 } : found
}

function waterwayOf({ waterway = '', tunnel }: Tags): MapClass | null {
  return tunnel === undefined || tunnel === 'no' ? drawn('water', waterways[waterway]) : null
}

function drawn(layer: BaseMapLayer, found: Classes[string]): MapClass | null {
  return found ? { layer, class: found[0], minimumZoom: found[1] } : null
}

/** An area of the map, however small; null where it is none. */
export function classOfArea(tags: Tags): Omit<MapClass, 'minimumZoom'> | null {
  const water = waterAreaOf(tags)
  if (water !== null) return { layer: 'water', class: water }
  const green = greenOf(tags)
  if (green !== null) return { layer: 'green', class: green }
  if (isBuilding(tags)) return { layer: 'buildings', class: null }
  const isSquare = tags.highway === 'pedestrian' && tags.area !== 'no'
  return isSquare ? { layer: 'streets', class: 'square' } : null
}

const isBuilding = ({ building }: Tags) => building !== undefined && building !== 'no'

function waterAreaOf({ natural, water, waterway, landuse }: Tags): string | null {
  if (waterway === 'riverbank' || waterway === 'dock') return 'river'
  if (landuse === 'reservoir' || landuse === 'basin') return 'lake'
  if (natural !== 'water') return null
  return water === 'river' || water === 'canal' || water === 'stream' ? water : 'lake'
}

const greens: Readonly<Partial<Record<string, string>>> = {
  forest: 'forest',
  wood: 'forest',
  park: 'park',
  garden: 'park',
  recreation_ground: 'park',
  village_green: 'meadow',
  meadow: 'meadow',
  grass: 'meadow',
  grassland: 'meadow',
  heath: 'meadow',
  scrub: 'meadow',
  cemetery: 'cemetery',
  grave_yard: 'cemetery',
  allotments: 'allotments',
}

function greenOf({ landuse = '', leisure = '', natural = '', amenity = '' }: Tags): string | null {
  return greens[leisure] ?? greens[landuse] ?? greens[amenity] ?? greens[natural] ?? null
}

export const isOnBridge = ({ bridge }: Tags) => bridge !== undefined && bridge !== 'no'
export const isInTunnel = ({ tunnel }: Tags) => tunnel !== undefined && tunnel !== 'no'
