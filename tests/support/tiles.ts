import { VectorTile } from '@mapbox/vector-tile'
import { PbfReader } from 'pbf'
import { z } from 'zod'

import type { Api } from './api.ts'

const version = z.object({ dataVersion: z.string() })

export interface DrawnPoint {
  id: number
  lon: number
  lat: number
  properties: Record<string, unknown>
}

/** The points of one tile, those in the margin around it left out. */
async function pointsOf(api: Api, layer: string, zoom: number, x: number, y: number) {
  const { dataVersion } = await api.ask(version, '{ dataVersion }')
  const response = await api.fetch(`/tiles/${dataVersion}/${layer}/${zoom}/${x}/${y}.mvt`)
  if (response.status !== 200) throw new Error(`Tile ${zoom}/${x}/${y}: ${response.status}`)
  const tile = new VectorTile(new PbfReader(await response.arrayBuffer()))
  const found = tile.layers[layer]
  const points: DrawnPoint[] = []
  for (let index = 0; index < (found?.length ?? 0); index += 1) {
    const feature = found?.feature(index)
    const geometry = feature?.toGeoJSON(x, y, zoom).geometry
    if (!feature || geometry?.type !== 'Point') throw new Error('not a point')
    const [lon = Number.NaN, lat = Number.NaN] = geometry.coordinates
    if (tileAt(lon, lat, zoom).join() === [x, y].join())
      points.push({ id: feature.id ?? Number.NaN, lon, lat, properties: feature.properties })
  }
  return points
}

function tileAt(lon: number, lat: number, zoom: number): [x: number, y: number] {
  const latitude = (lat * Math.PI) / 180
  const y = (1 - Math.log(Math.tan(latitude) + 1 / Math.cos(latitude)) / Math.PI) / 2
  return [Math.floor(((lon + 180) / 360) * 2 ** zoom), Math.floor(y * 2 ** zoom)]
}

/** Every tile of the city at a zoom. */
function tilesOfTheCity(zoom: number): [x: number, y: number][] {
  const [west, north] = tileAt(13.57, 51.19, zoom)
  const [east, south] = tileAt(13.97, 50.96, zoom)
  const columns = Array.from({ length: east - west + 1 }, (_, index) => west + index)
  const rows = Array.from({ length: south - north + 1 }, (_, index) => north + index)
  return columns.flatMap((x) => rows.map((y): [number, number] => [x, y]))
}

/** Everything that a layer draws of the city at a zoom. */
export async function allPoints(api: Api, layer: string, zoom: number): Promise<DrawnPoint[]> {
  const tiles = await Promise.all(
    tilesOfTheCity(zoom).map(([x, y]) => pointsOf(api, layer, zoom, x, y)),
  )
  return tiles.flat()
}
