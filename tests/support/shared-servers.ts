import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { stderr } from 'node:process'

import type { TestProject } from 'vitest/node'

import { connect } from '../../api/src/database/connection.ts'
import { migrate, readMigrations } from '../../api/src/database/migrate.ts'
import { loadDataSet } from '../../api/src/database/seed/load-data-set.ts'
import { readDataSet } from '../../api/src/database/seed/read-data-set.ts'
import { migrationsDirectory, seedDirectory } from '../../api/src/paths.ts'
import { startEmbeddedDatabase, type EmbeddedDatabase } from './embedded-database.ts'
import { startPostgresCluster } from './postgres-cluster.ts'
import { startServer, type RunningServer } from './server.ts'

const loadedTemplate = 'loaded'

/**
 * Keeps, for all test files of a run, one server on each database and one PostgreSQL cluster, and for each
 * worker an embedded database, all started when the first file asks for them. Files only read from these servers;
 * who changes something starts their own.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const environment = { LOG_LEVEL: 'info' }
  const cluster = once(startPostgresCluster)
  const template = once(async () => {
    await migrateAndLoad(await (await cluster.get()).createDatabase(loadedTemplate))
  })
  const newLoadedDatabase = async () => {
    await template.get()
    return (await cluster.get()).createDatabase(nextName(), loadedTemplate)
  }
  const servers = {
    embedded: once(() => startServer({ environment })),
    postgres: once(async () =>
      startServer({ databaseUrl: await newLoadedDatabase(), environment }),
    ),
  }
  const sockets = new Map<string, Once<EmbeddedDatabase>>()
  const socketOf = (query: URLSearchParams) => {
    const worker = query.get('worker') ?? ''
    const socket = sockets.get(worker) ?? once(startEmbeddedDatabase)
    sockets.set(worker, socket)
    return socket.get()
  }
  const answers: Record<string, (query: URLSearchParams) => Promise<unknown>> = {
    '/database': async () => ({ url: await (await cluster.get()).createDatabase(nextName()) }),
    '/loaded-database': async () => ({ url: await newLoadedDatabase() }),
    '/embedded': async () => ({ url: (await servers.embedded.get()).url }),
    '/postgres': async () => ({ url: (await servers.postgres.get()).url }),
    '/embedded-socket': async (query) => ({ path: (await socketOf(query)).socketPath }),
    '/embedded/log': async (query) => linesOf(await servers.embedded.get(), query),
    '/postgres/log': async (query) => linesOf(await servers.postgres.get(), query),
  }

  const broker = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://127.0.0.1')
    const answer = answers[pathname]
    const body = answer
      ? answer(searchParams)
      : Promise.reject(new Error(`Nothing is shared at ${pathname}`))
    body.then(
      (value) => response.end(JSON.stringify(value)),
      (error: unknown) => response.writeHead(500).end(String(error)),
    )
  })
  await new Promise<void>((resolve) => broker.listen(0, '127.0.0.1', resolve))
  project.provide('shared', `http://127.0.0.1:${portOf(broker.address())}`)

  return async () => {
    broker.close()
    for (const server of [await servers.embedded.started(), await servers.postgres.started()]) {
      if (server?.log.at(-1)?.startsWith('Ended')) {
        stderr.write(`A shared server did not last:\n${server.log.slice(-9).join('\n')}\n`)
      }
      await server?.stop()
    }
    for (const socket of sockets.values()) await (await socket.started())?.stop()
    await (await cluster.started())?.stop()
  }
}

const linesOf = ({ log }: RunningServer, query: URLSearchParams) =>
  log.filter((line) => line.includes(query.get('text') ?? ''))

let made = 0

/** test_a, test_b, … test_z, test_aa, … */
function nextName(): string {
  let rest = made++
  let letters = ''
  do {
    letters = String.fromCharCode(97 + (rest % 26)) + letters
    rest = Math.floor(rest / 26) - 1
  } while (rest >= 0)
  return `test_${letters}`
}

interface Once<Value> {
  get: () => Promise<Value>
  /** Undefined when nobody wanted it, or it could not be started. */
  started: () => Promise<Value | undefined>
}

/** Something started when it is first wanted. */
function once<Value>(start: () => Promise<Value>): Once<Value> {
  let starting: Promise<Value> | undefined
  return {
    get: () => (starting ??= start()),
    started: () => starting?.catch(() => undefined) ?? Promise.resolve(undefined),
  }
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('No TCP port was given')
  return address.port
}

/** Makes an empty database what a server makes of it at its first start. */
async function migrateAndLoad(url: string): Promise<void> {
  const connection = connect({ url })
  const { sql, close } = connection
  await migrate(sql, await readMigrations(migrationsDirectory))
  await loadDataSet(connection, 'dresden', await readDataSet(seedDirectory))
  // As the prepared archive of the embedded database, so that copies are planned for as they are filled.
  await sql`vacuum analyze`
  await close()
}
