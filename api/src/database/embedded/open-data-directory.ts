import { mkdir, readFile, rename, rm, statfs, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { lock } from 'proper-lockfile'

/** What the embedded database is in its directory: the cluster, what it was made with, and what is in it. */
export const files = {
  cluster: 'embedded',
  version: 'embedded.version',
  state: 'embedded.state',
  imports: 'imports',
  people: 'people',
} as const

export class DataDirectoryError extends Error {
  override name = 'DataDirectoryError'
}

/** Bytes: an import of as many rows as are taken, beside what it replaces, and what the database writes of it in advance. */
const leastRoom = 128 * 2 ** 20

/** A database that runs into the end of its disk is hard to tell from a damaged one: it is not let run there. */
class NoSpaceLeft extends DataDirectoryError {
  readonly code = 'ENOSPC'

  constructor(directory: string) {
    super(
      `There are less than ${leastRoom / 2 ** 20} MB left in ${directory}, which writing to the embedded database may take`,
    )
  }
}

export interface DataDirectory {
  /** The cluster inside; exists only when `isNew` is false. */
  cluster: string
  isNew: boolean
  /**
   * To be called once a new cluster is whole: until then a crash leaves nothing that looks finished.
   * @param state names what is in it
   */
  markComplete: (state: string) => Promise<void>
  /** Before anything is written to it: however that ends, what is there is what counts. */
  markUnknown: () => Promise<void>
  /** As it was marked last; null where none was. */
  readState: () => Promise<string | null>
  setAside: () => Promise<string>
  /** What was begun in place of one that was set aside. */
  clear: () => Promise<void>
  /** @throws NoSpaceLeft where there is less room than writing to it may take */
  requireRoom: () => Promise<void>
  release: () => Promise<void>
}

const staleAfter = 4000

/**
 * Takes the directory for this process alone and says whether a whole database of this version is in it.
 * What is there but cannot be used is set aside, never deleted, and told through `say`.
 * @throws DataDirectoryError when another process has it open, or it cannot be written.
 */
export async function openDataDirectory(
  directory: string,
  version: string,
  say: (message: string) => void,
): Promise<DataDirectory> {
  await mkdir(directory, { recursive: true }).catch((error: unknown) => {
    throw unusable(directory, 'made', error)
  })
  const release = await lockDataDirectory(directory, say)
  const cluster = join(directory, files.cluster)
  const marker = join(directory, files.version)
  const stateFile = join(directory, files.state)
  const setAside = async () => {
    const aside = join(
      directory,
      `${files.cluster}.set-aside-${new Date().toISOString().replaceAll(':', '-')}`,
    )
    await rename(cluster, aside)
    await rm(marker, { force: true })
    await rm(stateFile, { force: true })
    return aside
  }
  const found = await readFile(marker, 'utf8').catch(() => null)
  if (found === null) {
    await rm(cluster, { recursive: true, force: true })
    await rm(stateFile, { force: true })
  } else if (found !== version) {
    say(
      `The database in ${directory} was made with ${found}; it is kept at ${await setAside()} and built anew`,
    )
  }
  return {
    cluster,
    isNew: found !== version,
    markComplete: async (state) => {
      await writeFile(stateFile, state)
      await writeFile(marker, version)
    },
    markUnknown: () => rm(stateFile, { force: true }),
    readState: () => readFile(stateFile, 'utf8').catch(() => null),
    setAside,
    clear: () => rm(cluster, { recursive: true, force: true }),
    requireRoom: async () => {
      const { bavail, bsize } = await statfs(directory)
      if (bavail * bsize < leastRoom) throw new NoSpaceLeft(directory)
    },
    release,
  }
}

/**
 * Takes the directory for this process alone, until what it returns is called.
 * @throws DataDirectoryError when another process has it open, or it cannot be written.
 */
export async function lockDataDirectory(
  directory: string,
  say: (message: string) => void,
): Promise<() => Promise<void>> {
  const take = (retries: number) =>
    lock(directory, {
      lockfilePath: join(directory, 'in-use'),
      stale: staleAfter,
      update: 1000,
      // A process that was killed leaves its lock behind; it counts as gone after `stale`.
      retries: { retries, factor: 1, minTimeout: 500, maxTimeout: 500 },
      onCompromised: () => {
        say(`The lock on ${directory} was lost; another process may have taken it`)
      },
    })
  try {
    return await take(0)
  } catch (error) {
    if (!isLocked(error)) throw unusable(directory, 'locked', error)
  }
  say(
    'The data directory is in use or was left by a process that was killed; waiting up to 5 seconds',
  )
  try {
    return await take(staleAfter / 500 + 2)
  } catch {
    throw new DataDirectoryError(
      `Another process has the data directory ${directory} open. Stop it, or choose another with DATA_DIR=…`,
    )
  }
}

function isLocked(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ELOCKED'
}

/** Whoever may not write there, or writes to a file system that nobody may, is told what to do. */
function unusable(directory: string, what: 'made' | 'locked', error: unknown): DataDirectoryError {
  const reason = error instanceof Error ? error.message : String(error)
  return new DataDirectoryError(
    `DATA_DIR ${directory} cannot be ${what}: ${reason}. The embedded database needs a directory that whoever starts it may write to; choose another with DATA_DIR=…`,
  )
}
