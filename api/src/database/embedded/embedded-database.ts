import { type Connection, type ServingConnection, type Writing } from '../connection.ts'
import { DamagedDatabase, isDamage, readContentState } from './content-state.ts'
import type postgres from 'postgres'
import { DatabaseGivenUp } from '../unavailable.ts'
import type { Prepared } from '../write-whole.ts'
import { buildDatabase, openDatabaseThread, type RunningWorker } from './database-thread.ts'
import { keepingBeside } from './keeping-beside.ts'
import { type DataDirectory, DataDirectoryError } from './open-data-directory.ts'
import { PageScan } from './page-scan.ts'
import { removeSocket } from './temporary-folder.ts'

export interface EmbeddedDatabaseOptions {
  directory: string
  version: string
  /** Where a prepared database may lie; asked only when there is none yet. */
  archive: () => Promise<string>
  /** Where PostGIS may lie, packed for a database that has it already. */
  extension: string
  /** Migrates and loads: from then on a later start reuses the database. @returns whether there was anything to do */
  fill: (connection: Connection) => Promise<boolean>
  /** What has to be found again if it is lost, to lie beside it. */
  beside: (sql: postgres.ISql) => Promise<Prepared>
  say: (message: string) => void
  /** It is gone before it was filled. */
  onLost: (reason: Error) => void
}

/** How often it is set aside while a process runs: what breaks again and again would fill the disk. */
const mostRebuilds = 3

/** Milliseconds after which it is tried again to build one, where that failed. */
const triedAgainAfter = 5000

type Start = EmbeddedDatabaseOptions & { socketPath: string }

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

/** The database's thread, and those that take its place. */
export class EmbeddedDatabase {
  readonly #directory: DataDirectory
  readonly #start: Start
  #worker: RunningWorker | undefined
  #connection: Connection | undefined
  #rebuilding: Promise<void> | undefined
  #rebuilds = 0
  /** When it was last tried to build one in its place, as long as none is there. */
  #triedAt: number | undefined
  /** Why that failed, as it was said. */
  #failure: string | undefined
  #pages: PageScan
  /** Whether something was written since all that is in it was read. */
  #isUnread = true
  #isWhole = true
  /** What was written to it is in it, and not yet beside it. */
  #isUnsettled = false
  /** Whether the directory says of it what is in it. */
  #isMarked = false
  /** What is being written to it, and what waits for that. */
  #writing: Promise<unknown> | undefined

  constructor(directory: DataDirectory, start: Start) {
    this.#directory = directory
    this.#pages = new PageScan(directory.cluster)
    this.#start = {
      ...start,
      onLost: (reason) => {
        if (this.#connection) void this.rebuild(this.#connection, reason)
        else start.onLost(reason)
      },
    }
  }

  async open(): Promise<void> {
    const { cluster, isNew } = this.#directory
    const { say } = this.#start
    if (isNew) {
      this.#worker = await buildDatabase(cluster, this.#start)
      return
    }
    this.#isMarked = (await this.#directory.readState()) !== null
    say('Opening the embedded database')
    try {
      this.#worker = await openDatabaseThread(cluster, this.#start)
    } catch (error) {
      // Set aside, it would only take room.
      if (error instanceof DataDirectoryError) throw error
      const aside = await this.#directory.setAside()
      say(`The embedded database could not be opened; it is kept at ${aside} and built anew`)
      this.#isMarked = false
      this.#worker = await buildDatabase(cluster, this.#start)
    }
  }

  /** Looked at before anything is answered from it. */
  async fill(connection: ServingConnection): Promise<void> {
    this.#connection = connection
    try {
      await this.requireIntact(connection)
      await this.#complete(connection)
    } catch (error) {
      if (!isDamage(error)) throw error
      await this.#rebuild(connection, error)
    }
  }

  /**
   * Its pages as they lie on the disk, and where any were written since they were looked at, all that is in them: nobody
   * writes to a database that is served.
   * @throws DamagedDatabase, or what the database says where it cannot be read
   */
  async requireIntact(connection: ServingConnection): Promise<void> {
    if (this.#rebuilding || this.#writing) return
    if (this.#isUnsettled) return this.#settleLater(connection)
    if (await this.#pages.requirePages()) this.#isUnread = true
    if (!this.#isUnread) return
    const wanted = await this.#directory.readState()
    if (wanted !== null && (await readContentState(connection.sql)) !== wanted)
      throw new DamagedDatabase('it is not what was loaded into it')
    this.#isUnread = false
  }

  /**
   * What is written changes pages and the sum over them: neither is looked at meanwhile, and both are taken anew after. Of
   * a process that is killed meanwhile nothing says what must be in it: it is what its last transaction left.
   */
  write<Value>(connection: Connection, act: Writing<Value>): Promise<Value> {
    return this.#inTurn(async () => {
      await this.#directory.requireRoom()
      await this.#directory.markUnknown()
      this.#isMarked = false
      this.#isUnsettled = true
      try {
        return await this.#keeping(connection, act)
      } finally {
        // What is done is done: it is settled at the next look.
        await this.#settle(connection).catch((error: unknown) => {
          this.#sayUnsettled(error)
        })
      }
    })
  }

