import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { cityOfDataSet } from '../../api/src/streets/city.ts'
import { seedDirectory } from '../../api/src/paths.ts'
import { riverCity, street } from './river-city.ts'
import { writeExtract } from './write-extract.ts'

describe('npm run streets', () => {
  let place: string

  beforeAll(async () => {
    place = await mkdtemp(join(tmpdir(), 'atlas-streets-command-'))
  })

  afterAll(async () => {
    await rm(place, { recursive: true, force: true })
  })

  /** As tasks/streets.mjs calls it; nothing can be fetched. */
  const run = async (...given: string[]) => {
    const program = spawn(
      process.execPath,
      [
        'node_modules/tsx/dist/cli.mjs',
        'api/src/streets/program.ts',
        `--directory=${join(place, 'streets')}`,
        ...given,
      ],
      {
        env: {
          PATH: process.env.PATH,
          npm_config_registry: 'http://127.0.0.1:9',
          npm_config_fetch_retries: '0',
          npm_config_cache: join(place, 'npm'),
        },
        stdio: ['ignore', 'ignore', 'pipe'],
      },
    )
    let words = ''
    program.stderr.setEncoding('utf8').on('data', (text: string) => {
      words += text
    })
    await once(program, 'close')
    return { exitCode: program.exitCode, words }
  }

  it('says how it is used', async () => {
    const { exitCode, words } = await run()
    expect(exitCode).toBe(1)
    expect(words).toContain('Usage: npm run streets -- <extract.osm.pbf>')
  })

  it('refuses a day that is none', async () => {
    const { exitCode, words } = await run('city.osm.pbf', '--day=yesterday')
    expect(exitCode).toBe(1)
    expect(words).toContain('--day must be a day such as 2026-05-01 (it is "yesterday")')
  })

  it('refuses what is no extract, before it fetches anything', async () => {
    await writeFile(join(place, 'notes.osm.pbf'), 'On Monday we met at the bridge.')
    const { exitCode, words } = await run(join(place, 'notes.osm.pbf'))
    expect(exitCode).toBe(1)
    expect(words).toContain('notes.osm.pbf cannot be used: it is not an OpenStreetMap extract')
    expect(words).toContain('The streets in use, if any, stay as they were.')
    expect(words).not.toContain('Fetching')
  })

  it('says when Valhalla cannot be fetched, and leaves nothing behind', async () => {
    const { bounds } = await cityOfDataSet(seedDirectory)
    const extract = join(place, 'city.osm.pbf')
    const replicated = new Date('2026-05-01T20:21:00Z')
    await writeExtract(
      extract,
      riverCity({ bounds, crossings: new Map([[9, street]]), replicated }),
    )
    const { exitCode, words } = await run(extract)
    expect(exitCode).toBe(1)
    expect(words).toMatch(/@valhallajs\/valhallajs 3\.6\.1 cannot be fetched/)
    expect(await readdir(join(place, 'streets'))).toEqual([])
  })
})
