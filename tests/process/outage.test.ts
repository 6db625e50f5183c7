import { once } from 'node:events'
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { z } from 'zod'

import { Api } from '../support/api.ts'
import { askGoodQuestion } from '../support/good-question.ts'
import { startPostgresCluster, type PostgresCluster } from '../support/postgres-cluster.ts'
import { startServer, type RunningServer } from '../support/server.ts'
import { withoutPostgres } from '../support/shared.ts'

const known = { query: '{ planningAreas { code name residents { value } } }' }
/** In which district a point lies is the database's business. */
const districtAt = {
  query: 'query ($lon: Float!) { districtAt(position: { lon: $lon, lat: 51.05 }) { name } }',
  variables: { lon: 13.74 },
}
const districts = {
  query: `{ districts { code residents { value } } helplines { name }
    serviceSites(near: { lon: 13.74, lat: 51.05, withinMetres: 2000 }) { totalCount } }`,
}

const health = z.object({
  status: z.string(),
  dataVersion: z.string(),
  reasons: z.array(z.object({ code: z.string(), message: z.string() })).default([]),
})

/** Once the server has started nothing is asked of these. */
const notRead = ['age_band', 'migration']
/** What questions are asked of, and two others; each table there is with SLOW=1. */
const lockedAlways = ['data_set', 'area', 'waterway', 'age_band']

const unavailable = {
  status: 503,
  errors: [{ extensions: { code: 'DATABASE_UNAVAILABLE' } }],
}

/** Which of both it is on a machine that is busy with other tests, is a matter of milliseconds. */
const degraded = [200, 'degraded', expect.stringMatching(/^DATABASE_(BUSY|SILENT)$/)]

