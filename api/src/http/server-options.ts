import type { People } from '../accounts/people.ts'
import type { Imports } from '../imports/imports.ts'
import type { Dictionaries } from '@atlas/geo/words/dictionaries'
import type { Connection } from '../database/connection.ts'
import type { Environment } from '../environment.ts'
import type { Tallies } from '../metrics/tallies.ts'
import type { Placements } from '../placement/placements.ts'
import type { Readiness } from '../health/readiness.ts'
import type { Tracing } from '../tracing/tracing.ts'
import type { Streets } from '../streets/open-streets.ts'
import type { WalkingDistances } from '../walking/walking-distance.ts'
import type { Handing } from './threads/hand-over.ts'
import type { CurrentWorld } from '../world/current-world.ts'
import type { OtherData } from '../world/told-everywhere.ts'
import type { UnderWay } from './connections/under-way.ts'

/** What every route may be made from. */
export interface ServerOptions {
  connection: Pick<Connection, 'queries'>
  world: CurrentWorld
  /** What whoever listens for other data is told; left out in a thread, which nobody listens to. */
  otherData?: OtherData
  /** Looked at when it is asked for, which takes less than a second. */
  readiness: () => Promise<Readiness>
  /** What is answered when the process is to end; left out where nobody waits for it. */
  underWay?: UnderWay
  developerTools: boolean
  /** After which a request that is not answered ends with an error. */
  deadlineSeconds: Environment['deadlineSeconds']
  /** The name or address it listens on; left out: whatever it was told when it began to listen. */
  host?: Environment['host']
  /** The origin under which visitors reach it; left out: where it listens. */
  publicUrl?: Environment['publicUrl']
  /** Proxies whose word counts for where a request comes from; left out: nobody's. */
  trustedProxies?: Environment['trustedProxies']
  /** What slow senders and readers are given, and how many connections there may be. */
  connections: Environment['connections']
  /** Who runs this installation and can be written to. */
  operator?: Environment['operator']
  walking: WalkingDistances
  /** By which proposals estimate ways, whatever else measures them. */
  detourFactor: Environment['detourFactor']
  /** What was built of an extract of OpenStreetMap; left out or null: nothing. */
  streets?: Streets | null
  /** The languages it answers in. */
  dictionaries: Dictionaries
  logLevel: Environment['logLevel']
  /** What is refused before it is looked at; left out: nothing. */
  limits?: Environment['limits']
  /** Who may import, and into what; left out: nobody may. */
  imports?: Imports
  /** Who may sign in; left out: nobody, as in a thread, which learns of no session. */
  people?: People
  /** By what they sign in; left out: by passwords of their own. */
  signingIn?: Environment['signingIn']
  /** Whether somebody who shows this may read the data directory; left out: there is no such thing. */
  isDoorToken?: (shown: string) => boolean
  /** Where what takes long is answered; left out: here. */
  handing?: Handing
  /** Where sites are placed; left out: nowhere, as in a thread. */
  placing?: Placements
  /** Where answers are counted; left out: nowhere, as in a thread, whose answers are those of its process. */
  tallies?: Tallies
  /** Who keeps what was traced; left out: nobody. */
  tracing?: Tracing
  /** In a thread that answers for the process: see work-thread.ts. */
  thread?: {
    /** Of its process among several. */
    workerId: number | undefined
    /** Whether nobody waits any longer for what is answered now. */
    isAbandoned: () => boolean
  }
}

/** Levels at which every answer is a line of the log: at others none is even put together. */
export const logsAnswers = new Set<ServerOptions['logLevel']>(['trace', 'debug', 'info'])
