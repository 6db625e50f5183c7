import type { Connection } from '../database/connection.ts'
import { areaTopology } from './area-topology.ts'
import { type Detail, toleranceOf } from './detail.ts'
import { outlines, waterways } from './queries.ts'

/** Shapes of the newest data version, each made when it is first asked for. */
export function createShapeStore(connection: Connection) {
  let version: string | undefined
  const made = new Map<Detail, Promise<string>>()

  async function make(detail: Detail): Promise<string> {
    const queries = connection.queries()
    const [areas, rivers] = await Promise.all([outlines(queries), waterways(queries)])
    return JSON.stringify(areaTopology(areas, rivers, toleranceOf(detail)))
  }

  return {
    /** TopoJSON as text. */
    read(dataVersion: string, detail: Detail): Promise<string> {
      if (version !== dataVersion) {
        version = dataVersion
        made.clear()
      }
      const existing = made.get(detail)
      if (existing) return existing
      const making = make(detail)
      made.set(detail, making)
      making.catch(() => made.delete(detail))
      return making
    },
  }
}
