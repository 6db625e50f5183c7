import type { Connection } from '../database/connection.ts'
import type { Environment } from '../environment.ts'
import type { WalkingDistances } from '../walking/walking-distance.ts'
import type { DataVersion } from './data-version.ts'

/** What every route may be made from. */
export interface ServerOptions {
  connection: Connection
  dataVersion: DataVersion
  developerTools: boolean
  /** Who runs this installation and can be written to. */
  operator?: Environment['operator']
  minimums: Environment['minimums']
  walking: WalkingDistances
  logLevel: Environment['logLevel']
}
