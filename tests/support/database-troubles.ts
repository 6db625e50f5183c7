import { setTimeout as sleep } from 'node:timers/promises'

import postgres from 'postgres'

import type { Random } from './expensive/random.ts'
import type { PostgresCluster } from './postgres-cluster.ts'

export async function lockTables(databaseUrl: string, random: Random): Promise<void> {
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => undefined })
  const tables = await sql<{ name: string }[]>`
    select tablename as name from pg_tables
     where schemaname = 'public' and tablename <> 'spatial_ref_sys'`
  const names = tables.map(({ name }) => name)
  const some = random.shuffled(names).slice(0, 1 + random.below(names.length))
  await sql.begin(async (transaction) => {
    await transaction`lock table ${transaction(some)} in access exclusive mode`
    await sleep(1500)
  })
  await sql.end()
}

export async function endConnections(databaseUrl: string): Promise<void> {
  const sql = postgres(databaseUrl, { max: 1 })
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
             where datname = current_database() and pid <> pg_backend_pid()`
  await sql.end()
}

export async function loseDatabase(cluster: PostgresCluster, random: Random): Promise<void> {
  await cluster.crash()
  await sleep(random.next() * 1000)
  await cluster.start()
}
