import postgres from 'postgres'

import { startServer } from '../support/server.ts'
import { summary } from './summary.ts'

const questions = 30

/** The coverage of the ten planning areas of the one city among many cells. */
const planningAreas = Array.from({ length: 10 }, (_, code) => String(code))
const ofTheCity = (field: string) =>
  planningAreas.map((code) => `area${code}: planningArea(code: "${code}") { ${field} }`).join(' ')
const coverage = `query ($within: Float!) {
  ${ofTheCity('coverage(kind: COUNSELLING, withinMetres: $within) { value }')} }`
/** Needs the nearest site of every cell: found once for a choice of sites, so only its first answer tells the cost. */
const distances = `query ($within: Float!) {
  ${ofTheCity('accessDistance(reach: { kind: MEETING }) { mean { value } beyond(metres: [$within]) { metres } }')} }`

/**
 * One city's coverage from its own cells, then from as many as a country has: milliseconds for one question after
 * another, each for another distance, beside the bare SQL.
 */
export async function measureCountry(databaseUrl: string) {
  const city = await ask(databaseUrl)
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => undefined })
  const begun = performance.now()
  await addCountry(sql)
  const added = performance.now() - begun
  const country = await ask(databaseUrl)
  const [row] = await sql<{ cells: number }[]>`select count(*)::integer as cells from cell`
  await sql.end()
  return { cells: row?.cells, addingSeconds: Math.round(added / 1000), city, country }
}

async function ask(databaseUrl: string) {
  const server = await startServer({ databaseUrl, environment: { LOG_LEVEL: 'warn' } })
  try {
    const [first, ...later] = await inTurn((asked) => send(server.url, coverage, asked))
    const [nearest] = await inTurn((asked) => send(server.url, distances, asked), 1)
    return {
      firstMilliseconds: first,
      milliseconds: summary(later),
      nearestOfAllCellsMilliseconds: nearest,
      bareSqlMilliseconds: await bareSql(databaseUrl),
    }
  } finally {
    await server.stop()
  }
}

async function send(url: string, query: string, asked: number): Promise<void> {
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { within: 1000 + asked / 10 } }),
  })
  const body = await answer.text()
  if (!answer.ok || body.includes('"errors"')) throw new Error(body)
}

async function bareSql(databaseUrl: string) {
  const sql = postgres(databaseUrl, { max: 1 })
  const [, ...later] = await inTurn(async (asked) => {
    await sql`
      select planning_area_id, sum(residents_60_to_79 + residents_80_plus)
        from (select distinct on (cell.id) cell.*
                from service_site join cell
                  on st_dwithin(centre::geography, position::geography, ${(1000 + asked / 10) / 1.3})
               where kinds @> '{COUNSELLING}') as reached
        join area on area.id = reached.district_id
       group by planning_area_id`
  })
  await sql.end()
  return summary(later)
}

async function inTurn(
  action: (asked: number) => Promise<void>,
  times = questions + 1,
): Promise<number[]> {
  const milliseconds: number[] = []
  for (let asked = 0; asked < times; asked += 1) {
    const begun = performance.now()
    await action(asked)
    milliseconds.push(performance.now() - begun)
  }
  return milliseconds
}

/** Three million cells of 250 m around what was the city, in a district of it that stands for a country. */
async function addCountry(sql: postgres.Sql): Promise<void> {
  await sql.begin(async (transaction) => {
    // Checking each of three million references takes minutes; they all name the same district.
    await transaction`set local session_replication_role = replica`
    for (const level of ['PLANNING_AREA', 'SOCIAL_SPACE', 'DISTRICT']) {
      await transaction`
        insert into area (level, code, name, area_km2, centre, outline, planning_area_id, social_space_id, source_id)
        select ${level}::area_level, 'elsewhere', 'Elsewhere', 190000, st_setsrid(st_point(10, 50), 4326),
               st_multi(st_makeenvelope(9, 48.5, 15.3, 52.5, 4326)),
               case when ${level} = 'DISTRICT' then (select id from area where level = 'PLANNING_AREA' and code = 'elsewhere') end,
               case when ${level} = 'DISTRICT' then (select id from area where level = 'SOCIAL_SPACE' and code = 'elsewhere') end,
               (select min(id) from source)`
    }
    await transaction`
      insert into cell (centre, district_id, day, residents_60_to_79, residents_80_plus, status, source_id)
      select point, district.id, day, 3 + (x * 7 + y * 13) % 90, 3 + (x * 5 + y * 11) % 40, 'ESTIMATED', source_id
        from generate_series(0, 1749) x, generate_series(0, 1749) y,
             lateral (select st_setsrid(st_point(9.0001 + x * 0.0035999, 48.5001 + y * 0.00228), 4326) as point) as place,
             (select id from area where level = 'DISTRICT' and code = 'elsewhere') as district,
             (select day, min(source_id) as source_id from cell group by day order by day desc limit 1) as newest
       where not point && (select outline from area where level = 'CITY')`
    await transaction`
      update area set outline = st_multi(st_makeenvelope(9, 48.5, 15.3, 52.5, 4326)) where level = 'CITY'`
  })
  await sql`vacuum analyze cell`
}
