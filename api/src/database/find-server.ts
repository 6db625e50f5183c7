import { setTimeout as sleep } from 'node:timers/promises'
import postgres from 'postgres'
import {
  choose,
  type Found,
  type ServerHost,
  serverHosts,
  type ServerHosts,
} from './server-hosts.ts'

/** Of every connection. */
export const driverOptions = {
  onnotice: () => undefined,
  connect_timeout: 5,
  // A database that comes back is found again within half a second; the default waits up to 20.
  backoff: () => 0.5,
  connection: { application_name: 'atlas-60-plus' },
} satisfies postgres.Options<Record<string, never>>

interface Limits {
  /** Connections at once. */
  most: number
  /** Milliseconds that a statement waits for a lock; left out: as long as it takes. */
  lockTimeout?: number
}

export const serverOptions = ({ most, lockTimeout }: Limits) => ({
  ...driverOptions,
  max: most,
  connection: {
    ...driverOptions.connection,
    statement_timeout: 15_000,
    ...(lockTimeout !== undefined && { lock_timeout: lockTimeout }),
  },
  // The driver asks for the types of arrays itself, and nobody hears when such a question is given up; none are read.
  fetch_types: lockTimeout === undefined,
})

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
export async function findServer(url: string): Promise<Server> {
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

/** The URL of the server that is written to, of those a URL names; null where none is. A single one is asked nothing. */
export async function primaryOf(url: string): Promise<string | null> {
  const hosts = serverHosts(url)?.hosts ?? []
  if (hosts.length < 2) return url
  const found = await Promise.all(hosts.map(look))
  return hosts[choose(found, 'primary')]?.url ?? null
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
  const sql = postgres(url, { ...driverOptions, max: 1, connect_timeout: 2, fetch_types: false })
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
