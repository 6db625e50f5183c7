import postgres from 'postgres'

import { startServer } from '../support/server.ts'

/** As many as a large city has on a grid of 100 m, and twice the sites. */
const cells = 6_000
const sites = 50

/** Fills a database with the built-in city and adds cells beside its own and sites among them. */
export async function fillLargerTown(databaseUrl: string): Promise<void> {
  // Whoever starts first migrates and loads.
  await (await startServer({ databaseUrl, environment: { LOG_LEVEL: 'warn' } })).stop()
  const sql = postgres(databaseUrl, { max: 1 })
  await sql`
    insert into cell (centre, district_id, day, residents_60_to_79, residents_80_plus, status, source_id)
    select moved, district_id, day, residents_60_to_79, residents_80_plus, status, source_id
      from cell, generate_series(1, 4) as step,
           lateral (select st_translate(centre, 0.00071 * step, 0.00043 * step) as moved) as place
     where moved && (select outline from area where level = 'CITY')
       and st_x(moved) <> all (select st_x(centre) from cell)
     order by step, cell.id
     limit ${cells} - (select count(*) from cell)`
  await sql`
    insert into service_site
      (slug, name, kinds, provider, district_id, position, position_accuracy_m, source_id)
    select 'added-' || id, 'Added ' || id, '{MEETING,COUNSELLING}', 'FUNDED',
           district_id, centre, 250, source_id
      from cell where mod(id, 59) = 0 order by id
     limit ${sites} - (select count(*) from service_site)`
  await sql.end()
}
