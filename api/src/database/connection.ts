import postgres from 'postgres'
import { driverOptions, findServer, serverOptions } from './find-server.ts'
import { listenToData } from './listen-to-data.ts'
import {
  type OnStatement,
  type Queries,
  queriesOver,
  rowsOver,
  type StatementParameters,
} from './statements.ts'
import { DatabaseGivenUp } from './unavailable.ts'

/** Where the database listens: a URL, or the socket of the embedded one. */
export type Address = { url: string } | { socketPath: string }

export interface Connection {
  readonly sql: postgres.Sql
  /** Whether it is one to the embedded database. */
  readonly isEmbedded: boolean
  /** Drizzle over the same connections; tells the listener every statement it sends. */
  queries: (onStatement?: OnStatement) => Queries
  close: () => Promise<void>
}

/** For answering: nothing that is asked through it waits long. */
export interface ServingConnection extends Connection {
  /** Answers although all others wait: for short looks at whether and what the database answers. */
  readonly watch: postgres.Sql
  /** How many there are for statements at most. */
  readonly connections: number
  /** Of a statement that Drizzle has made elsewhere: lists in the order of its columns. */
  rows: (statement: string, parameters: StatementParameters) => Promise<unknown[][]>
  /** Ends what is under way, and refuses what is asked from now on, until `resume`. */
  giveUp: () => void
  resume: () => void
  /** The same, with other connections: those there are lead nowhere. */
  renew: () => void
  /** Another in place of the embedded database's one, on which answers got lost. */
  reconnect: () => void
  /**
   * Hears, until it is closed, of other data as soon as it is committed. Left out where nobody but this process loads any.
   */
  listen?: (heard: () => void) => void
  /** Left out where the database is another's to look after. */
  repair?: Repair
}

/** What only the embedded database has: nobody but this process looks after it. */
export interface Repair {
  /** Reads what of it was written since. @throws where it cannot be read, or is not what was loaded */
  requireIntact: () => Promise<void>
  /** Whether all that was loaded is in it: not from when it is lost until the one in its place is filled. */
  isWhole: () => boolean
  /** Sets it aside, and builds another in its place. */
  rebuild: (reason: unknown) => Promise<void>
  /** Writes to it, which nothing else does while it is served; one after the other. */
  write: <Value>(act: Writing<Value>) => Promise<Value>
  /** The same for a few rows of people who sign in, which are no part of the city's data. */
  enter: <Value>(act: Writing<Value>) => Promise<Value>
}

/** In one transaction, whose last step, after which it only commits, is the one it is given. */
export type Writing<Value> = (
  beforeCommit: (transaction: postgres.TransactionSql) => Promise<void>,
) => Promise<Value>

/** Where nothing has to be done before it commits. */
export const writeDirectly = <Value>(act: Writing<Value>): Promise<Value> =>
  act(() => Promise.resolve())

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
  return over(sql, !('url' in address), () => sql.end({ timeout: 5 }))
}

/** The same over the server that is wanted of those a URL names. */
export async function connectToServer(url: string, most = 10): Promise<Connection> {
  const server = await findServer(url)
  const sql = server.open({ most })
  return over(sql, false, async () => {
    server.stop()
    await sql.end({ timeout: 5 })
  })
}

const over = (sql: postgres.Sql, isEmbedded: boolean, close: () => Promise<void>): Connection => ({
  sql,
  isEmbedded,
  queries: (onStatement) => queriesOver(sql, onStatement),
  close,
})

/** @param processes how many like this one share the database server */
export async function connectToServe(address: Address, processes = 1): Promise<ServingConnection> {
  if (!('url' in address)) return servingOver(new EmbeddedConnection(() => embedded(address)))
  const server = await findServer(address.url)
  const limits = { most: connections(processes), lockTimeout: lockPatience.answer }
  return servingOver(
    new ServerConnections(
      limits.most,
      () => server.open(limits),
      () => server.open({ most: 1, lockTimeout: lockPatience.look }),
      (heard) => listenToData(address.url, heard),
      server.stop,
    ),
  )
}

