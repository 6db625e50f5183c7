import { mkdir, mkdtemp, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

import { engineDirectory } from '../../api/src/streets/network/engine.ts'
import { installEngine } from '../../api/src/streets/network/install-engine.ts'
import { reportMissing } from '../support/missing.ts'

/** Kept between runs: fetching it takes longest. */
const cache = resolve('.atlas/streets-tests')

/** Fetches Valhalla once; says why the suite is skipped where that is impossible. */
export async function missingEngine(): Promise<string | null> {
  try {
    await mkdir(cache, { recursive: true })
    await installEngine(cache)
    return null
  } catch (error) {
    return reportMissing(error instanceof Error ? error.message : String(error))
  }
}

/** A directory for networks in which Valhalla is already installed. */
export async function directoryWithEngine(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'atlas-streets-'))
  await symlink(engineDirectory(cache), engineDirectory(directory))
  return directory
}
