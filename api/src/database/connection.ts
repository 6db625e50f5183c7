import { setTimeout as sleep } from 'node:timers/promises'
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import {
  choose,
  type Found,
  type ServerHost,
  serverHosts,
  type ServerHosts,
} from './server-hosts.ts'

export type Queries = PostgresJsDatabase
/** Where the database listens: a URL, or the socket of the embedded one. */
export type Address = { url: string } | { socketPath: string }

export interface Connection {
  sql: postgres.Sql
  /** Drizzle over the same connections; tells the listener every statement it sends. */
  queries: (onStatement?: (statement: string) => void) => Queries
  close: () => Promise<void>
}

const shared = {
  onnotice: () => undefined,
  connect_timeout: 5,
  // A database that comes back is found again within half a second; the default waits up to 20.
  backoff: () => 0.5,
  connection: { application_name: 'atlas-60-plus' },
} satisfies postgres.Options<Record<string, never>>

/** As many at once as a server of usual size answers at once; no more than two for each of many processes. */
const connections = (processes: number) => Math.max(2, Math.ceil(10 / processes))

/** Longer than any question may take: everything there is, is read or written at once, a country's cells among it. */
export const allowMinutes = (transaction: postgres.TransactionSql) =>
  transaction`select set_config('statement_timeout', '10min', true)`

/**
 * Opens no connection yet: the first statement does.
 * @param processes how many like this one share the database server
 */
export function connect(address: Address, processes = 1): Connection {
  const sql =
    'url' in address
      ? postgres(address.url, serverOptions(processes))
      : // The embedded database answers one connection at a time; with more, answers got lost.
        postgres({
          ...shared,
          path: address.socketPath,
          user: 'postgres',
          database: 'postgres',
          max: 1,
        })
  return over(sql, () => undefined)
}

function over(sql: postgres.Sql, onClosing: () => void): Connection {
  const client = preparing(sql)
  return {
    sql,
    queries: (onStatement) =>
      drizzle(
        client,
        onStatement
          ? {
              logger: {
                logQuery: (statement) => {
                  onStatement(statement)
                },
              },
            }
          : {},
      ),
    close: () => {
      onClosing()
      return sql.end({ timeout: 5 })
    },
  }
}

const serverOptions = (processes: number) => ({
  ...shared,
  max: connections(processes),
  connection: { ...shared.connection, statement_timeout: 15_000 },
})

/**
 * Connects to the database of a URL, of several servers to the one that is wanted, now and whenever a connection ends.
 * Where the driver itself goes from one to the next, a statement waits for ever while none is there, and it tries
 * without a pause.
 */
export async function connectToServer(url: string, processes = 1): Promise<Connection> {
  const servers = serverHosts(url)
  if (servers === null || servers.hosts.length === 1) return connect({ url }, processes)
  const { hosts, wish } = servers
  const searching = searchServer(servers, (found) => {
    // The driver reads both anew for each connection.
    sql.options.host.splice(0, 1, found.host)
    sql.options.port.splice(0, 1, found.port)
  })
  const sql = postgres(hosts[0].url, {
    ...serverOptions(processes),
    // Refused, if it has become a standby meanwhile.
    ...(wish === 'primary' || wish === 'read-write' ? { target_session_attrs: 'primary' } : {}),
    onclose: () => {
      searching.again()
    },
  })
  await searching.once()
  return over(sql, () => {
    searching.stop()
  })
}

const searchEveryMilliseconds = 500

function searchServer({ hosts, wish }: ServerHosts, found: (host: ServerHost) => void) {
  let searching: Promise<void> | undefined
  let stopped = false
  const once = async () => {
    const host = hosts[choose(await Promise.all(hosts.map(look)), wish)]
    if (host) found(host)
    return host !== undefined
  }
  const untilFound = async () => {
    while (!stopped && !(await once())) await sleep(searchEveryMilliseconds, null, { ref: false })
  }
  return {
    once,
    again: () => {
      searching ??= untilFound().finally(() => {
        searching = undefined
      })
    },
    stop: () => {
      stopped = true
    },
  }
}

/** What a server is at this moment; null where it does not say within two seconds. */
async function look({ url }: ServerHost): Promise<Found> {
  const sql = postgres(url, { ...shared, max: 1, connect_timeout: 2, fetch_types: false })
  try {
    const [answer] = await sql<{ inRecovery: boolean }[]>`
      select pg_is_in_recovery() as "inRecovery"`
    return answer ?? null
  } catch {
    return null
  } finally {
    await sql.end({ timeout: 0 })
  }
}

/** Drizzle sends every statement through `unsafe`, which by default plans it anew each time: 2 to 3 times slower. */
function preparing(sql: postgres.Sql): postgres.Sql {
  return new Proxy(sql, {
    get(target, property, receiver): unknown {
      if (property !== 'unsafe') return Reflect.get(target, property, receiver)
      return (query: string, parameters?: postgres.ParameterOrJSON<never>[]) =>
        target.unsafe(query, parameters, { prepare: true })
    },
  })
}
