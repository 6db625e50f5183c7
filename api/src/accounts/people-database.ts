import type postgres from 'postgres'
import { connectToServer, type ServingConnection } from '../database/connection.ts'
import type { Environment } from '../environment.ts'

/** Where accounts, sessions and the audit are kept. */
export interface PeopleDatabase {
  readonly sql: postgres.Sql
  /** All of it or nothing. */
  readonly write: <Value>(
    act: (transaction: postgres.TransactionSql) => Promise<Value>,
  ) => Promise<Value>
  readonly close: () => Promise<void>
}

/** A role that was named to keep accounts, and may not. */
export class PeopleRoleError extends Error {
  override name = 'PeopleRoleError'

  constructor(reason: string, options?: ErrorOptions) {
    super(`${reason} A superuser of PostgreSQL makes the role, once: ${makesRoles}`, options)
  }
}

/** What is to be done in a database that began before there were accounts. */
export const makesRoles =
  'ATLAS_PEOPLE_PASSWORD=… psql --dbname=atlas --file=operations/database-roles.sql, then npm run migrate (docs/betrieb.md, "Konten")'

type Roles = Pick<Environment, 'databaseUrl' | 'databaseAdminUrl' | 'databasePeopleUrl'>

/** Connections of a process: signing in is rare beside all else. */
const mostConnections = 3

/**
 * Over the embedded database's own connection, or connections of the role that may write there.
 * @returns null where no role of the configuration may: then nobody signs in
 */
export async function openPeople(
  environment: Roles,
  connection: Pick<ServingConnection, 'sql' | 'repair'>,
): Promise<PeopleDatabase | null> {
  const { sql, repair } = connection
  if (repair) {
    return {
      sql,
      write: (act) => repair.enter((beforeCommit) => begin(sql, act, beforeCommit)),
      close: () => Promise.resolve(),
    }
  }
  const { databasePeopleUrl, databaseAdminUrl, databaseUrl } = environment
  const url = databasePeopleUrl ?? databaseAdminUrl ?? databaseUrl
  if (url === undefined) return null
  if (databasePeopleUrl === undefined) return (await overServer(url)).database
  const { database, mayKeep } = await overServer(url).catch((error: unknown) => {
    const isRefused =
      error instanceof Error && 'code' in error && /^(?:28|42501)/.test(String(error.code))
    if (!isRefused) throw error
    const reason = `PostgreSQL refuses the role of DATABASE_PEOPLE_URL: ${error.message}.`
    throw new PeopleRoleError(reason, { cause: error })
  })
  if (!mayKeep) throw new PeopleRoleError('The role of DATABASE_PEOPLE_URL may keep no accounts.')
  return database
}

interface Opened {
  /** Null: it may keep none, or not now. */
  database: PeopleDatabase | null
  mayKeep: boolean
}

async function overServer(url: string): Promise<Opened> {
  const server = await connectToServer(url, mostConnections)
  const { mayKeep, isWritable } = await rightsOn(server.sql)
  if (!mayKeep || !isWritable) {
    await server.close()
    return { database: null, mayKeep }
  }
  const { sql, close } = server
  return { database: { sql, write: (act) => begin(sql, act), close }, mayKeep }
}

async function rightsOn(sql: postgres.Sql): Promise<{ mayKeep: boolean; isWritable: boolean }> {
  const [found] = await sql<{ mayKeep: boolean; isWritable: boolean }[]>`
    select coalesce(has_table_privilege(class.oid, 'insert'), false) and
             has_schema_privilege(class.relnamespace, 'usage') as "mayKeep",
           current_setting('transaction_read_only') = 'off' as "isWritable"
      from pg_class class
     where class.relname = 'session' and class.relnamespace = to_regnamespace('people')`
  return found ?? { mayKeep: false, isWritable: false }
}

/** What the act returns, as it is: the driver's own unwraps arrays of promises. */
async function begin<Value>(
  sql: postgres.Sql,
  act: (transaction: postgres.TransactionSql) => Promise<Value>,
  beforeCommit?: (transaction: postgres.TransactionSql) => Promise<void>,
): Promise<Value> {
  const { value } = await sql.begin(async (transaction) => {
    const done = { value: await act(transaction) }
    await beforeCommit?.(transaction)
    return done
  })
  return value
}
