import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'

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

/**
 * Opens no connection yet: the first statement does.
 * @param processes how many like this one share the database server
 */
export function connect(address: Address, processes = 1): Connection {
  const sql =
    'url' in address
      ? postgres(address.url, {
          ...shared,
          max: connections(processes),
          connection: { ...shared.connection, statement_timeout: 15_000 },
        })
      : // The embedded database answers one connection at a time; with more, answers got lost.
        postgres({
          ...shared,
          path: address.socketPath,
          user: 'postgres',
          database: 'postgres',
          max: 1,
        })
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
    close: () => sql.end({ timeout: 5 }),
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
