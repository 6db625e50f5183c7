import postgres from 'postgres'

import { connect } from '../../api/src/database/connection.ts'
import { loadSnapshot } from '../../api/src/world/load-snapshot.ts'
import { publish } from '../../geo/src/disclosure/publish.ts'
import { startServer } from '../support/server.ts'
import { megabytesOf } from './starts.ts'
import { summary } from './summary.ts'

const questions = 30

/** Milliseconds until a server must be ready: it reads a country first. */
const patience = 600_000
/** However busy the machine is, each question is answered: what is asked here is how long it takes. */
const environment = { LOG_LEVEL: 'warn', DEADLINE_SECONDS: '60' }

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
 * One city's coverage from its own cells, then from as many as a country has: how long they take to be read and
 * published and what they take of memory, then milliseconds for one question after another, each for another distance,
 * beside the bare SQL. Says each step as it is done: all of them take minutes.
 */
export async function measureCountry(databaseUrl: string) {
  const city = await ask(databaseUrl, 'city')
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => undefined })
  const added = await step('cells added', () => addCountry(sql))
  const indexed = await step('cells indexed', () => indexCells(sql))
  await sql.end()
  const world = await readAndPublish(databaseUrl)
  const country = await ask(databaseUrl, 'country')
  return { addingSeconds: added.seconds, indexingSeconds: indexed.seconds, ...world, city, country }
}

/** Does something and says on stderr what it was and how long it took. */
async function step<Result>(title: string, action: () => Promise<Result> | Result) {
  const begun = performance.now()
  const result = await action()
  const seconds = Math.round((performance.now() - begun) / 10) / 100
  process.stderr.write(`  ${title}: ${seconds.toFixed(2)} s\n`)
  return { result, seconds }
}

/** What a server does before it is ready. */
async function readAndPublish(url: string) {
  const { sql, close } = connect({ url })
  const read = await step('cells read', () => loadSnapshot(sql, 'bench'))
  await close()
  const published = await step('cells published', () =>
    publish(read.result, { residents: 3, cases: 10 }),
  )
  return {
    cells: read.result.cells?.lon.length,
    publishedCells: published.result.cells?.length,
    readingSeconds: read.seconds,
    publishingSeconds: published.seconds,
  }
}

async function ask(databaseUrl: string, place: string) {
  const { result: server, seconds } = await step(`${place}: server ready`, () =>
    startServer({ databaseUrl, patience, environment }),
  )
  try {
    const asked = (what: string, query: string, times: number) =>
      step(`${place}: ${what}`, () => inTurn((round) => send(server.url, query, round), times))
    const readyMegabytes = await megabytesOf(server.pid)
    const [first, ...later] = (await asked('coverage', coverage, questions + 1)).result
    const [nearest] = (await asked('nearest of all cells', distances, 1)).result
    const sql = await step(`${place}: bare SQL`, () => bareSql(databaseUrl))
    return {
      readySeconds: seconds,
      firstMilliseconds: first,
      milliseconds: summary(later),
      nearestOfAllCellsMilliseconds: nearest,
      bareSqlMilliseconds: sql.result,
      megabytes: {
        ready: readyMegabytes,
        afterwards: await megabytesOf(server.pid),
        most: await megabytesOf(server.pid, 'VmHWM'),
      },
    }
  } finally {
    // It opens its pages beforehand, of which the one of reach takes long with so many cells: nobody waits for that.
    await server.kill()
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

/** The index of cells by their place is there for it. */
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

/**
 * Three million cells of 250 m around what was the city, in 400 districts that stand for a country; of every twentieth
 * cell so few people of an age that it must join another. Without the indexes, of which each takes longer than the cells.
 */
async function addCountry(sql: postgres.Sql): Promise<void> {
  await sql`drop index cell_centre, cell_centre_geography, cell_centre_once_a_day, cell_district_id`
  await sql.begin(async (transaction) => {
    // Checking each of three million references takes minutes.
    await transaction`set local session_replication_role = replica`
    for (const level of ['PLANNING_AREA', 'SOCIAL_SPACE']) {
      await transaction`
        insert into area (level, code, name, area_km2, centre, outline, source_id)
        select ${level}::area_level, 'elsewhere', 'Elsewhere', 190000, st_setsrid(st_point(12, 50.5), 4326),
               st_multi(st_makeenvelope(9, 48.5, 15.3, 52.5, 4326)), min(id)
          from source`
    }
    await transaction`
      insert into area (level, code, name, area_km2, centre, outline, planning_area_id, social_space_id, source_id)
      select 'DISTRICT', 'elsewhere' || x * 20 + y, 'Elsewhere', 475, st_centroid(outline), st_multi(outline),
             (select id from area where level = 'PLANNING_AREA' and code = 'elsewhere'),
             (select id from area where level = 'SOCIAL_SPACE' and code = 'elsewhere'),
             (select min(id) from source)
        from generate_series(0, 19) x, generate_series(0, 19) y,
             lateral (select st_makeenvelope(9 + x * 0.315, 48.5 + y * 0.2, 9.315 + x * 0.315, 48.7 + y * 0.2, 4326)
                          as outline) as place`
    await transaction`
      insert into cell (centre, district_id, day, residents_60_to_79, residents_80_plus, status, source_id)
      select point, district.id, day, (x * 7 + y * 13) % 90, (x * 5 + y * 11) % 40, 'ESTIMATED', newest.source_id
        from generate_series(0, 1749) x, generate_series(0, 1749) y,
             lateral (select st_setsrid(st_point(9.0001 + x * 0.0035999, 48.5001 + y * 0.00228), 4326) as point) as place,
             (select day, min(source_id) as source_id from cell group by day order by day desc limit 1) as newest,
             area as district
       where district.level = 'DISTRICT' and district.code = 'elsewhere' || x * 20 / 1750 * 20 + y * 20 / 1750
         and not point && (select outline from area where level = 'CITY')`
    await transaction`
      update area set outline = st_multi(st_makeenvelope(9, 48.5, 15.3, 52.5, 4326)) where level = 'CITY'`
  })
}

/** As migrations/0004-cells.sql has them, but for those that nothing here is asked by. */
async function indexCells(sql: postgres.Sql): Promise<void> {
  await sql`set maintenance_work_mem = '512MB'`
  await sql`create unique index cell_centre_once_a_day on cell (st_x(centre), st_y(centre), day)`
  await sql`create index cell_centre_geography on cell using gist ((centre::geography))`
  await sql`vacuum analyze cell`
}
