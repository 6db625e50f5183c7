import { parse } from 'csv-parse/sync'
import type { CensusCell } from '@atlas/geo/estimate/inputs'
import { z } from 'zod'

/** The census's grid cannot be read as what it should be. */
export class CensusError extends Error {
  override name = 'CensusError'
}

// An empty cell is a number that was 0, or rounded to it before it was published.
const count = z.string().transform((cell) => Number(cell))
const row = z.object({
  x_3035: z.coerce.number(),
  y_3035: z.coerce.number(),
  lon: z.coerce.number(),
  lat: z.coerce.number(),
  stadtteil: z.string().min(1),
  age_80plus_2011: count,
  est65_2011: count,
})

/**
 * Cells of 100 m of the census of 2011, from a CSV with its middles, districts and numbers.
 * @throws CensusError where a column is missing or holds no number
 */
export function readCensus(csv: string): CensusCell[] {
  const rows = z.array(row).safeParse(parse(csv, { columns: true, bom: true }))
  if (!rows.success) {
    const [issue] = rows.error.issues
    const [line, ...column] = issue?.path ?? []
    throw new CensusError(
      `the census’s grid: line ${Number(line) + 2}: ${column.join()}: ${issue?.message}`,
    )
  }
  return rows.data.map((cell) => ({
    x: cell.x_3035,
    y: cell.y_3035,
    lon: cell.lon,
    lat: cell.lat,
    district: cell.stadtteil,
    aged80Plus: cell.age_80plus_2011,
    aged65Plus: cell.est65_2011,
  }))
}
