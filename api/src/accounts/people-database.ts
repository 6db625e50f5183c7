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
      write: (act) => repair.enter(() => begin(sql, act)),
      close: () => Promise.resolve(),
    }
  }
  const { databasePeopleUrl, databaseAdminUrl, databaseUrl } = environment
  const url = databasePeopleUrl ?? databaseAdminUrl ?? databaseUrl
  return url === undefined ? null : overServer(url)
}

async function overServer(url: string): Promise<PeopleDatabase | null> {
  const server = await connectToServer(url, mostConnections)
  if (!(await mayKeepPeople(server.sql))) {
    await server.close()
    return null
  }
  return {
    sql: server.sql,
    write: (act) => begin(server.sql, act),
    close: server.close,
  }
}

async function mayKeepPeople(sql: postgres.Sql): Promise<boolean> {
  const [found] = await sql<{ may: boolean }[]>`
    select coalesce(has_table_privilege(class.oid, 'insert'), false) and
           has_schema_privilege(class.relnamespace, 'usage') and
           current_setting('transaction_read_only') = 'off' as may
      from pg_class class
     where class.relname = 'session' and class.relnamespace = to_regnamespace('people')`
  return found?.may === true
}

/** What the act returns, as it is: the driver's own unwraps arrays of promises. */
async function begin<Value>(
  sql: postgres.Sql,
  act: (transaction: postgres.TransactionSql) => Promise<Value>,
): Promise<Value> {
  const { value } = await sql.begin(async (transaction) => ({ value: await act(transaction) }))
  return value
}
