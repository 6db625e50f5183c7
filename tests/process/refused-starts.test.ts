import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { freePort } from '../support/free-port.ts'
import { refusedStart } from '../support/refused-start.ts'
import { newDatabase, withoutPostgres } from '../support/shared.ts'

describe('the server does not start, and says why,', () => {
  it('with wrong settings: all of them at once, each with what to write instead', async () => {
    const environment = {
      PORT: '70000',
      HOST: 'local host',
      PUBLIC_URL: 'https://atlas.example.org/karte',
      DATABASE_URL: 'mysql://somewhere',
      WORKERS: '0',
      DATA_DIR: ' ',
      TRAVEL_COSTS: ' ',
      DETOUR_FACTOR: '4',
      DEVELOPER_TOOLS: 'yes',
      MINIMUM_RESIDENTS: '-1',
      MINIMUM_CASES: '2.5',
      LOG_LEVEL: 'loud',
    }
    const { exitCode, words } = await refusedStart({ environment })
    expect(exitCode).toBe(1)
    expect(words.split('\n')).toEqual([
      'The configuration cannot be used:',
      expect.stringMatching(/^ {2}PORT must be .* for example PORT=4000.* \(it is "70000"\)$/),
      expect.stringMatching(
        /^ {2}HOST must be .* for example HOST=localhost.* \(it is "local host"\)$/,
      ),
      expect.stringMatching(
        /^ {2}PUBLIC_URL must be .* PUBLIC_URL=https:.* \(it is "https:\/\/atlas\.example\.org\/karte"\)$/,
      ),
      expect.stringMatching(
        /^ {2}DATABASE_URL must look like postgres:.* \(it is not shown: .*\)$/,
      ),
      expect.stringMatching(/^ {2}WORKERS must be a whole number from 1 to 64, .* \(it is "0"\)$/),
      expect.stringMatching(/^ {2}DATA_DIR must be .* \(it is " "\)$/),
      expect.stringMatching(/^ {2}TRAVEL_COSTS must be .*, or be left out \(it is " "\)$/),
      expect.stringMatching(/^ {2}DETOUR_FACTOR must be a number from 1 to 3, .* \(it is "4"\)$/),
      expect.stringMatching(/^ {2}DEVELOPER_TOOLS must be on or off: .* \(it is "yes"\)$/),
      expect.stringMatching(
        /^ {2}MINIMUM_RESIDENTS must be a whole number from 0 .* \(it is "-1"\)$/,
      ),
      expect.stringMatching(/^ {2}MINIMUM_CASES must be a whole number from 0 .* \(it is "2.5"\)$/),
      expect.stringMatching(/^ {2}LOG_LEVEL must be .* \(it is "loud"\)$/),
    ])
  })

  it('on a port that another program has', async () => {
    const port = await freePort()
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve))
    // Somebody must answer nothing here: the tests wait until the server is ready.
    other.on('request', (_, response) => response.writeHead(503).end())
    const refused = await refusedStart({ port })
    other.close()
    other.closeAllConnections()
    expect(refused).toEqual({
      exitCode: 1,
      words: `Port ${port} is taken by another program. Stop it, or choose another with PORT=… (PORT=0 takes any free one)`,
    })
  })

  it.each(['192.0.2.1', 'nowhere.invalid'])(
    'on a host that is not of this machine: %s',
    async (host) => {
      const { exitCode, words } = await refusedStart({ environment: { HOST: host } })
      expect(exitCode).toBe(1)
      expect(words).toMatch(/^HOST cannot be used: [^\n]+$/)
    },
  )

  it('with a data directory that is a file', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'atlas-file-'))
    const file = join(directory, 'data')
    await writeFile(file, 'mine')
    const { exitCode, words } = await refusedStart({ dataDirectory: file })
    await rm(directory, { recursive: true })
    expect(exitCode).toBe(1)
    expect(words).toMatch(
      new RegExp(`^DATA_DIR ${file} cannot be made: [^\n]+\\. [^\n]+DATA_DIR=…$`),
    )
  })

  it.each([
    ['where no PostgreSQL listens', async () => `postgres://127.0.0.1:${await freePort()}/atlas`],
    ['on a host nobody knows', () => 'postgres://nowhere.invalid/atlas'],
  ])('with a database %s', async (_, urlOf) => {
    const { exitCode, words } = await refusedStart({ databaseUrl: await urlOf() })
    expect(exitCode).toBe(1)
    expect(words).toMatch(
      /^PostgreSQL does not answer: [^\n]+\. Check DATABASE_URL, or leave it out/,
    )
    expect(words).not.toMatch(/\n|node_modules/)
  })

  it.skipIf(withoutPostgres)('with a database that PostgreSQL does not have', async () => {
    const url = new URL(await newDatabase())
    url.pathname = '/missing'
    expect(await refusedStart({ databaseUrl: url.href })).toEqual({
      exitCode: 1,
      words: 'PostgreSQL refuses: database "missing" does not exist. Check DATABASE_URL',
    })
  })
})
