import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { expect, it } from 'vitest'
import { makeTemporaryFolder } from './temporary-folder.ts'

it('is made new, and those of processes that have gone are removed', async () => {
  const parent = await mkdtemp(join(tmpdir(), 'atlas-folders-'))
  const { pid: gone } = spawnSync(process.execPath, ['--version'])
  const others = [`atlas-60-plus-${process.ppid}-abcdef`, 'atlas-60-plus-x', 'somebody-elses']
  for (const name of [...others, `atlas-60-plus-${gone}-abcdef`]) await mkdir(join(parent, name))
  const made = await makeTemporaryFolder(parent)
  expect(new Set(await readdir(parent))).toEqual(new Set([...others, basename(made)]))
  await rm(parent, { recursive: true })
})
