import type { Connection } from '../database/connection.ts'
import type { Environment } from '../environment.ts'
import type { DataVersion } from './data-version.ts'

/** What every route may be made from. */
export interface ServerOptions {
  connection: Connection
  dataVersion: DataVersion
  developerTools: boolean
  minimums: Environment['minimums']
  logLevel: Environment['logLevel']
}
