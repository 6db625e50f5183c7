import { setTimeout as sleep } from 'node:timers/promises'
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import { drizzle } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import {
  choose,
  type Found,
  type ServerHost,
  serverHosts,
  type ServerHosts,
} from './server-hosts.ts'
import { DatabaseGivenUp } from './unavailable.ts'

/** Over connections of this process, or of the one that a thread belongs to. */
export type Queries = PgDatabase<PgQueryResultHKT>
/** Where the database listens: a URL, or the socket of the embedded one. */
export type Address = { url: string } | { socketPath: string }

/** Hears of a statement that is sent, and of its answer. */
export type OnStatement = (statement: string, answered: PromiseLike<unknown>) => void

export interface Connection {
  readonly sql: postgres.Sql
  /** Drizzle over the same connections; tells the listener every statement it sends. */
  queries: (onStatement?: OnStatement) => Queries
  close: () => Promise<void>
}

/** For answering: nothing that is asked through it waits long. */
export interface ServingConnection extends Connection {
  /** Answers although all others wait: for short looks at whether and what the database answers. */
  readonly watch: postgres.Sql
  /** Ends what is under way, and refuses what is asked from now on, until `resume`. */
  giveUp: () => void
  resume: () => void
  /** The same, with other connections: those there are lead nowhere. The embedded database has but its one. */
  renew: () => void
  /** Left out where the database is another's to look after. */
  repair?: Repair
}

