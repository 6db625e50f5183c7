import type autocannon from 'autocannon'
import postgres from 'postgres'

import { startServer } from '../support/server.ts'
import { startEmptyRoute } from './empty-route.ts'
import { type Measure, repeated, sent } from './load.ts'
import { type Operation, operations } from './operations.ts'
import { inRounds } from './rounds.ts'

const { map, demand, coverage, distances } = operations

/** On PostgreSQL with one process: the operations computed anew, beside their bare SQL. */
export async function measureUncached(databaseUrl: string) {
  const server = await startServer({ databaseUrl, environment: { LOG_LEVEL: 'warn' } })
  const sql = postgres(databaseUrl, { max: 10 })
  // As autovacuum does within minutes: before, bare SQL is a fifth as fast, and its plan changes while it is measured.
  await sql`analyze`
  const measured = await inRounds({
    map: uncached(server.url, map),
    mapSql: bareSql(sql, map),
    demand: uncached(server.url, demand),
    demandSql: bareSql(sql, demand),
    coverage: uncached(server.url, coverage),
    coverageSql: bareSql(sql, coverage),
    distances: uncached(server.url, distances),
    distancesSql: bareSql(sql, distances),
  })
  await sql.end()
  await server.stop()
  return {
    ratios: {
      mapToSql: measured.ratio('map', 'mapSql'),
      demandToMap: measured.ratio('demand', 'map'),
      demandToSql: measured.ratio('demand', 'demandSql'),
      coverageToSql: measured.ratio('coverage', 'coverageSql'),
      distancesToSql: measured.ratio('distances', 'distancesSql'),
    },
    ...measured.describe(),
  }
}

/**
 * Answers that are kept, as text, compressed and as what the caller has already, beside an empty Fastify route.
 * @param databaseUrl null for the embedded database
 */
export async function measureCached(databaseUrl: string | null) {
  const server = await startServer({
    environment: { LOG_LEVEL: 'warn' },
    ...(databaseUrl === null ? {} : { databaseUrl }),
  })
  const empty = await startEmptyRoute()
  const measured = await inRounds({
    emptyRoute: sent(empty.url, [{ path: '/' }]),
    map: sent(server.url, [cached(map)]),
    mapCompressed: sent(server.url, [cached(map, { 'accept-encoding': 'br' })]),
    mapKnown: sent(
      server.url,
      [cached(map, { 'if-none-match': await tagOf(server.url, map) })],
      '3xx',
    ),
    demand: sent(server.url, [cached(demand)]),
    demandCompressed: sent(server.url, [cached(demand, { 'accept-encoding': 'br' })]),
    mapUncached: uncached(server.url, map),
    demandUncached: uncached(server.url, demand),
  })
  empty.stop()
  await server.stop()
  return {
    ratios: {
      mapToEmptyRoute: measured.ratio('map', 'emptyRoute'),
      mapCompressedToEmptyRoute: measured.ratio('mapCompressed', 'emptyRoute'),
      mapKnownToEmptyRoute: measured.ratio('mapKnown', 'emptyRoute'),
      demandToEmptyRoute: measured.ratio('demand', 'emptyRoute'),
      demandCompressedToEmptyRoute: measured.ratio('demandCompressed', 'emptyRoute'),
      demandUncachedToMapUncached: measured.ratio('demandUncached', 'mapUncached'),
    },
    ...measured.describe(),
  }
}

/** What somebody would ask who wants nothing but the numbers. */
function bareSql(sql: postgres.Sql, { statement }: Operation): Measure {
  const parameters = statement.params.map(parameterOf)
  return repeated(() => sql.unsafe(statement.sql, parameters, { prepare: true }))
}

function parameterOf(value: unknown): postgres.JSONValue {
  if (Array.isArray(value)) return value.map(parameterOf)
  return String(value)
}

let asked = 0

/** Never the same question twice. */
export const uncachedRequest = ({
  query,
  variables,
  extensions,
}: Operation): autocannon.Request => ({
  method: 'POST',
  path: '/graphql',
  headers: { 'content-type': 'application/json' },
  setupRequest: (request) => {
    asked += 1
    const body = { query, variables: variables(asked), extensions: extensions?.(asked) }
    return { ...request, body: JSON.stringify(body) }
  },
})

export const uncached = (url: string, operation: Operation): Measure =>
  sent(url, [uncachedRequest(operation)])

const addressOf = ({ query, variables }: Operation) =>
  `/graphql?${new URLSearchParams({ query, variables: JSON.stringify(variables(0)) }).toString()}`
const preflighted = { 'apollo-require-preflight': 'true' }

/** Always the same question. */
export const cached = (
  operation: Operation,
  headers: Record<string, string> = {},
): autocannon.Request => ({ path: addressOf(operation), headers: { ...preflighted, ...headers } })

async function tagOf(url: string, operation: Operation): Promise<string> {
  const answer = await fetch(url + addressOf(operation), { headers: preflighted })
  await answer.text()
  const tag = answer.headers.get('etag')
  if (tag === null) throw new Error('the answer has no entity tag')
  return tag
}
