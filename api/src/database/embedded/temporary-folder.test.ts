import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, realpath, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { expect, it } from 'vitest'
import { makeTemporaryFolder, socketIn } from './temporary-folder.ts'

const { pid: gone } = spawnSync(process.execPath, ['--version'])
const abandoned = `atlas-60-plus-${gone}-abcdef`

it('is made new, and those of processes that have gone are removed', async () => {
  const parent = await mkdtemp(join(tmpdir(), 'atlas-folders-'))
  const others = [`atlas-60-plus-${process.ppid}-abcdef`, 'atlas-60-plus-x', 'somebody-elses']
  for (const name of [...others, abandoned]) await mkdir(join(parent, name))
  const made = await makeTemporaryFolder(parent)
  expect(new Set(await readdir(parent))).toEqual(new Set([...others, basename(made)]))
  await rm(parent, { recursive: true })
})

it('is removed with the socket in it while modules are still found through links', async () => {
  const parent = await realpath(await mkdtemp(join(tmpdir(), 'atlas-folders-')))
  for (const name of [abandoned, 'package']) await mkdir(join(parent, name))
  for (const name of ['first.cjs', 'second.cjs']) await writeFile(join(parent, 'package', name), '')
  await symlink('package', join(parent, 'link'))
  await leaveSocket(join(parent, abandoned))
  const require = createRequire(import.meta.url)
  // Node remembers that the folders above are none.
  require.resolve(join(parent, 'package/first.cjs'))

  const made = await makeTemporaryFolder(parent)
  expect(require.resolve(join(parent, 'link/second.cjs'))).toBe(join(parent, 'package/second.cjs'))
  expect(new Set(await readdir(parent))).toEqual(new Set([basename(made), 'link', 'package']))
  await rm(parent, { recursive: true })
})

/** As a killed process leaves it: one that closes its socket removes it. */
async function leaveSocket(folder: string): Promise<void> {
  const server = createServer().listen(`${socketIn(folder)}.open`)
  await once(server, 'listening')
  await rename(`${socketIn(folder)}.open`, socketIn(folder))
  server.close()
  await once(server, 'close')
}
