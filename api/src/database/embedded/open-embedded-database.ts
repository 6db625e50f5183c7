import { type Connection, connectToServe, type ServingConnection } from '../connection.ts'
import { DamagedDatabase, isDamage, readContentState } from './content-state.ts'
import { DatabaseGivenUp } from '../unavailable.ts'
import { buildDatabase, openDatabaseThread, type RunningWorker } from './database-thread.ts'
import { type DataDirectory, DataDirectoryError, openDataDirectory } from './open-data-directory.ts'
import { PageScan } from './page-scan.ts'
import {
  makeTemporaryFolder,
  removeSocket,
  removeTemporaryFolder,
  socketIn,
} from './temporary-folder.ts'

export interface EmbeddedDatabaseOptions {
  directory: string
  version: string
  /** Where a prepared database may lie; asked only when there is none yet. */
  archive: () => Promise<string>
  /** Where PostGIS may lie, packed for a database that has it already. */
  extension: string
  /** Migrates and loads: from then on a later start reuses the database. @returns whether there was anything to do */
  fill: (connection: Connection) => Promise<boolean>
  /** Told when something was written to it, or it was filled. */
  written: (connection: Connection) => Promise<void>
  say: (message: string) => void
  /** It is gone before it was filled. */
  onLost: (reason: Error) => void
}

/** How often it is set aside while a process runs: what breaks again and again would fill the disk. */
const mostRebuilds = 3

/** Milliseconds after which it is tried again to build one, where that failed. */
const triedAgainAfter = 5000

/**
 * Opens the database under a data directory, or builds it there. One that cannot be opened or is not what was loaded
 * into it is set aside and built anew, now and while it runs.
 * @throws DataDirectoryError
 */
export async function openEmbeddedDatabase(
  options: EmbeddedDatabaseOptions,
): Promise<ServingConnection> {
  const directory = await openDataDirectory(options.directory, options.version, options.say)
  const sockets = await makeTemporaryFolder()
  const start = { ...options, socketPath: socketIn(sockets) }
  const database = new Embedded(directory, start)
  const cleanUp = async () => {
    await removeTemporaryFolder(sockets)
    await directory.release()
  }
  try {
    await database.open()
    const connection = await connectToServe({ socketPath: start.socketPath })
    await database.fill(connection).catch(async (error: unknown) => {
      await connection.close()
      throw error
    })
    return {
      ...connection,
      repair: {
        requireIntact: () => database.requireIntact(connection),
        isWhole: () => database.isWhole,
        rebuild: (reason) => database.rebuild(connection, reason),
        write: (act) => database.write(connection, act),
        enter: (act) => database.enter(connection, act),
      },
      close: async () => {
        await connection.close()
        await database.close()
        await cleanUp()
      },
    }
  } catch (error) {
    await database.close()
    await cleanUp()
    throw error
  }
}

type Start = EmbeddedDatabaseOptions & { socketPath: string }

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

/** The database's thread, and those that take its place. */
class Embedded {
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
  async fill(connection: Connection): Promise<void> {
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
  async requireIntact(connection: Connection): Promise<void> {
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
  write<Value>(connection: Connection, act: () => Promise<Value>): Promise<Value> {
    return this.#inTurn(async () => {
      await this.#directory.requireRoom()
      await this.#directory.markUnknown()
      this.#isMarked = false
      this.#isUnsettled = true
      try {
        return await act()
      } finally {
        // What is done is done: it is settled at the next look.
        await this.#settle(connection).catch((error: unknown) => {
          this.#start.say(
            `The embedded database was written to, but not looked after: ${reasonOf(error)}`,
          )
        })
      }
    })
  }

  /** What the sum leaves out changes nothing of it; its pages are on the disk before they are looked at again. */
  enter<Value>(connection: Connection, act: () => Promise<Value>): Promise<Value> {
    return this.#inTurn(async () => {
      await this.#directory.requireRoom()
      const value = await act()
      if (this.#rebuilding) return value
      await connection.sql`checkpoint`
      await this.#start.written(connection)
      // What is wrong with them is found by the next look, too.
      await this.#pages.requirePages().catch(() => false)
      return value
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
    await this.#start.written(connection)
    await this.#directory.markComplete(await readContentState(sql))
    this.#isMarked = true
    this.#pages = new PageScan(this.#directory.cluster)
    await this.#pages.requirePages()
    this.#isUnread = false
    this.#isUnsettled = false
  }

  /** Once there is room again. */
  async #settleLater(connection: Connection): Promise<void> {
    const settling = this.#directory
      .requireRoom()
      .then(() => this.#settle(connection))
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

  async #complete(connection: Connection): Promise<void> {
    const isChanged = await this.#start.fill(connection)
    await this.#start.written(connection)
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
