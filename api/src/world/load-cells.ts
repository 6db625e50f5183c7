import type { Cells } from '@atlas/geo/world/snapshot'
import type postgres from 'postgres'

/** Cells in one row of the answer: some megabytes in all, however many cells there are. */
const cellsInARow = 50_000

/** Numbers as PostgreSQL sends them in binary: eight or four bytes each, the highest first. */
interface Chunk {
  lon: Buffer
  lat: Buffer
  district: Buffer
  younger: Buffer
  older: Buffer
}

/**
 * The cells of a day: one statement, whose answer is read piece by piece, each property of a piece being one value
 * and not an object for each cell.
 */
export async function loadCells(
  sql: postgres.TransactionSql,
  day: string,
): Promise<Omit<Cells, 'day' | 'sourceId'>> {
  const chunks: Chunk[] = []
  await sql<Chunk[]>`
    select string_agg(float8send(st_x(centre)), '' order by place) as lon,
           string_agg(float8send(st_y(centre)), '' order by place) as lat,
           string_agg(int4send(district_id), '' order by place) as district,
           string_agg(float8send(residents_60_to_79), '' order by place) as younger,
           string_agg(float8send(residents_80_plus), '' order by place) as older
      from (select cell.*, place / ${cellsInARow}::integer as piece
              from (select cell.*, row_number() over (order by st_x(centre), st_y(centre)) - 1 as place
                      from cell where day = ${day}) as cell) as placed
     group by piece
     order by piece`.cursor(1, ([chunk]) => {
    if (chunk) chunks.push(chunk)
  })
  const float64 = (property: Exclude<keyof Chunk, 'district'>) => {
    const pieces = chunks.map((chunk) => chunk[property])
    return filled(new Float64Array(bytesIn(pieces) / 8), pieces, 8, (view, at) =>
      view.getFloat64(at),
    )
  }
  const districts = chunks.map(({ district }) => district)
  return {
    lon: float64('lon'),
    lat: float64('lat'),
    district: filled(new Int32Array(bytesIn(districts) / 4), districts, 4, (view, at) =>
      view.getInt32(at),
    ),
    residents: { AGE_60_TO_79: float64('younger'), AGE_80_PLUS: float64('older') },
  }
}

const bytesIn = (pieces: readonly Buffer[]) => pieces.reduce((sum, { length }) => sum + length, 0)

function filled<Numbers extends Float64Array | Int32Array>(
  numbers: Numbers,
  pieces: readonly Buffer[],
  bytes: number,
  read: (view: DataView, at: number) => number,
): Numbers {
  let place = 0
  for (const piece of pieces) {
    const view = new DataView(piece.buffer, piece.byteOffset, piece.byteLength)
    for (let at = 0; at < piece.byteLength; at += bytes) {
      numbers[place] = read(view, at)
      place += 1
    }
  }
  return numbers
}
