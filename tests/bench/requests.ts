import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

import type postgres from 'postgres'

import { readEnvironment } from '../../api/src/environment.ts'
import { openDatabase } from '../../api/src/database/open-database.ts'
import { startServer } from '../support/server.ts'
import { type Load, repeat, send } from './load.ts'
import { type Operation, operations } from './operations.ts'
import { summary } from './summary.ts'

const rounds = 3

/**
 * An operation against the bare SQL through postgres.js and an empty Fastify route, in turn.
 * @param databaseUrl null for the embedded database
 */
export async function measureRequests(databaseUrl: string | null, name: keyof typeof operations) {
  const operation = operations[name]
  const dataDirectory = await mkdtemp(join(tmpdir(), 'atlas-bench-'))
  const runs: Record<'bareSql' | 'emptyRoute' | 'uncached' | 'cached' | 'notModified', Load[]> = {
    bareSql: [],
    emptyRoute: [],
    uncached: [],
    cached: [],
    notModified: [],
  }
  for (let round = 0; round < rounds; round += 1) {
    runs.bareSql.push(await bareSql(databaseUrl, dataDirectory, operation))
    runs.emptyRoute.push(await emptyRoute())
    const server = await startServer({
      dataDirectory,
      environment: { LOG_LEVEL: 'warn' },
      ...(databaseUrl === null ? {} : { databaseUrl }),
    })
    runs.uncached.push(await uncached(server.url, operation))
    runs.cached.push(await cached(server.url, operation))
    runs.notModified.push(await notModified(server.url, operation))
    await server.stop()
  }
  await rm(dataDirectory, { recursive: true, force: true })
  const ratio = (one: Load[], other: Load[]) =>
    summary(one.map(({ perSecond }, round) => perSecond / (other[round]?.perSecond ?? Number.NaN)))
  return {
    ...Object.fromEntries(Object.entries(runs).map(([name, loads]) => [name, describe(loads)])),
    ratios: {
      uncachedToBareSql: ratio(runs.uncached, runs.bareSql),
      emptyRouteToCached: ratio(runs.emptyRoute, runs.cached),
      emptyRouteToNotModified: ratio(runs.emptyRoute, runs.notModified),
    },
  }
}

const describe = (loads: readonly Load[]) => ({
  perSecond: summary(loads.map(({ perSecond }) => perSecond)),
  p50Milliseconds: summary(loads.map(({ p50 }) => p50)),
  p99Milliseconds: summary(loads.map(({ p99 }) => p99)),
})

/** The very statement the operation sends, with nothing around it. */
async function bareSql(
  databaseUrl: string | null,
  dataDirectory: string,
  { statement }: Operation,
): Promise<Load> {
  const connection = await openDatabase(
    readEnvironment({
      DATA_DIR: dataDirectory,
      ...(databaseUrl === null ? {} : { DATABASE_URL: databaseUrl }),
    }),
    {
      say: () => undefined,
      onLost: (reason) => {
        throw reason
      },
    },
  )
  const { sql, params } = await statement(connection)
  const parameters = params.map(parameterOf)
  const load = await repeat(() => connection.sql.unsafe(sql, parameters, { prepare: true }))
  await connection.close()
  return load
}

function parameterOf(value: unknown): postgres.JSONValue {
  if (Array.isArray(value)) return value.map(parameterOf)
  return String(value)
}

async function emptyRoute(): Promise<Load> {
  const tsx = fileURLToPath(import.meta.resolve('tsx'))
  const child = spawn(
    process.execPath,
    ['--import', tsx, fileURLToPath(new URL('empty-route.ts', import.meta.url))],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const url = await new Promise<string>((resolve) => {
    createInterface({ input: child.stdout }).once('line', resolve)
  })
  const load = await send(url, { path: '/' }, '2xx')
  child.kill()
  return load
}

const json = { 'content-type': 'application/json' }

function uncached(url: string, { query, variables }: Operation): Promise<Load> {
  let asked = 0
  return send(
    url,
    {
      method: 'POST',
      path: '/graphql',
      headers: json,
      setupRequest: (request) => {
        asked += 1
        return { ...request, body: JSON.stringify({ query, variables: variables(asked) }) }
      },
    },
    '2xx',
  )
}

const addressOf = ({ query, variables }: Operation) =>
  `/graphql?${new URLSearchParams({ query, variables: JSON.stringify(variables(0)) }).toString()}`
const preflighted = { 'apollo-require-preflight': 'true' }

const cached = (url: string, operation: Operation): Promise<Load> =>
  send(url, { path: addressOf(operation), headers: preflighted }, '2xx')

async function notModified(url: string, operation: Operation): Promise<Load> {
  const address = addressOf(operation)
  const answer = await fetch(url + address, { headers: preflighted })
  await answer.text()
  const tag = answer.headers.get('etag')
  if (tag === null) throw new Error('the answer has no entity tag')
  return send(url, { path: address, headers: { ...preflighted, 'if-none-match': tag } }, '3xx')
}
