import { mkdtemp, readdir, rm, unlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'

const prefix = 'atlas-60-plus-'

/** Made by this process, and so no earlier one of its number. */
const ours = new Set<string>()

/** Removes the folders of processes that were killed: what was imported may lie in them. */
export async function removeAbandonedFolders(parent: string = tmpdir()): Promise<void> {
  const names = await readdir(parent)
  await Promise.all(
    names
      .filter((name) => isAbandoned(name))
      // What belongs to somebody else stays.
      .map((name) => removeTemporaryFolder(join(parent, name)).catch(() => undefined)),
  )
}

/** A new folder of this process; those of processes that were killed are removed. */
export async function makeTemporaryFolder(parent: string = tmpdir()): Promise<string> {
  await removeAbandonedFolders(parent)
  const made = await mkdtemp(join(parent, `${prefix}${process.pid}-`))
  ours.add(basename(made))
  return made
}

/** Where a database in it listens: drivers of PostgreSQL know this name. */
export const socketIn = (folder: string) => join(folder, '.s.PGSQL.5432')

export async function removeTemporaryFolder(folder: string): Promise<void> {
  await removeSocket(socketIn(folder))
  await rm(folder, { recursive: true, force: true })
}

/**
 * Without `rm`, which first asks what it is. As long as a socket is the last file a process asked about, Node follows no
 * link when it looks for a module (nodejs/node#51142): one that is imported meanwhile is empty, or is not found.
 */
export async function removeSocket(path: string): Promise<void> {
  try {
    await unlink(path)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
  }
}

/** Whether the process it is named after has gone; an earlier one of our own number has. */
function isAbandoned(name: string): boolean {
  const [, number] = /^atlas-60-plus-(\d+)-\w{6}$/.exec(name) ?? []
  if (number === undefined || ours.has(name)) return false
  return Number(number) === process.pid || !isRunning(Number(number))
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
