import { german } from '@atlas/geo/imports/words/de'
import { sayFolder } from '@atlas/geo/imports/words/say-problem'
import { DataDirectoryError } from './database/embedded/open-data-directory.ts'
import { MigrationError } from './database/migrate.ts'
import { FolderError, SeedError } from './database/seed/read-data-set.ts'
import { UnsuitableServerError } from './database/require-suitable-server.ts'
import { databaseFault } from './database/unavailable.ts'
import { makesRoles, PeopleRoleError } from './accounts/people-database.ts'
import { EnvironmentError } from './environment.ts'
import { TravelCostsError } from './walking/read-travel-costs.ts'

const tellsItself = [
  DataDirectoryError,
  EnvironmentError,
  MigrationError,
  PeopleRoleError,
  SeedError,
  TravelCostsError,
  UnsuitableServerError,
]

/**
 * Why the server did not start and what to do, in words; what nobody foresaw keeps its stack.
 * @param language of the terminal: what is wrong with a city's folder is told in German, too
 */
export function explainFailure(error: unknown, language?: string): string {
  if (!(error instanceof Error)) return `Atlas 60+ could not start: ${String(error)}`
  if (tellsItself.some((known) => error instanceof known)) return toldByItself(error, language)
  const code = 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE') {
    const port = 'port' in error ? String(error.port) : ''
    return `Port ${port} is taken by another program. Stop it, or choose another with PORT=… (PORT=0 takes any free one)`
  }
  if (code === 'EACCES')
    return `This port may not be used by you: ${error.message}. Choose one above 1023 with PORT=…`
  const space = spaceOrRights(String(code), error.message)
  if (space !== null) return space
  const fault = databaseFault(error)
  if (fault === 'GONE' || fault === 'BUSY') {
    return `PostgreSQL does not answer: ${error.message || String(code)}. Check DATABASE_URL, or leave it out for the embedded database`
  }
  if (typeof code === 'string' && /^(28|3D)/.test(code))
    return `PostgreSQL refuses: ${error.message}. Check DATABASE_URL`
  return `Atlas 60+ could not start:\n${error.stack ?? error.message}`
}

const toldByItself = (error: Error, language = 'en'): string =>
  error instanceof FolderError && language.startsWith('de')
    ? sayFolder(error.problems, german.folder)
    : error.message

/** Of a full disk, and of a role that may too little. */
function spaceOrRights(code: string, message: string): string | null {
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return `There is no space left: ${message}. Make room, or choose another place with DATA_DIR=…`
  if (code === '53100') return `The disk of PostgreSQL is full: ${message}. Please make room there`
  if (code !== '42501') return null
  // Of what migrations make, the schema of people alone is made in the database itself.
  if (message.startsWith('permission denied for database')) {
    return `PostgreSQL refuses: ${message}. Accounts need a schema of their own, which the role that migrates may not make. A superuser makes it, once: ${makesRoles}`
  }
  return message.includes('extension "postgis')
    ? 'The role of DATABASE_URL may not create PostGIS. Let an administrator of PostgreSQL do it once, in this database: create extension postgis'
    : `PostgreSQL refuses: ${message}. The role needs the right to create in this database; or name one that has it in DATABASE_ADMIN_URL`
}
