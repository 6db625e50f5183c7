import type postgres from 'postgres'

export class UnsuitableServerError extends Error {
  override name = 'UnsuitableServerError'
}

const oldest = { postgres: 15, postgis: [3, 3] as const }

/** @throws UnsuitableServerError where PostgreSQL or PostGIS are older than what the queries were tested with */
export async function requireSuitableServer(sql: postgres.Sql): Promise<void> {
  const [found] = await sql<{ postgres: number; postgis: string | null }[]>`
    select current_setting('server_version_num')::int / 10000 as postgres,
           (select coalesce(installed_version, default_version) from pg_available_extensions where name = 'postgis')
             as postgis`
  if (!found || found.postgres < oldest.postgres) {
    throw new UnsuitableServerError(
      `PostgreSQL ${oldest.postgres} or newer is needed; this is ${found?.postgres ?? '?'}`,
    )
  }
  const [major = 0, minor = 0] = (found.postgis ?? '').split('.').map(Number)
  const [oldestMajor, oldestMinor] = oldest.postgis
  if (major < oldestMajor || (major === oldestMajor && minor < oldestMinor)) {
    throw new UnsuitableServerError(
      found.postgis === null
        ? 'PostgreSQL has no PostGIS; on Debian it is the package postgresql-postgis'
        : `PostGIS ${oldest.postgis.join('.')} or newer is needed; this is ${found.postgis}`,
    )
  }
}