/** What only the embedded database has: nobody but this process looks after it. */
export interface Repair {
  /** Reads all of it. @throws where it cannot be read, or is not what was loaded */
  requireIntact: () => Promise<void>
  /** Sets it aside, and builds another in its place. */
  rebuild: (reason: unknown) => Promise<void>
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

/** Milliseconds that an answer waits for a lock, and a look at the database. */
const lockPatience = { answer: 1000, look: 300 }

/** Opens no connection yet: the first statement does. To migrate and to load, which may wait. */
export function connect(address: Address): Connection {
  const sql =
    'url' in address ? postgres(address.url, serverOptions({ most: 10 })) : embedded(address)
  return over(sql, () => sql.end({ timeout: 5 }))
}

/** The same over the server that is wanted of those a URL names. */
export async function connectToServer(url: string): Promise<Connection> {
  const server = await findServer(url)
  const sql = server.open({ most: 10 })
  return over(sql, async () => {
    server.stop()
    await sql.end({ timeout: 5 })
  })
}

const over = (sql: postgres.Sql, close: () => Promise<void>): Connection => ({
  sql,
  queries: (onStatement) => queriesOver(sql, onStatement),
  close,
})

/** @param processes how many like this one share the database server */
export async function connectToServe(address: Address, processes = 1): Promise<ServingConnection> {
  if (!('url' in address)) return serveOver(embedded(address))
  const server = await findServer(address.url)
  const limits = { most: connections(processes), lockTimeout: lockPatience.answer }
  return serveOverServer(
    () => server.open(limits),
    () => server.open({ most: 1, lockTimeout: lockPatience.look }),
    server.stop,
  )
}

function serveOverServer(
  open: () => postgres.Sql,
  openWatch: () => postgres.Sql,
  onClosing: () => void,
): ServingConnection {
  let [sql, watch, isGivenUp] = [open(), openWatch(), false]
  const replace = () => {
    const outdated = sql
    sql = open()
    endAtOnce(outdated)
  }
  return {
    sql: current(() => sql),
    get watch() {
      return watch
    },
    queries: (onStatement) => {
      if (isGivenUp) throw new DatabaseGivenUp('the database answers nobody')
      return queriesOver(sql, onStatement)
    },
    giveUp: () => {
      if (!isGivenUp) replace()
      isGivenUp = true
    },
    resume: () => {
      isGivenUp = false
    },
    renew: () => {
      isGivenUp = true
      endAtOnce(watch)
      watch = openWatch()
      replace()
    },
    close: async () => {
      onClosing()
      await Promise.all([sql.end({ timeout: 5 }), watch.end({ timeout: 5 })])
    },
  }
}

/** One that stays while those behind it are replaced. */
const current = (sql: () => postgres.Sql): postgres.Sql =>
  new Proxy(sql(), {
    apply: (_first, receiver: unknown, values: unknown[]): unknown =>
      Reflect.apply(sql(), receiver, values),
    get: (_first, property): unknown => Reflect.get(sql(), property),
  })

/** Over the one connection of the embedded database, which belongs to this process alone. */
function serveOver(sql: postgres.Sql): ServingConnection {
  let isGivenUp = false
  return {
    sql,
    watch: sql,
    queries: (onStatement) => {
      if (isGivenUp) throw new DatabaseGivenUp('the database answers nobody')
      return queriesOver(sql, onStatement)
    },
    giveUp: () => {
      isGivenUp = true
    },
    resume: () => {
      isGivenUp = false
    },
    renew: () => undefined,
    close: () => sql.end({ timeout: 5 }),
  }
}

/** Whoever waits for it is told that the connection is gone. */
function endAtOnce(sql: postgres.Sql): void {
  sql.end({ timeout: 0 }).catch(() => undefined)
}

interface Limits {
  /** Connections at once. */
  most: number
  /** Milliseconds that a statement waits for a lock; left out: as long as it takes. */
  lockTimeout?: number
}

const serverOptions = ({ most, lockTimeout }: Limits) => ({
  ...shared,
  max: most,
  connection: {
    ...shared.connection,
    statement_timeout: 15_000,
    ...(lockTimeout !== undefined && { lock_timeout: lockTimeout }),
  },
  // The driver asks for the types of arrays itself, and nobody hears when such a question is given up; none are read.
  fetch_types: lockTimeout === undefined,
})

/** The embedded database answers one connection at a time; with more, answers got lost. */
const embedded = ({ socketPath }: { socketPath: string }): postgres.Sql =>
  postgres({ ...shared, path: socketPath, user: 'postgres', database: 'postgres', max: 1 })

interface Server {
  /** Connections to it, now and whenever one ends. */
  open: (limits: Limits) => postgres.Sql
  /** Looks for no other any more. */
  stop: () => void
}

/**
 * The database of a URL, of several servers the one that is wanted, looked for anew whenever a connection ends. Where
 * the driver itself goes from one to the next, a statement waits for ever while none is there, and it tries without a
 * pause.
 */
async function findServer(url: string): Promise<Server> {
  const servers = serverHosts(url)
  if (servers === null || servers.hosts.length === 1) {
    return { open: (limits) => postgres(url, serverOptions(limits)), stop: () => undefined }
  }
  const { hosts, wish } = servers
  let current: ServerHost = hosts[0]
  const opened = new Set<WeakRef<postgres.Sql>>()
  const searching = searchServer(servers, (found) => {
    current = found
    for (const reference of opened) {
      const options = reference.deref()?.options
      if (!options) opened.delete(reference)
      // The driver reads both anew for each connection.
      options?.host.splice(0, 1, found.host)
      options?.port.splice(0, 1, found.port)
    }
  })
  await searching.once()
  return {
    open: (limits) => {
      const sql = postgres(current.url, {
        ...serverOptions(limits),
        // Refused, if it has become a standby meanwhile.
        ...(wish === 'primary' || wish === 'read-write' ? { target_session_attrs: 'primary' } : {}),
        onclose: () => {
          searching.again()
        },
      })
      opened.add(new WeakRef(sql))
      return sql
    },
    stop: () => {
      searching.stop()
    },
  }
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

const queriesOver = (sql: postgres.Sql, onStatement?: OnStatement): Queries =>
  drizzle(preparing(sql, onStatement))

/** Drizzle sends every statement through `unsafe`, which by default plans it anew each time: 2 to 3 times slower. */
function preparing(sql: postgres.Sql, onStatement?: OnStatement): postgres.Sql {
  return new Proxy(sql, {
    get(target, property, receiver): unknown {
      if (property !== 'unsafe') return Reflect.get(target, property, receiver)
      return (query: string, parameters?: postgres.ParameterOrJSON<never>[]) => {
        const asked = target.unsafe(query, parameters, { prepare: true })
        countUntilAnswered(asked)
        onStatement?.(query, asked)
        return asked
      }
    },
  })
}

/** Statements of this process that were asked for an answer, since it began. */
export const statementCounts = { running: 0, answered: 0, failed: 0 }

function countUntilAnswered(asked: Promise<unknown>): void {
  statementCounts.running += 1
  asked.then(
    () => {
      statementCounts.running -= 1
      statementCounts.answered += 1
    },
    () => {
      statementCounts.running -= 1
      statementCounts.failed += 1
    },
  )
}
