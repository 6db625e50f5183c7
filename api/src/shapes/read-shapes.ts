import type { Queries } from '../database/connection.ts'
import { areaTopology } from './area-topology.ts'
import { type Detail, toleranceOf } from './detail.ts'
import { outlines, waterways } from './queries.ts'

/** All levels of areas and the rivers, as the text of one TopoJSON in degrees (EPSG:4326). */
export async function readShapes(queries: Queries, detail: Detail): Promise<string> {
  const [areas, rivers] = await Promise.all([outlines(queries), waterways(queries)])
  return JSON.stringify(areaTopology(areas, rivers, toleranceOf(detail)))
}
