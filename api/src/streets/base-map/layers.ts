/** Zooms for which tiles of the base map are made; beyond, the last are drawn larger. */
export const baseMapZooms: Readonly<Record<'least' | 'most', number>> = { least: 11, most: 14 }

const name = 'Name, as people on the spot write it'
const bridge = 'true on a bridge, else left out'
const tunnel = 'true in a tunnel, else left out'

/** What the base map holds: what each layer is, and what each property of it says. */
export const baseMapLayers = {
  water: {
    description: 'Rivers and lakes as areas, rivers and streams as lines',
    fields: { class: 'river, canal, stream or lake', name },
  },
  green: {
    description: 'Woods, parks and other green areas',
    fields: { class: 'forest, park, meadow, cemetery or allotments', name },
  },
  buildings: { description: 'Outlines of buildings', fields: {} },
  rail: {
    description: 'Railways and tramways in use',
    fields: { class: 'rail or tram', bridge, tunnel },
  },
  paths: {
    description: 'Ways without cars, as lines; pavements beside a street are left out',
    fields: { class: 'footway, path, steps or cycleway', name, bridge, tunnel },
  },
  streets: {
    description: 'Streets as lines, squares as areas',
    fields: {
      class:
        'motorway, trunk, primary, secondary, tertiary, residential, service, track, pedestrian or square',
      name,
      bridge,
      tunnel,
    },
  },
  landmarks: {
    description: 'Buildings and stations by which people find their way, as points',
    fields: { class: 'railway_station, hospital, church or town_hall', name },
  },
} as const satisfies Record<string, { description: string; fields: Record<string, string> }>

export type BaseMapLayer = keyof typeof baseMapLayers

const isBaseMapLayer = (layer: string): layer is BaseMapLayer => Object.hasOwn(baseMapLayers, layer)

/** From the ground up. */
export const baseMapLayerNames = Object.keys(baseMapLayers).filter(isBaseMapLayer)
