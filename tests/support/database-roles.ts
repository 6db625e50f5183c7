import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const statements = fileURLToPath(new URL('../../operations/database-roles.sql', import.meta.url))

/** The same database, as each of its roles is to come to it. */
export interface DatabaseRoles {
  admin: string
  read: string
  people: string
}

/** Makes the roles of a database as administrators are told to. */
export async function makeDatabaseRoles(databaseUrl: string): Promise<DatabaseRoles> {
  await promisify(execFile)(
    'psql',
    ['--quiet', `--dbname=${databaseUrl}`, `--file=${statements}`],
    {
      env: {
        PATH: process.env.PATH,
        ATLAS_ADMIN_PASSWORD: "it's for loading",
        ATLAS_READ_PASSWORD: 'for reading',
        ATLAS_PEOPLE_PASSWORD: 'for people',
      },
    },
  )
  const as = (role: string) => {
    const url = new URL(databaseUrl)
    url.username = role
    return url.href
  }
  return { admin: as('atlas_admin'), read: as('atlas_read'), people: as('atlas_people') }
}
