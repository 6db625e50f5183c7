import { setTimeout as sleep } from 'node:timers/promises'

import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'

import { listenToData } from '../../api/src/database/listen-to-data.ts'
import { Api } from '../support/api.ts'
import { makeDatabaseRoles } from '../support/database-roles.ts'
import { askGoodQuestion } from '../support/good-question.ts'
import { startPostgresCluster, type PostgresCluster } from '../support/postgres-cluster.ts'
import { startServer, type RunningServer } from '../support/server.ts'
import { withoutPostgres } from '../support/shared.ts'
import { versionsAnswered } from '../support/versions.ts'

/** In which district a point lies is the database's business. */
const ofTheDatabase = { query: '{ districtAt(position: { lon: 13.74, lat: 51.05 }) { name } }' }

// As on two machines, over two of PostgreSQL: one failover from its beginning to its end.
describe.skipIf(withoutPostgres)('two processes over a database with a standby', () => {
  let primary: PostgresCluster
  let standby: PostgresCluster
  let before: unknown
  let adminUrl: string
  /** How often other data was told of, to one who reads from the standby. */
  let told = 0
  let stopListening: (() => Promise<void>) | undefined
  const servers: RunningServer[] = []

  beforeAll(async () => {
    primary = await startPostgresCluster()
    const databaseUrl = await primary.createDatabase('atlas')
    const roles = await makeDatabaseRoles(databaseUrl)
    standby = await primary.startStandby()
    const both = (url: string) => {
      const { host, pathname } = new URL(url)
      const hosts = `${host},${new URL(standby.url).host}`
      return `${url.slice(0, url.indexOf(host))}${hosts}${pathname}?target_session_attrs=primary`
    }
    adminUrl = both(roles.admin)
    const started = { databaseUrl: both(roles.read) }
    const environment = { LOG_LEVEL: 'warn' }
    servers.push(
      await startServer({
        ...started,
        environment: { ...environment, DATABASE_ADMIN_URL: adminUrl },
      }),
      await startServer({ ...started, environment }),
    )
    before = await askGoodQuestion(new Api(servers[0]?.url))
    const fromStandby = started.databaseUrl.replace('=primary', '=prefer-standby')
    stopListening = listenToData(fromStandby, () => (told += 1))
  })

  afterAll(async () => {
    await stopListening?.()
    await Promise.all(servers.map((server) => server.stop()))
    await standby.stop()
    await primary.stop()
  })

  const apis = () => servers.map(({ url }) => new Api(url))
  const readiness = () =>
    Promise.all(
      apis().map(async (api) => {
        const told: unknown = await (await api.fetch('/health/ready')).json()
        return z.object({ status: z.string() }).parse(told).status
      }),
    )
  const versions = async () => {
    const answered = await Promise.all(servers.map(({ port }) => versionsAnswered(port)))
    return answered.flatMap((each) => [...each])
  }
  /** Other data, loaded by the role that may, where it can be written now. */
  const loadAndWait = async (host: PostgresCluster, hash: string) => {
    const old = await versions()
    const url = new URL('/atlas', host.url)
    url.username = 'atlas_admin'
    const sql = postgres(url.href, { max: 1 })
    await sql`update data_set set content_hash = ${hash}`
    await sql.end()
    await expect
      .poll(async () => (await versions()).filter((version) => old.includes(version)))
      .toEqual([])
    expect(new Set(await versions()).size).toBe(1)
  }

  it('see the same other data when it is loaded', async () => {
    await expect.poll(() => told).toBe(1)
    await loadAndWait(primary, 'of other data')
    await expect.poll(() => told).toBe(2)
  })

  it('answer from memory while the one that was written to is lost and the other takes its place', async () => {
    await caughtUp(primary, standby)
    await primary.crash()
    for (const api of apis()) {
      expect(await askGoodQuestion(api)).toEqual(before)
      expect(await api.answer(ofTheDatabase)).toMatchObject({
        status: 503,
        errors: [{ extensions: { code: 'DATABASE_UNAVAILABLE' } }],
      })
    }

    let isOver = false
    const asking = Promise.all(
      apis().map(async (api) => {
        while (!isOver) {
          expect(await askGoodQuestion(api)).toEqual(before)
          await sleep(10)
        }
      }),
    )
    expect(await readiness()).toEqual(['degraded', 'degraded'])
    standby.promote()
    await expect.poll(readiness).toEqual(['ready', 'ready'])
    isOver = true
    await asking
    for (const api of apis()) expect((await api.answer(ofTheDatabase)).status).toBe(200)
  })

  it('then follow the data of the one that took its place', async () => {
    await expect.poll(() => told, { timeout: 20_000 }).toBe(3)
    await loadAndWait(standby, 'of the standby')
    await expect.poll(() => told).toBe(4)
  })
})

/** Until the standby has everything that is there. */
async function caughtUp(primary: PostgresCluster, standby: PostgresCluster): Promise<void> {
  const [source, follower] = [postgres(primary.url, { max: 1 }), postgres(standby.url, { max: 1 })]
  const [{ lsn = '' } = {}] = await source<{ lsn?: string }[]>`select pg_current_wal_lsn() as lsn`
  await expect
    .poll(async () => {
      const [answer] = await follower<{ there: boolean }[]>`
        select pg_last_wal_replay_lsn() >= ${lsn}::pg_lsn as there`
      return answer?.there
    })
    .toBe(true)
  await Promise.all([source.end(), follower.end()])
}