/** What a serving connection is made of. */
interface Serving {
  readonly most: number
  readonly sql: postgres.Sql
  readonly watch: postgres.Sql
  /** Ends what is under way, where that can be. */
  replace: () => void
  /** @returns whether there are other connections now */
  renew: () => boolean
  reconnect?: () => void
  listen?: (heard: () => void) => void
  close: () => Promise<void>
}

/** To a database server. */
class ServerConnections implements Serving {
  readonly most: number
  readonly #open: () => postgres.Sql
  readonly #openWatch: () => postgres.Sql
  readonly #listen: (heard: () => void) => () => Promise<void>
  readonly #onClosing: () => void
  #stopListening: (() => Promise<void>) | undefined
  sql: postgres.Sql
  watch: postgres.Sql

  constructor(
    most: number,
    open: () => postgres.Sql,
    openWatch: () => postgres.Sql,
    listen: (heard: () => void) => () => Promise<void>,
    onClosing: () => void,
  ) {
    this.most = most
    this.#open = open
    this.#openWatch = openWatch
    this.#listen = listen
    this.#onClosing = onClosing
    this.sql = open()
    this.watch = openWatch()
  }

  replace(): void {
    const outdated = this.sql
    this.sql = this.#open()
    endAtOnce(outdated)
  }

  renew(): boolean {
    endAtOnce(this.watch)
    this.watch = this.#openWatch()
    this.replace()
    return true
  }

  listen(heard: () => void): void {
    this.#stopListening ??= this.#listen(heard)
  }

  async close(): Promise<void> {
    this.#onClosing()
    await Promise.all([
      this.sql.end({ timeout: 5 }),
      this.watch.end({ timeout: 5 }),
      this.#stopListening?.(),
    ])
  }
}

/** That of the embedded database, which belongs to this process alone. */
class EmbeddedConnection implements Serving {
  readonly most = 1
  readonly #open: () => postgres.Sql
  sql: postgres.Sql

  constructor(open: () => postgres.Sql) {
    this.#open = open
    this.sql = open()
  }

  get watch(): postgres.Sql {
    return this.sql
  }

  replace(): void {
    // What it is asked first it answers first.
  }

  renew(): boolean {
    return false
  }

  reconnect(): void {
    const outdated = this.sql
    this.sql = this.#open()
    endAtOnce(outdated)
  }

  close(): Promise<void> {
    return this.sql.end({ timeout: 5 })
  }
}

function servingOver(serving: Serving): ServingConnection {
  let isGivenUp = false
  const answering = () => {
    if (isGivenUp) throw new DatabaseGivenUp('the database answers nobody')
    return serving.sql
  }
  return {
    sql: current(() => serving.sql),
    isEmbedded: serving instanceof EmbeddedConnection,
    connections: serving.most,
    watch: current(() => serving.watch),
    queries: (onStatement) => queriesOver(answering(), onStatement),
    rows: (statement, parameters) => rowsOver(answering(), statement, parameters),
    giveUp: () => {
      if (!isGivenUp) serving.replace()
      isGivenUp = true
    },
    resume: () => {
      isGivenUp = false
    },
    renew: () => {
      if (serving.renew()) isGivenUp = true
    },
    reconnect: () => serving.reconnect?.(),
    ...(serving.listen && {
      listen: (heard: () => void) => {
        serving.listen?.(heard)
      },
    }),
    close: () => serving.close(),
  }
}

/** One that stays while those behind it are replaced. */
const current = (sql: () => postgres.Sql): postgres.Sql =>
  new Proxy(sql(), {
    apply: (_first, receiver: unknown, values: unknown[]): unknown =>
      Reflect.apply(sql(), receiver, values),
    get: (_first, property): unknown => Reflect.get(sql(), property),
  })

/** Whoever waits for it is told that the connection is gone. */
function endAtOnce(sql: postgres.Sql): void {
  sql.end({ timeout: 0 }).catch(() => undefined)
}

/** The embedded database answers one connection at a time; with more, answers got lost. */
const embedded = ({ socketPath }: { socketPath: string }): postgres.Sql =>
  postgres({
    ...driverOptions,
    // It is there at once or not at all; while it is at work it lets nobody in.
    connect_timeout: 60,
    ...{ path: socketPath, user: 'postgres', database: 'postgres', max: 1 },
  })
