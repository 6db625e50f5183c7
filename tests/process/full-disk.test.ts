import { execFileSync } from 'node:child_process'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { type PostgresCluster, startPostgresCluster } from '../support/postgres-cluster.ts'
import { eventsOf, importToken, send, stateOf } from '../support/importing.ts'
import { startServer, type RunningServer } from '../support/server.ts'
import { withoutPostgres } from '../support/shared.ts'
import { type SmallDisk, smallDisk } from '../support/small-disk.ts'

const environment = { IMPORT_TOKEN: importToken, LOG_LEVEL: 'warn' }
const lastOf = async (answer: Response) => (await eventsOf(answer)).at(-1)
const isReady = async ({ url }: RunningServer) =>
  (await (await fetch(`${url}/health/ready`)).text()).includes('"ready"')

const probe = await smallDisk(1)
await probe?.remove()

// Whoever may mount a disk of his own: root, on most machines.
describe.skipIf(probe === null)('an import while the disk is full', () => {
  describe('of the embedded database', () => {
    let disk: SmallDisk
    let server: RunningServer

    beforeAll(async () => {
      disk = (await smallDisk(450)) ?? expect.unreachable()
      server = await startServer({ dataDirectory: join(disk.directory, 'data'), environment })
    })

    afterAll(async () => {
      await server.stop()
      await disk.remove()
    })

    it('changes nothing, and leaves the database as it is', async () => {
      const before = await stateOf(server.url)
      await disk.fill(0)
      expect(await lastOf(await send(server.url, '2025-12-31', 2))).toMatchObject({
        code: 'NO_SPACE',
      })
      await sleep(2500)
      expect(await stateOf(server.url)).toEqual(before)
      expect(await isReady(server)).toBe(true)
      await disk.free()
    }, 60_000)

    it('that becomes scarce meanwhile is told once, as it came out', async () => {
      const { imports } = await stateOf(server.url)
      await disk.fill(130 * 2 ** 20)
      const answer = await send(server.url, '2023-12-31', 2.5)
      const events = await eventsOf(answer, async ({ text }) => {
        if (String(text).includes('99-sources-left')) await disk.fill(100 * 2 ** 20)
      })
      await disk.free()
      const outcomes = events.filter(({ event }) => event === 'outcome')
      expect(outcomes).toMatchObject([{ code: 'APPLIED' }])
      expect((await stateOf(server.url)).imports).toHaveLength(imports.length + 1)
    }, 60_000)

    it('that fills up meanwhile is in use or is not, and kept beside the database once there is room', async () => {
      const { imports } = await stateOf(server.url)
      await disk.fill(130 * 2 ** 20)
      const answer = await send(server.url, '2025-12-31', 2.5)
      const events = await eventsOf(answer, async ({ text }) => {
        if (String(text).includes('99-sources-left')) await disk.fill(0)
      })
      const { code } = events.at(-1) ?? {}
      await sleep(2500)
      await disk.free()
      await expect.poll(() => isReady(server), { timeout: 60_000 }).toBe(true)
      const after = await stateOf(server.url)
      expect(after.imports.length - imports.length).toBe(code === 'APPLIED' ? 1 : 0)

      const next = await lastOf(await send(server.url, '2024-12-31', 2.5))
      expect(next).toMatchObject({ code: 'APPLIED' })
      const list = join(disk.directory, 'data', 'imports', 'imports.json')
      const kept = (await readFile(list, 'utf8')).match(/"made_at"/g)
      expect(kept).toHaveLength(after.imports.length + 1)
    }, 120_000)
  })

  describe.skipIf(withoutPostgres)('of a PostgreSQL server', () => {
    let disk: SmallDisk
    let server: RunningServer
    let cluster: PostgresCluster

    beforeAll(async () => {
      disk = (await smallDisk(200)) ?? expect.unreachable()
      // Of its own: others of the run go on meanwhile.
      cluster = await startPostgresCluster()
      const space = join(disk.directory, 'space')
      await mkdir(space)
      if (process.getuid?.() === 0) execFileSync('chown', ['postgres', space])
      const databaseUrl = await cluster.createDatabase('full')
      const sql = postgres(cluster.url, { max: 1, onnotice: () => undefined })
      await sql.unsafe(`create tablespace small location '${space}'`)
      await sql`alter database "full" set tablespace small`
      await sql.end()
      server = await startServer({ databaseUrl, environment })
    })

    afterAll(async () => {
      await server.stop()
      await cluster.stop()
      await disk.remove()
    })

    it('changes nothing, and is taken once there is room', async () => {
      const before = await stateOf(server.url)
      await disk.fill(0)
      const refused = await lastOf(await send(server.url, '2025-12-31', 2))
      expect(refused).toMatchObject({ code: 'NO_SPACE' })
      expect(await stateOf(server.url)).toEqual(before)
      await disk.free()
      const taken = await lastOf(await send(server.url, '2025-12-31', 2))
      expect(taken).toMatchObject({ code: 'APPLIED' })
    }, 60_000)
  })
})
