import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { lockDataDirectory, openDataDirectory } from './open-data-directory.ts'

let place: string

beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'atlas-data-'))
})

afterEach(() => rm(place, { recursive: true }))

it('tells whoever cannot use a data directory why, and what to do', async () => {
  const file = join(place, 'file')
  await writeFile(file, '')
  await expect(openDataDirectory(join(file, 'data'), '1', () => undefined)).rejects.toThrow(
    /^DATA_DIR .* cannot be made: ENOTDIR.*\. The embedded database needs .* DATA_DIR=…$/,
  )
  await expect(lockDataDirectory(join(place, 'missing'), () => undefined)).rejects.toThrow(
    /^DATA_DIR .* cannot be locked: ENOENT.*\. The embedded database needs .* DATA_DIR=…$/,
  )
})
