import type { Cells } from '@atlas/geo/world/snapshot'
import { setImmediate as turn } from 'node:timers/promises'
import type postgres from 'postgres'

/** Cells in one row of the answer: what is read of it in one go keeps others waiting for a millisecond or two. */
const cellsInARow = 10_000

/** What is known of a cell as PostgreSQL sends it in binary: each number with its highest byte first. */
const record = { lon: 0, lat: 8, district: 16, younger: 20, older: 28, bytes: 36 } as const

/**
 * The cells of a day, from west to east and then from south to north: one statement, whose answer is read piece by
 * piece, of which one is in memory. A cell is one record of bytes in it: a list for each property would be sorted anew for each of them, and
 * values are read from bytes without an object for each cell.
 */
export async function loadCells(
  sql: postgres.TransactionSql,
  { day, count }: { day: string; count: number },
): Promise<Omit<Cells, 'day' | 'sourceId'>> {
  const cells = {
    lon: new Float64Array(count),
    lat: new Float64Array(count),
    district: new Int32Array(count),
    residents: { AGE_60_TO_79: new Float64Array(count), AGE_80_PLUS: new Float64Array(count) },
  }
  let cell = 0
  const pieces = sql<{ cells: Buffer }[]>`
    select string_agg(float8send(lon) || float8send(lat) || int4send(district_id)
                        || float8send(residents_60_to_79) || float8send(residents_80_plus),
                      '' order by place) as cells
      from (select *, place / ${cellsInARow}::integer as piece
              from (select st_x(centre) as lon, st_y(centre) as lat, district_id, residents_60_to_79, residents_80_plus,
                           row_number() over (order by st_x(centre), st_y(centre)) - 1 as place
                      from cell where day = ${day}) as cell) as placed
     group by piece
     order by piece`.cursor(1)
  for await (const rows of pieces) {
    for (const row of rows) {
      const piece = new DataView(row.cells.buffer, row.cells.byteOffset, row.cells.byteLength)
      for (let at = 0; at < piece.byteLength; at += record.bytes) {
        cells.lon[cell] = piece.getFloat64(at + record.lon)
        cells.lat[cell] = piece.getFloat64(at + record.lat)
        cells.district[cell] = piece.getInt32(at + record.district)
        cells.residents.AGE_60_TO_79[cell] = piece.getFloat64(at + record.younger)
        cells.residents.AGE_80_PLUS[cell] = piece.getFloat64(at + record.older)
        cell += 1
      }
    }
    await turn()
  }
  return cells
}
