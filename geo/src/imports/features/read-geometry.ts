import { wktToGeoJSON } from 'betterknown'
import { z } from 'zod'
import type { Shape } from './feature.ts'

// Heights, which some files add, are left out.
const position = z
  .array(z.number())
  .min(2)
  .transform(([x = Number.NaN, y = Number.NaN]): readonly [number, number] => [x, y])
const part = z.array(z.array(position)).min(1)

const geometry = z.union([
  z
    .object({ type: z.literal('Polygon'), coordinates: part })
    .transform(({ coordinates }): Shape => ({ type: 'AREA', outline: [coordinates] })),
  z
    .object({ type: z.literal('MultiPolygon'), coordinates: z.array(part).min(1) })
    .transform(({ coordinates }): Shape => ({ type: 'AREA', outline: coordinates })),
  z
    .object({ type: z.literal('Point'), coordinates: position })
    .transform(({ coordinates }): Shape => ({ type: 'POINT', at: coordinates })),
  z
    .object({ type: z.enum(['MultiPoint']), coordinates: z.array(position).length(1) })
    .transform(({ coordinates: [at] }): Shape => ({ type: 'POINT', at: at ?? [0, 0] })),
  z
    .object({
      type: z.enum(['MultiPoint', 'LineString', 'MultiLineString', 'GeometryCollection']),
    })
    .transform(({ type }): Shape => ({ type: 'OTHER', name: type })),
])

/** @returns undefined where it is none */
export const readGeometry = (value: unknown): Shape | undefined => geometry.safeParse(value).data

/** WKT, or EWKT with the number of its coordinate system before it. */
export interface WrittenShape {
  readonly shape: Shape | null | undefined
  readonly system: string | null
}

/** POLYGON((…)), SRID=25833;POLYGON((…)), or GeoJSON in a cell; empty: null; undefined: it cannot be read. */
export function readWrittenShape(cell: string): WrittenShape {
  const text = cell.trim()
  const [, srid, wkt = text] = /^SRID\s*=\s*(\d+)\s*;(.*)$/is.exec(text) ?? []
  const system = srid === undefined ? null : `EPSG:${srid}`
  if (wkt === '') return { shape: null, system }
  try {
    const value: unknown = wkt.startsWith('{') ? JSON.parse(wkt) : wktToGeoJSON(wkt)
    return { shape: value === null ? null : readGeometry(value), system }
  } catch {
    // The parsers' own words are English and tell a reader of the file nothing.
    return { shape: undefined, system }
  }
}
