import { execFileSync } from 'node:child_process'
import { chmod, mkdtemp, rm, statfs, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A disk of its own, in memory. */
export interface SmallDisk {
  readonly directory: string
  /** @param leave bytes that stay free */
  fill: (leave: number) => Promise<void>
  /** What it was filled with goes. */
  free: () => Promise<void>
  remove: () => Promise<void>
}

/** Null where whoever runs the tests may mount none. */
export async function smallDisk(megabytes: number): Promise<SmallDisk | null> {
  const directory = await mkdtemp(join(tmpdir(), 'atlas-disk-'))
  try {
    const options = ['-t', 'tmpfs', '-o', `size=${megabytes}m`]
    execFileSync('mount', [...options, 'tmpfs', directory], { stdio: 'ignore' })
  } catch {
    await rm(directory, { recursive: true })
    return null
  }
  const unmount = () => {
    execFileSync('umount', ['--lazy', directory], { stdio: 'ignore' })
  }
  process.once('exit', unmount)
  // Of whoever runs the database, too.
  await chmod(directory, 0o777)
  const ballast: string[] = []
  return {
    directory,
    fill: async (leave) => {
      const { bavail, bsize } = await statfs(directory)
      const file = join(directory, `ballast-${ballast.length}`)
      ballast.push(file)
      const content = Buffer.alloc(Math.max(0, bavail * bsize - leave))
      await writeFile(file, content).catch((error: unknown) => {
        // Somebody else took the rest.
        if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error
      })
    },
    free: async () => {
      for (const file of ballast.splice(0)) await rm(file)
    },
    remove: async () => {
      process.off('exit', unmount)
      unmount()
      await rm(directory, { recursive: true, force: true })
    },
  }
}
