import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

import { expect, it } from 'vitest'

import { readEnvironment } from '../../api/src/environment.ts'
import { composed } from '../support/image.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const read = (name: string) => readFile(`${root}/${name}`, 'utf8')

/** What compose.yaml tells administrators to put beside it. */
const secrets = ['certificates', 'backups', '.env']

// No container is started by any test: what is said to whoever starts them is held to what the rest of the project says.
it('keeps passwords, keys and backups out of the image and of the repository', async () => {
  const lines = async (name: string) => (await read(name)).split('\n')
  expect(await lines('.dockerignore')).toEqual(expect.arrayContaining(secrets))
  expect(await lines('.gitignore')).toEqual(expect.arrayContaining(secrets))
})

it('lets people sign in, by the role that keeps them and no other', async () => {
  expect((await composed('application')).roles).toEqual({
    DATABASE_URL: 'atlas_read',
    DATABASE_PEOPLE_URL: 'atlas_people',
  })
  const asked = await read('operations/database-roles.sql')
  const { text: database } = await composed('database')
  for (const [, name = ''] of asked.matchAll(/^\\getenv \w+ (\w+)$/gm)) {
    expect(database).toContain(`      ${name}: \${${name}:?`)
  }
})

it('gives the application the time to end that it is promised, and something above it that can end it', async () => {
  const { text: application } = await composed('application')
  expect(application).toContain('    init: true\n')
  const [, seconds] = /stop_grace_period: (\d+)s/.exec(application) ?? []
  const { stopSeconds } = readEnvironment({})
  expect(Number(seconds)).toBeGreaterThan(stopSeconds + 2)
  const unit = await read('operations/systemd/atlas@.service')
  const [, patience] = /TimeoutStopSec=(\d+)/.exec(unit) ?? []
  expect(Number(patience)).toBeGreaterThan(stopSeconds + 2)
})
