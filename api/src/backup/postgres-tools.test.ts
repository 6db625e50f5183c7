import { chmod, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { runOnDatabase } from './postgres-tools.ts'

let directory: string

/** In place of PostgreSQL's own: tells how it was started. */
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'atlas-tools-'))
  const program = join(directory, 'psql')
  await writeFile(program, '#!/bin/sh\necho "password $PGPASSWORD"\necho "words $*"\n')
  await chmod(program, 0o755)
  vi.stubEnv('PATH', `${directory}:/usr/bin:/bin`)
  vi.stubEnv('TMPDIR', directory)
})

afterEach(async () => {
  vi.unstubAllEnvs()
  await rm(directory, { recursive: true })
})

it('gives a password to the program alone: among no words and in no file, which an interrupted one would leave', async () => {
  const url =
    'postgres://atlas_admin:it%27s%20for:loading@one,two/atlas?target_session_attrs=primary'
  const said = await runOnDatabase('psql', url, ['--quiet'])
  expect(said.split('\n').slice(0, 2)).toEqual([
    "password it's for:loading",
    'words --dbname=postgres://atlas_admin@one,two/atlas?target_session_attrs=primary --no-password --quiet',
  ])
  expect(await readdir(directory)).toEqual(['psql'])
})

it('leaves the password to PostgreSQL where the URL has none', async () => {
  vi.stubEnv('PGPASSWORD', 'of the surroundings')
  expect(await runOnDatabase('psql', 'postgres://atlas@one/atlas', [])).toContain(
    'password of the surroundings\n',
  )
})
