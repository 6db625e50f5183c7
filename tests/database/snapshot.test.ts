import { expect, it } from 'vitest'

import type { Course } from '../../geo/src/world/transit.ts'
import { loadSnapshot } from '../../api/src/world/load-snapshot.ts'
import { describeOnBothLoadedDatabases } from '../support/both-loaded-databases.ts'

describeOnBothLoadedDatabases('a snapshot', (database) => {
  const load = () => loadSnapshot(database().sql, 'a release')

  it('holds every number of residents as it stands in its row', async () => {
    const { residents } = await load()
    const rows = await database().sql`
      select area_id as "areaId", day::text, age_band as "ageBand", trait, basis, count, status, source_id as "sourceId"
        from residents`
    expect(residents.length).toBeGreaterThan(1000)
    const inOrder = (list: readonly object[]) => list.map((row) => JSON.stringify(row)).sort()
    expect(inOrder(residents)).toEqual(inOrder(rows))
  })

  it('holds the cells of the newest day from west to east and then from south to north, exactly', async () => {
    const { cells } = await load()
    const rows = await database().sql<
      Record<'lon' | 'lat' | 'district' | 'younger' | 'older', number>[]
    >`
      select st_x(centre) as lon, st_y(centre) as lat, district_id as district, residents_60_to_79 as younger,
             residents_80_plus as older
        from cell where day = (select max(day) from cell) order by 1, 2`
    expect(rows.length).toBeGreaterThan(1000)
    expect({
      lon: Array.from(cells?.lon ?? []),
      lat: Array.from(cells?.lat ?? []),
      district: Array.from(cells?.district ?? []),
      younger: Array.from(cells?.residents.AGE_60_TO_79 ?? []),
      older: Array.from(cells?.residents.AGE_80_PLUS ?? []),
    }).toEqual({
      lon: rows.map(({ lon }) => lon),
      lat: rows.map(({ lat }) => lat),
      district: rows.map(({ district }) => district),
      younger: rows.map(({ younger }) => younger),
      older: rows.map(({ older }) => older),
    })
  })

  it('names what was submitted of a month alike, whatever clock the session that reads it has', async () => {
    const rolledBack = new Error('rolled back')
    const names: unknown[] = []
    const act = database().sql.begin(async (transaction) => {
      await transaction`
        with report as (
          insert into people.counselling_report (site, month, saved_by) values ('somewhere', '2026-01-01', 'x')
          returning id)
        insert into people.counselling_submission (report_id, by, provider, planning_area, counts)
        select id, 'x', 'FUNDED', '1', '{}' from report`
      for (const zone of ['UTC', 'Europe/Berlin', 'Asia/Kolkata']) {
        await transaction`select set_config('timezone', ${zone}, true)`
        names.push(await transaction`select id, content_hash from data_state order by id`)
      }
      throw rolledBack
    })
    await expect(act).rejects.toBe(rolledBack)
    expect(names[0]).toContainEqual(expect.objectContaining({ id: 'submitted counselling' }))
    expect(names).toEqual([names[0], names[0], names[0]])
  })

  it('holds areas, sources, plan, counselling and sites, days written as yyyy-mm-dd', async () => {
    const { areas, sources, plan, counselling, sites } = await load()
    expect(areas.filter(({ level }) => level === 'DISTRICT')).toHaveLength(64)
    expect(areas.find(({ code, level }) => level === 'DISTRICT' && code === '72')).toMatchObject({
      name: 'Prohlis-Süd',
      reportedWithId: null,
    })
    expect(sources.find(({ id }) => id === 'areas')).toMatchObject({
      publisher: 'Landeshauptstadt Dresden',
    })
    expect(plan.frameworks.map(({ referenceDay, horizon }) => [referenceDay, horizon])).toEqual([
      ['2019-12-31', '2025-12-31'],
    ])
    expect(
      plan.keys.map(({ kind, residents60PlusPerFte }) => [kind, residents60PlusPerFte]),
    ).toEqual([
      ['MEETING', 6500],
      ['COUNSELLING', 5900],
    ])
    expect(plan.staff).toHaveLength(20)
    expect(counselling.cases[0]?.firstDay).toBe('2023-01-01')
    expect(sites.length).toBeGreaterThan(10)
    expect(sites.every(({ kinds }) => kinds.length > 0)).toBe(true)
  })

  it('holds stops by their slug and streets in an order of their own, to the last digit', async () => {
    const { stops, transitStreets, waterways } = await load()
    const { sql } = database()
    const rows = await sql`
      select id, slug, name, modes::text[], district_id as "districtId", st_x(position) as lon, st_y(position) as lat,
             source_id as "sourceId"
        from stop order by slug collate "C"`
    expect(stops.length).toBeGreaterThan(100)
    expect(stops).toEqual([...rows])
    const courses = await sql<{ row: string }[]>`
      select mode || ' ' || source_id || ' ' || string_agg(st_x(geom) || ' ' || st_y(geom), ', ' order by path) as row
        from (select id, mode, source_id, (st_dumppoints(course)).* from transit_street) as bend
       group by id, mode, source_id order by id`
    const bends = (course: Course) => course.map((bend) => bend.join(' ')).join(', ')
    expect(
      transitStreets.map(({ mode, sourceId, course }) => `${mode} ${sourceId} ${bends(course)}`),
    ).toEqual(courses.map(({ row }) => row))
    const [river] = await sql<[{ text: string }]>`select st_astext(course) as text from waterway`
    expect(waterways.map(({ name, course }) => `${name} LINESTRING(${bends(course)})`)).toEqual([
      `Elbe ${river.text.replaceAll(',', ', ')}`,
    ])
  })

  it.each([1, 4000])(
    'takes two statements in one transaction, whether of %i cells',
    async (many) => {
      const { sql } = database()
      const day = '2099-12-31'
      const sent: string[] = []
      try {
        await sql`
        insert into cell (day, centre, district_id, residents_60_to_79, residents_80_plus, status, source_id)
        select ${day}, st_translate(centre, place * 1e-7, 0), district_id, 1, 1, status, source_id
          from generate_series(1, ${many}::integer) as place, (select * from cell limit 1) as one`
        sql.options.debug = (_connection, statement) => {
          sent.push(statement.trim())
        }
        const { cells } = await load()
        expect(cells?.lon).toHaveLength(many)
      } finally {
        sql.options.debug = false
        await sql`delete from cell where day = ${day}`
      }
      expect(sent).toEqual([
        expect.stringMatching(/^begin /),
        // A country's cells take longer than a question may.
        expect.stringMatching(/^select set_config\('statement_timeout'/),
        expect.stringMatching(/^select /),
        expect.stringMatching(/^select /),
        'commit',
      ])
    },
  )
})