  /** What the sum leaves out changes nothing of it; its pages are on the disk before they are looked at again. */
  enter<Value>(connection: Connection, act: Writing<Value>): Promise<Value> {
    return this.#inTurn(async () => {
      await this.#directory.requireRoom()
      const value = await this.#keeping(connection, act)
      if (this.#rebuilding) return value
      try {
        await connection.sql`checkpoint`
      } catch (error) {
        this.#isUnsettled = true
        this.#sayUnsettled(error)
        return value
      }
      // What is wrong with them is found by the next look, too.
      await this.#pages.requirePages().catch(() => false)
      return value
    })
  }

  #sayUnsettled(error: unknown): void {
    this.#start.say(
      `The embedded database was written to, but not looked after: ${reasonOf(error)}`,
    )
  }

  #keeping<Value>(connection: Connection, act: Writing<Value>): Promise<Value> {
    return keepingBeside(act, {
      prepare: this.#start.beside,
      onFailedCommit: (error) => this.rebuild(connection, error),
      onNotKept: (error) => {
        this.#sayUnsettled(error)
      },
    })
  }

  async #inTurn<Value>(act: () => Promise<Value>): Promise<Value> {
    const before = this.#writing
    const writing = (async () => {
      await before?.catch(() => undefined)
      await this.#rebuilding
      // Upon less than all that was written before, it would take the place of that.
      if (!this.#isWhole) throw new DatabaseGivenUp('it could not be built anew')
      return act()
    })()
    this.#writing = writing
    try {
      return await writing
    } finally {
      if (this.#writing === writing) this.#writing = undefined
    }
  }

  async #settle(connection: Connection): Promise<void> {
    const { sql } = connection
    // One that was lost meanwhile is another now, filled and marked.
    if (this.#rebuilding) return this.#rebuilding
    // Nobody else does: what was replaced would stay for ever.
    await sql`vacuum analyze`
    await sql`checkpoint`
    await this.#writeBeside(connection)
    await this.#directory.markComplete(await readContentState(sql))
    this.#isMarked = true
    this.#pages = new PageScan(this.#directory.cluster)
    await this.#pages.requirePages()
    this.#isUnread = false
    this.#isUnsettled = false
  }

  /** While there is no room it may answer one question with the answer to another, and one not at all. */
  reconnect({ reconnect }: ServingConnection): void {
    if (this.#isUnsettled && !this.#writing) reconnect()
  }

  /** Once there is room again; over another connection, as above. */
  async #settleLater(connection: ServingConnection): Promise<void> {
    const settling = this.#directory
      .requireRoom()
      .then(() => {
        connection.reconnect()
        return this.#settle(connection)
      })
      .catch(() => undefined)
    this.#writing = settling
    await settling
    if (this.#writing === settling) this.#writing = undefined
  }

  get isWhole(): boolean {
    return this.#isWhole
  }
  /** While it runs: where it cannot, answers go on coming from memory. */
  rebuild(connection: Connection, reason: unknown): Promise<void> {
    this.#isWhole = false
    const hasJustFailed =
      this.#triedAt !== undefined && performance.now() - this.#triedAt < triedAgainAfter
    if (this.#rebuilds > mostRebuilds || hasJustFailed) return this.#rebuilding ?? Promise.resolve()
    this.#rebuilding ??= this.#rebuild(connection, reason)
      .catch((error: unknown) => {
        const why = reasonOf(error)
        if (why !== this.#failure)
          this.#start.say(`The embedded database cannot be built anew: ${why}`)
        this.#failure = why
      })
      .finally(() => {
        this.#rebuilding = undefined
      })
    return this.#rebuilding
  }

  async close(): Promise<void> {
    this.#connection = undefined
    await this.#worker?.stop()
  }

  async #rebuild(connection: Connection, reason: unknown): Promise<void> {
    const { say, socketPath } = this.#start
    const why = reasonOf(reason)
    const isSecondTry = this.#triedAt !== undefined
    this.#triedAt = performance.now()
    if (!isSecondTry) this.#rebuilds += 1
    if (this.#rebuilds > mostRebuilds) throw new Error(`it breaks again and again: ${why}`)
    await this.#worker?.kill()
    await removeSocket(socketPath)
    if (isSecondTry) {
      await this.#directory.clear()
    } else {
      const aside = await this.#directory.setAside()
      say(`The embedded database is damaged (${why}); it is kept at ${aside} and built anew`)
    }
    this.#isMarked = false
    this.#isUnsettled = false
    this.#worker = await buildDatabase(this.#directory.cluster, this.#start)
    this.#pages = new PageScan(this.#directory.cluster)
    await this.#complete(connection)
    this.#isWhole = true
    this.#triedAt = undefined
    this.#failure = undefined
    say('The embedded database is built anew')
  }

  async #writeBeside({ sql }: Connection): Promise<void> {
    const { keep } = await this.#start.beside(sql)
    await keep()
  }

  async #complete(connection: Connection): Promise<void> {
    const isChanged = await this.#start.fill(connection)
    await this.#writeBeside(connection)
    if (isChanged || !this.#isMarked) {
      await this.#directory.markComplete(await readContentState(connection.sql))
      this.#isMarked = true
    }
    // To fill it may have emptied pages, too.
    if (isChanged) this.#pages = new PageScan(this.#directory.cluster)
    // From here on none of them is emptied.
    await this.#pages.requirePages()
  }
}
