import { setTimeout as sleep } from 'node:timers/promises'

import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'

import { connectToServe, type ServingConnection } from '../../api/src/database/connection.ts'
import { followWorld } from '../../api/src/world/current-world.ts'
import { Api } from '../support/api.ts'
import { startServer, type RunningServer } from '../support/server.ts'
import { newLoadedDatabase, withoutPostgres } from '../support/shared.ts'

const state = z.strictObject({
  dataVersion: z.string(),
  city: z.strictObject({ residents: z.strictObject({ value: z.number() }) }),
})
const question = '{ dataVersion city { residents { value } } }'

// The embedded database belongs to its server alone: nobody else can load other data there while it runs.
describe.skipIf(withoutPostgres)('data that another process loads', () => {
  const api = new Api()
  let databaseUrl: string
  let server: RunningServer
  let sql: postgres.Sql

  beforeAll(async () => {
    databaseUrl = await newLoadedDatabase()
    server = await startServer({ databaseUrl, environment: { LOG_LEVEL: 'warn' } })
    api.use(server.url)
    sql = postgres(databaseUrl, { max: 1, onnotice: () => undefined })
  })

  afterAll(async () => {
    await sql.end()
    await server.stop()
  })

  it('reach every cache within seconds, and old addresses of shapes lead to the new', async () => {
    const before = await api.ask(state, question)
    const tagBefore = (await api.answer({ query: question })).headers.get('etag')
    expect(before.city).toEqual({ residents: { value: 571_510 } })
    const oldShapes = `/shapes/${before.dataVersion}/areas-overview.json`
    const shapesBefore = await (await api.fetch(oldShapes)).text()
    expect(shapesBefore).toContain('Innere Altstadt')
    const told = changesTold(api)
    expect(await told.next()).toEqual({ value: before.dataVersion, done: false })

    await sql.begin(async (transaction) => {
      await transaction`update area set name = 'Neue Altstadt' where level = 'DISTRICT' and code = '01'`
      await transaction`
        update residents set count = 571511
         where age_band = 'ALL' and trait = 'ALL' and day = '2025-12-31'
           and area_id = (select id from area where level = 'CITY')`
      await transaction`update data_set set content_hash = 'another'`
    })
    const changed = performance.now()
    let after = before
    const { value: toldAfter } = await told.next()
    while (after.dataVersion === before.dataVersion && performance.now() - changed < 15_000) {
      after = await api.ask(state, question)
      await sleep(20)
    }

    // How long it takes is measured in the bench: here others keep the processors busy.
    expect(after.dataVersion).not.toBe(before.dataVersion)
    expect(toldAfter).toBe(after.dataVersion)
    expect(after.city).toEqual({ residents: { value: 571_511 } })
    const { headers } = await api.answer({ query: question })
    expect(headers.get('etag')).not.toBe(tagBefore)
    const { data } = await api.answer({ query: '{ district(code: "01") { name } }' })
    expect(data).toEqual({ district: { name: 'Neue Altstadt' } })

    const redirect = await api.fetch(oldShapes)
    const location = redirect.headers.get('location') ?? ''
    expect({ status: redirect.status, location }).toEqual({
      status: 302,
      location: `/shapes/${after.dataVersion}/areas-overview.json`,
    })
    const shapesAfter = await (await api.fetch(location)).text()
    expect(shapesAfter).toBe(shapesBefore.replaceAll('Innere Altstadt', 'Neue Altstadt'))
  })

  it('are taken by the first look after they are there, which somebody who hears of them has at once', async () => {
    const connection = await connectToServe({ url: databaseUrl })
    let looks = 0
    const counted: ServingConnection = {
      ...connection,
      get watch() {
        looks += 1
        return connection.watch
      },
    }
    const nothing = () => undefined
    const world = await followWorld(counted, {
      ...{ release: 'counted', minimums: { residents: 3, cases: 10 } },
      ...{ onUnusable: nothing, onChange: nothing },
    })
    const taken = new Promise((resolve) => {
      world.onTaken(resolve)
    })
    await sql`update data_set set content_hash = 'of a look'`
    const before = looks
    await taken
    // One may have begun before. Each half a second there is one anyway; seconds are measured by the bench.
    expect(looks - before).toBeLessThanOrEqual(2)
    world.stop()
    await connection.close()
  })

  it('with more cells than any city has are read beside what is answered', async () => {
    const cells = z.strictObject({ cells: z.strictObject({ lon: z.array(z.number()) }) })
    const before = await api.ask(state, question)
    const { cells: few } = await api.ask(cells, '{ cells { lon } }')
    await sql.begin(async (transaction) => {
      await transaction`set local session_replication_role = replica`
      await transaction`
        insert into cell (centre, district_id, day, residents_60_to_79, residents_80_plus, status, source_id)
        select st_setsrid(st_point(13.7 + x / 1e5, 51 + y / 1e5), 4326), district_id, day, 5, 5, status, source_id
          from generate_series(1, 200) x, generate_series(1, 200) y,
               (select * from cell order by day desc limit 1) as one`
      await transaction`update data_set set content_hash = 'of many cells'`
    })
    // Most of the new ones, with few people each, are joined to others. What an earlier test changed may still come first.
    const answered = async () => (await api.ask(cells, '{ cells { lon } }')).cells.lon.length
    await expect.poll(answered, { timeout: 60_000 }).toBeGreaterThan(few.lon.length)
    expect((await api.ask(state, question)).dataVersion).not.toBe(before.dataVersion)
  })
})

/** Versions of the data as they are told to whoever listens. */
async function* changesTold(api: Api): AsyncGenerator<string, void> {
  const { body } = await api.fetch('/data-version/changes')
  let text = ''
  for await (const part of (body ?? new ReadableStream()).pipeThrough(new TextDecoderStream())) {
    text += part
    const events = text.split('\n\n')
    text = events.pop() ?? ''
    for (const event of events) {
      const [, version] = /^event: data-version\ndata: (\w+)$/.exec(event) ?? []
      if (version !== undefined) yield version
    }
  }
}
