import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { stderr } from 'node:process'

import type { TestProject } from 'vitest/node'

import { startEmbeddedDatabase } from './embedded-database.ts'
import { migrateAndLoad } from './migrate-and-load.ts'
import { startPostgresCluster } from './postgres-cluster.ts'
import { startServer } from './server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where test files ask for what they share: /embedded, /postgres, /…/log of them, /database, … */
    shared: string
  }
}

/**
 * Keeps, for all test files of a run, one server on each database and one PostgreSQL cluster, each started when the
 * first file asks for it. Files only read from these servers; who changes something starts their own.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const environment = { LOG_LEVEL: 'info' }
  const cluster = once(startPostgresCluster)
  const servers = {
    embedded: once(() => startServer({ environment })),
    postgres: once(async () => {
      const databaseUrl = await (await cluster.get()).createDatabase('shared')
      return startServer({ databaseUrl, environment })
    }),
  }
  const socket = once(startEmbeddedDatabase)
  const loaded = once(async () => {
    const url = await (await cluster.get()).createDatabase('loaded')
    await migrateAndLoad(url)
    return url
  })
  const answers: Record<string, () => Promise<unknown>> = {
    '/database': async () => ({ url: await (await cluster.get()).createDatabase(nextName()) }),
    '/embedded': async () => ({ url: (await servers.embedded.get()).url }),
    '/postgres': async () => ({ url: (await servers.postgres.get()).url }),
    '/loaded-database': async () => ({ url: await loaded.get() }),
    '/embedded-socket': async () => ({ path: (await socket.get()).socketPath }),
    '/embedded/log': async () => (await servers.embedded.get()).log,
    '/postgres/log': async () => (await servers.postgres.get()).log,
  }

  const broker = createServer((request, response) => {
    const answer = answers[request.url ?? '']
    const body = answer
      ? answer()
      : Promise.reject(new Error(`Nothing is shared at ${request.url}`))
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
    await (await socket.started())?.stop()
    await (await cluster.started())?.stop()
  }
}

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

/** Something started when it is first wanted. */
function once<Value>(start: () => Promise<Value>) {
  let starting: Promise<Value> | undefined
  return {
    get: (): Promise<Value> => (starting ??= start()),
    /** Undefined when nobody wanted it, or it could not be started. */
    started: (): Promise<Value | undefined> =>
      starting?.catch(() => undefined) ?? Promise.resolve(undefined),
  }
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('No TCP port was given')
  return address.port
}
