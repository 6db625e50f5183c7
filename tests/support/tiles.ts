import { VectorTile } from '@mapbox/vector-tile'
import type { Geometry, Position } from 'geojson'
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

export interface DrawnLine {
  id: number
  properties: Record<string, unknown>
  /** Of every tile it runs through, with the margin around it. */
  pieces: Position[][]
}

interface Drawn {
  id: number
  properties: Record<string, unknown>
  geometry: Geometry
}

export const dataVersionOf = async (api: Api) =>
  (await api.ask(version, '{ dataVersion }')).dataVersion

/** @param address zoom/x/y */
export async function readTile(
  api: Api,
  layer: string,
  address: string,
  dataVersion: string,
): Promise<ArrayBuffer> {
  const response = await api.fetch(`/tiles/${dataVersion}/${layer}/${address}.mvt`)
  if (response.status !== 200) throw new Error(`Tile ${address}: ${response.status}`)
  return response.arrayBuffer()
}

/** What a tile of one layer and the margin around it hold. */
export function drawnIn(tile: ArrayBuffer, layer: string, address: string): Drawn[] {
  const found = new VectorTile(new PbfReader(tile)).layers[layer]
  const [zoom = 0, x = 0, y = 0] = address.split('/').map(Number)
  return Array.from({ length: found?.length ?? 0 }, (_, index) => {
    const feature = found?.feature(index)
    if (!feature) throw new Error('no feature')
    const { id = Number.NaN, properties } = feature
    return { id, properties, geometry: feature.toGeoJSON(x, y, zoom).geometry }
  })
}

export function tileAt(lon: number, lat: number, zoom: number): [x: number, y: number] {
  const latitude = (lat * Math.PI) / 180
  const y = (1 - Math.log(Math.tan(latitude) + 1 / Math.cos(latitude)) / Math.PI) / 2
  return [Math.floor(((lon + 180) / 360) * 2 ** zoom), Math.floor(y * 2 ** zoom)]
}

/** What is drawn in each tile of the city at a zoom, from west to east: not more at once than a map asks for. */
async function drawnInTheCity(api: Api, layer: string, zoom: number) {
  const dataVersion = await dataVersionOf(api)
  const [west, north] = tileAt(13.57, 51.19, zoom)
  const [east, south] = tileAt(13.97, 50.96, zoom)
  const rows = Array.from({ length: south - north + 1 }, (_, index) => north + index)
  const drawn: (Drawn & { tile: string })[] = []
  for (let x = west; x <= east; x += 1) {
    const column = rows.map(async (y) => {
      const address = `${zoom}/${x}/${y}`
      const found = drawnIn(await readTile(api, layer, address, dataVersion), layer, address)
      return found.map((one) => ({ ...one, tile: [x, y].join() }))
    })
    drawn.push(...(await Promise.all(column)).flat())
  }
  return drawn
}

/** Every point that a layer draws of the city at a zoom, in the tile it lies in. */
export async function allPoints(api: Api, layer: string, zoom: number): Promise<DrawnPoint[]> {
  const drawn = await drawnInTheCity(api, layer, zoom)
  return drawn.flatMap(({ id, properties, geometry, tile }): DrawnPoint[] => {
    if (geometry.type !== 'Point') throw new Error('not a point')
    const [lon = Number.NaN, lat = Number.NaN] = geometry.coordinates
    return tileAt(lon, lat, zoom).join() === tile ? [{ id, lon, lat, properties }] : []
  })
}

/** Every line that a layer draws of the city at a zoom, in the order of their ids. */
export async function allLines(api: Api, layer: string, zoom: number): Promise<DrawnLine[]> {
  const lines = new Map<number, DrawnLine>()
  for (const { id, properties, geometry } of await drawnInTheCity(api, layer, zoom)) {
    const line = lines.get(id) ?? { id, properties, pieces: [] }
    lines.set(id, line)
    if (geometry.type === 'LineString') line.pieces.push(geometry.coordinates)
    else if (geometry.type === 'MultiLineString') line.pieces.push(...geometry.coordinates)
    else throw new Error('not a line')
  }
  return [...lines.values()].sort((a, b) => a.id - b.id)
}

/** Metres from a place to the nearest place of a line, on a plane that touches the Earth there. */
export function metresToLine([lon = 0, lat = 0]: Position, line: readonly Position[]): number {
  const [east, north] = [111_320 * Math.cos((lat * Math.PI) / 180), 111_230]
  const flat = line.map(([x = 0, y = 0]) => [(x - lon) * east, (y - lat) * north] as const)
  return Math.min(
    ...flat.map(([x, y], place) => {
      const [nextX, nextY] = flat[place + 1] ?? [x, y]
      const [dx, dy] = [nextX - x, nextY - y]
      const along = dx === 0 && dy === 0 ? 0 : -(x * dx + y * dy) / (dx * dx + dy * dy)
      const part = Math.min(1, Math.max(0, along))
      return Math.hypot(x + part * dx, y + part * dy)
    }),
  )
}
