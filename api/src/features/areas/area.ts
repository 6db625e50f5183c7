import type { area } from '../../database/tables.ts'

export type AreaLevel = typeof area.$inferSelect.level

/** An area as every feature sees it; its outline stays in the database. */
export interface Area {
  id: number
  level: AreaLevel
  code: string
  name: string
  areaKm2: number
  /** Degrees, EPSG:4326. */
  lon: number
  lat: number
  planningAreaId: number | null
  socialSpaceId: number | null
  reportedWithId: number | null
  sourceId: string
}
