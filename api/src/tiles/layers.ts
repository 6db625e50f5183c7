import { sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import type { FeatureCollection, Point } from 'geojson'
import { area, cell, serviceSite } from '../database/tables.ts'
import type { DataContext } from '../schema/context.ts'
import { withheldCells } from '../features/residents/withheld-cells.ts'

/** A tile's place in the pyramid of Web Mercator tiles (x from the west, y from the north). */
export interface TileAddress {
  z: number
  x: number
  y: number
}

interface Layer {
  /** Below it the layer has no tiles: there would be too much in one. */
  minimumZoom: number
  /** GeoJSON of what lies in a tile and a little around it, found by the spatial index. EPSG:4326. */
  read: (context: DataContext, tile: TileAddress) => Promise<FeatureCollection<Point>>
}

/** An eighth of a tile around it, so that symbols at its edge are drawn whole. */
const envelope = ({ z, x, y }: TileAddress) =>
  sql`st_transform(st_tileenvelope(${z}, ${x}, ${y}, margin => 0.125), 4326)`

/** In the order of their ids, so that a tile is the same on every database. */
const collection = (features: ReturnType<typeof sql>, id: AnyPgColumn) =>
  sql<
    FeatureCollection<Point>
  >`json_build_object('type', 'FeatureCollection', 'features', coalesce(json_agg(${features} order by ${id}), '[]'))`

const feature = (
  id: ReturnType<typeof sql>,
  geometry: ReturnType<typeof sql>,
  properties: ReturnType<typeof sql>,
) =>
  sql`json_build_object('type', 'Feature', 'id', ${id}, 'geometry', st_asgeojson(${geometry}, 6)::json, 'properties', ${properties})`

const empty: FeatureCollection<Point> = { type: 'FeatureCollection', features: [] }

/** A number and its status, without the number where it is withheld. */
function told(withheld: readonly number[], column: AnyPgColumn) {
  const hidden = sql`${cell.id} = any (${sql.param([...withheld])}::integer[])`
  return {
    value: sql`case when ${hidden} then null else ${column} end`,
    status: sql`case when ${hidden} then 'SUPPRESSED' else ${cell.status}::text end`,
  }
}

/** Points that can come as vector tiles. Numbers that are estimates say so in their own property. */
export const layers = {
  'service-sites': {
    minimumZoom: 6,
    read: async ({ database }, tile) => {
      const properties = sql`json_build_object('slug', ${serviceSite.slug}, 'name', ${serviceSite.name},
        'kinds', array_to_string(${serviceSite.kinds}, ' '))`
      const [row] = await database
        .select({
          tile: collection(
            feature(sql`${serviceSite.id}`, sql`${serviceSite.position}`, properties),
            serviceSite.id,
          ),
        })
        .from(serviceSite)
        .where(sql`${serviceSite.position} && ${envelope(tile)}`)
      return row?.tile ?? empty
    },
  },
  cells: {
    minimumZoom: 9,
    read: async (context, tile) => {
      const withheld = await withheldCells(context)
      const younger = told(withheld.residents60To79, cell.residents60To79)
      const older = told(withheld.residents80Plus, cell.residents80Plus)
      const properties = sql`json_build_object('district', ${area.code}, 'day', ${cell.day},
        'residents60To79', ${younger.value}, 'status60To79', ${younger.status},
        'residents80Plus', ${older.value}, 'status80Plus', ${older.status})`
      const [row] = await context.database
        .select({
          tile: collection(feature(sql`${cell.id}`, sql`${cell.centre}`, properties), cell.id),
        })
        .from(cell)
        .innerJoin(area, sql`${area.id} = ${cell.districtId}`)
        .where(sql`${cell.centre} && ${envelope(tile)}`)
      return row?.tile ?? empty
    },
  },
} satisfies Record<string, Layer>

export type LayerName = keyof typeof layers

export const isLayerName = (name: string): name is LayerName => name in layers