// The tests follow one database from its first trouble to its last.
describe.skipIf(withoutPostgres)(
  'a database that is locked, damaged and gone while serving',
  () => {
    const api = new Api()
    let cluster: PostgresCluster
    let server: RunningServer
    let sql: postgres.Sql
    let tables: string[]
    let before: unknown

    beforeAll(async () => {
      cluster = await startPostgresCluster()
      const databaseUrl = await cluster.createDatabase('atlas')
      server = await startServer({ databaseUrl, environment: { LOG_LEVEL: 'warn' } })
      api.use(server.url)
      sql = postgres(databaseUrl, { max: 1, onnotice: () => undefined })
      const rows = await sql<{ name: string }[]>`
      select tablename as name from pg_tables
       where schemaname = 'public' and tablename <> 'spatial_ref_sys'`
      tables = rows.map(({ name }) => name)
      before = await askGoodQuestion(api)
      await api.answer(known)
      // By which its thread has begun; the picture needs more than the table of the same figures.
      await (await api.fetch('/tabelle.csv')).text()
    })

    afterAll(async () => {
      await sql.end({ timeout: 1 })
      await server.stop()
      await cluster.stop()
    })

    const statusOf = async (path: string) => {
      const response = await api.fetch(path)
      const body: unknown = await response.json()
      return { status: response.status, body }
    }
    const readiness = async () => {
      const { status, body } = await statusOf('/health/ready')
      const { reasons, ...told } = health.parse(body)
      return [status, told.status, ...reasons.map(({ code }) => code)]
    }
    const version = async () => health.parse((await statusOf('/health/ready')).body).dataVersion
    const isReady = () => expect.poll(readiness).toEqual([200, 'ready'])

    let asked = 0
    /** Never the same place twice, so that the database is asked. */
    const askWhere = () => {
      asked += 1
      return api.answer({ ...districtAt, variables: { lon: 13.74 + asked / 1e6 } })
    }

    /** A thread draws it, and asks its process for the outlines and whether they are of the newest data. */
    const pictureInThread = async () => {
      const response = await api.fetch('/bild.svg', { headers: { accept: 'application/json' } })
      return [response.status, response.headers.get('retry-after'), await response.text()]
    }
    const refusedPicture = [503, '1', expect.stringMatching(/^\{"message":"Die Datenbank[^"]+"\}$/)]

    it('whose tables are locked in turn says so, refuses what needs it and answers the rest', async () => {
      const locked = inject('slow') ? tables : lockedAlways
      expect(tables).toEqual(expect.arrayContaining(locked))
      for (const table of locked) {
        await sql.begin(async (transaction) => {
          await transaction`lock table ${transaction(table)} in access exclusive mode`
          const [where, told, fromMemory, picture] = await Promise.all([
            askWhere(),
            readiness(),
            askGoodQuestion(api),
            pictureInThread(),
          ])
          const degraded = [200, 'degraded', 'DATABASE_BUSY']
          expect(told, table).toEqual(notRead.includes(table) ? [200, 'ready'] : degraded)
          expect(fromMemory, table).toEqual(before)
          if (['area', 'data_set'].includes(table)) {
            expect(where, table).toMatchObject(unavailable)
            expect(where.headers.get('retry-after')).toBe('1')
            expect(picture, table).toEqual(refusedPicture)
          } else expect(where.errors, table).toEqual([])
        })
        await isReady()
      }
    })

    it('that is locked while other data is loaded is answered for from the data before it', async () => {
      const old = await version()
      await sql.begin(async (transaction) => {
        await transaction`lock table ${transaction(tables)} in access exclusive mode`
        await transaction`update data_set set content_hash = 'other'`
        // More at once than there are connections: those that wait for one are not left waiting.
        const answers = await Promise.all(Array.from({ length: 60 }, askWhere))
        for (const answer of answers) expect(answer).toMatchObject(unavailable)
        expect(await readiness()).toEqual(degraded)
        expect(await version()).toBe(old)
        expect(await askGoodQuestion(api)).toEqual(before)
      })
      await expect.poll(version).not.toBe(old)
      await isReady()
      expect((await askWhere()).errors).toEqual([])
    })

    it.each([
      ['table', 'alter table helpline rename to gone', 'alter table gone rename to helpline'],
      ['column', 'alter table cell rename day to gone', 'alter table cell rename gone to day'],
    ])('that has lost a %s is never plainly ready', async (_, harm, repair) => {
      await sql.unsafe(harm)
      await expect.poll(readiness).toEqual([200, 'degraded', 'DATABASE_DAMAGED'])
      expect(await askGoodQuestion(api)).toEqual(before)
      await sql.unsafe(repair)
      await isReady()
    })

    it('leaves no question hanging that is under way', async () => {
      const answers = Array.from({ length: 40 }, askWhere)
      await sleep(5)
      await cluster.crash()
      for (const { status, errors } of await Promise.all(answers)) {
        const codes = errors.map(({ extensions }) => extensions.code)
        if (status === 200) expect(codes).toEqual([])
        else expect({ status, codes }).toEqual({ status: 503, codes: ['DATABASE_UNAVAILABLE'] })
      }
    })

    it.each([
      ['en', 'The database cannot be reached right now. Please try again in a moment.'],
      [
        'de',
        'Die Datenbank ist gerade nicht erreichbar. Bitte versuchen Sie es gleich noch einmal.',
      ],
    ] as const)(
      'is told in %s, with 503 and without any word of its own',
      async (language, message) => {
        const answer = await api.answer(districtAt, language)
        expect(answer).toMatchObject({
          status: 503,
          errors: [{ message, extensions: { code: 'DATABASE_UNAVAILABLE' } }],
        })
        expect(answer.text).not.toMatch(/ECONNREFUSED|127\.0\.0\.1|select|stack/)
      },
    )

    it('does not touch what is in memory, though nobody asked for it before', async () => {
      const { status, errors } = await api.answer(districts)
      expect({ status, errors }).toEqual({ status: 200, errors: [] })
    })

    it('is told of a process that answers from memory alone, and it lives', async () => {
      await expect.poll(readiness).toEqual([200, 'degraded', 'DATABASE_GONE'])
      expect(await statusOf('/health/live')).toEqual({ status: 200, body: { status: 'ok' } })
    })

    it('does not touch answers that are kept', async () => {
      const { status, errors } = await api.answer(known)
      expect({ status, errors }).toEqual({ status: 200, errors: [] })
    })

    it('is found again by itself after it is back', async () => {
      await cluster.start()
      await isReady()
      expect((await askWhere()).errors).toEqual([])
      expect(await askGoodQuestion(api)).toEqual(before)
    })

    it('does not keep the server from ending: what is under way is answered, and nothing new', async () => {
      await cluster.crash()
      const [kept, begun] = [await openConnection(server.port), await openConnection(server.port)]
      const body = JSON.stringify({ query: '{ dataVersion }' })
      begun.write(
        `POST /graphql ${asJson}Expect: 100-continue\r\nContent-Length: ${body.length}\r\n\r\n`,
      )
      await begun.until('100 Continue')
      const exitCode = server.stop()
      await expect.poll(() => server.log.join('\n')).toContain('Stopping')
      expect(await statusOf('/health/ready')).toMatchObject({
        status: 503,
        body: { status: 'not ready', reasons: [{ code: 'STOPPING' }] },
      })
      kept.write(`GET /bedarf ${asJson}\r\n`)
      expect(await kept.text).toMatch(
        /^HTTP\/1\.1 503 .*connection: close.*retry-after: 1.*"code":"STOPPING"/is,
      )
      begun.write(body)
      expect(await begun.text).toMatch(/HTTP\/1\.1 200 .*connection: close.*"dataVersion":"/is)
      expect(await exitCode).toBe(0)
    })
  },
)

const asJson = 'HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n'

/** Bytes as they stand, and what comes back until the other side hangs up. */
async function openConnection(port: number) {
  const socket = connect(port, '127.0.0.1')
  await once(socket, 'connect')
  let come = ''
  socket.setEncoding('utf8').on('data', (part: string) => {
    come += part
  })
  const text = once(socket, 'end').then(() => come)
  return {
    text,
    write: (words: string) => socket.write(words),
    until: (words: string) => expect.poll(() => come).toContain(words),
  }
}
