import type { Dictionaries } from '@atlas/geo/words/dictionaries'
import type { Connection } from '../database/connection.ts'
import type { Environment } from '../environment.ts'
import type { WalkingDistances } from '../walking/walking-distance.ts'
import type { CurrentWorld } from '../world/current-world.ts'

/** What every route may be made from. */
export interface ServerOptions {
  connection: Connection
  world: CurrentWorld
  developerTools: boolean
  /** Who runs this installation and can be written to. */
  operator?: Environment['operator']
  walking: WalkingDistances
  /** The languages it answers in. */
  dictionaries: Dictionaries
  logLevel: Environment['logLevel']
}
