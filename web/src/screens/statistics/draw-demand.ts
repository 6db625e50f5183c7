import type { Shapes } from '$api/shapes'
import { extentOf, frameAround, pathOf, placeOf, sizeOf } from '$drawing/frame'

/** Planning areas as paths of an SVG, each with where its number stands. */
export interface DrawnDemand {
  width: number
  height: number
  river: string
  areas: { id: string; path: string; x: number; y: number }[]
}

const width = 420

export function drawDemand({ city, levels, waterways }: Shapes): DrawnDemand {
  const extent = extentOf(city.features.map(({ geometry }) => geometry))
  const metres = sizeOf(extent)
  const perMetre = width / metres.width
  const height = Math.ceil(metres.height * perMetre)
  const frame = frameAround(extent, { width, height, perMetre })
  const { areas, centres } = levels.PLANNING_AREA
  return {
    width,
    height,
    river: waterways.features.map(({ geometry }) => pathOf(geometry, frame)).join(''),
    areas: areas.features.map(({ properties, geometry }) => {
      const centre = centres.features.find((one) => one.properties.id === properties.id)
      const [lon = 0, lat = 0] = centre?.geometry.coordinates ?? []
      const [x, y] = placeOf({ lon, lat }, frame)
      return { id: properties.id, path: pathOf(geometry, frame), x, y }
    }),
  }
}
