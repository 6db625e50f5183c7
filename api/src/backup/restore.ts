import { cp, readFile, rename } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { files, lockDataDirectory } from '../database/embedded/open-data-directory.ts'
import { backedUp, type Configured, type Manifest } from './back-up.ts'
import { BackupError, run, runOnDatabase } from './postgres-tools.ts'

const manifest = z.object({
  format: z.literal(1),
  made: z.string(),
  database: z.enum(['postgres', 'embedded']),
}) satisfies z.ZodType<Manifest>

/**
 * Makes the database what it was when the backup was made, all of it or nothing; servers on PostgreSQL answer from memory
 * meanwhile and then from what was brought back. What the embedded database held is set aside.
 * @returns when the backup was made
 * @throws BackupError, or DataDirectoryError where the embedded database is in use
 */
export async function restore(environment: Configured, directory: string): Promise<string> {
  const { made, database } = await readManifest(directory)
  const { databaseUrl, databaseAdminUrl, dataDirectory } = environment
  if ((database === 'postgres') !== (databaseUrl !== undefined)) {
    throw new BackupError(
      database === 'postgres'
        ? 'The backup is of a PostgreSQL server; set DATABASE_URL'
        : 'The backup is of the embedded database; leave DATABASE_URL out',
    )
  }
  if (databaseUrl === undefined) await restoreEmbedded(dataDirectory, directory)
  else await restoreServer(databaseAdminUrl ?? databaseUrl, join(directory, 'database.dump'))
  return made
}

async function readManifest(directory: string): Promise<Manifest> {
  const text = await readFile(join(directory, 'backup.json'), 'utf8').catch(() => null)
  if (text === null) throw new BackupError(`${directory} holds no whole backup`)
  return manifest.parse(JSON.parse(text))
}

/**
 * Drops whatever this role has in the schema, of whatever kind, one after another: what depends on one goes with it. What
 * belongs to another role, to an extension (PostGIS) or to another object stays, or goes with that. Those of the first
 * superuser are written down as nobody's.
 */
const emptying = `do $$
declare
  next record;
begin
  loop
    select identified.type, identified.identity into next
      from pg_depend as here
     cross join lateral pg_identify_object(here.classid, here.objid, 0) as identified
     where here.refclassid = 'pg_namespace'::regclass and here.refobjid = 'public'::regnamespace and here.deptype = 'n'
       and not exists (
         select from pg_depend as part
          where part.classid = here.classid and part.objid = here.objid and part.objsubid = 0 and part.deptype in ('e', 'i'))
       and (select oid from pg_roles where rolname = current_user) = coalesce((
         select owner.refobjid from pg_shdepend as owner
          where owner.classid = here.classid and owner.objid = here.objid and owner.deptype = 'o'
            and owner.dbid = (select oid from pg_database where datname = current_database())), 10)
     limit 1;
    exit when not found;
    execute format('drop %s %s cascade',
      replace(next.type, 'composite type', 'type'),
      -- An aggregate of whole rows is named so in statements.
      case next.type when 'aggregate' then replace(next.identity, '()', '(*)') else next.identity end);
  end loop;
end $$;
`

async function restoreServer(url: string, file: string): Promise<void> {
  // Of the schema only what is in it: itself is there already, with PostGIS in it.
  const options = ['--no-owner', '--schema=public', '--file=-']
  const statements = await run('pg_restore', [...options, file])
  await runOnDatabase(
    'psql',
    url,
    ['--quiet', '--no-psqlrc', '--single-transaction', '--set=ON_ERROR_STOP=1', '--file=-'],
    emptying + statements,
  )
}

async function restoreEmbedded(dataDirectory: string, directory: string): Promise<void> {
  const release = await lockDataDirectory(dataDirectory, () => undefined)
  try {
    // The sum over its contents, too: what is brought back would be taken for damaged by it.
    // And what was imported since: it would be brought back where the backup knows of no import.
    for (const name of [files.version, files.state, files.cluster, files.imports]) {
      const there = join(dataDirectory, name)
      const aside = `${there}.set-aside-${new Date().toISOString().replaceAll(':', '-')}`
      if (existsSync(there)) await rename(there, aside)
    }
    for (const name of backedUp) {
      await cp(join(directory, name), join(dataDirectory, name), { recursive: true })
    }
  } finally {
    await release()
  }
}
