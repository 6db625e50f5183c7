import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const prefix = 'atlas-60-plus-'

/** A new folder of this process; those of processes that were killed are removed. */
export async function makeTemporaryFolder(parent: string = tmpdir()): Promise<string> {
  const names = await readdir(parent)
  await Promise.all(
    names
      .filter((name) => isAbandoned(name))
      // What belongs to somebody else stays.
      .map((name) =>
        rm(join(parent, name), { recursive: true, force: true }).catch(() => undefined),
      ),
  )
  return mkdtemp(join(parent, `${prefix}${process.pid}-`))
}

/** Whether the process it is named after has gone; an earlier one of our own number has. */
function isAbandoned(name: string): boolean {
  const [, number] = /^atlas-60-plus-(\d+)-\w{6}$/.exec(name) ?? []
  return number !== undefined && (Number(number) === process.pid || !isRunning(Number(number)))
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
