import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'

import { Api } from '../support/api.ts'
import { refusedStart } from '../support/refused-start.ts'
import { startServer } from '../support/server.ts'

const answer = z.object({
  walkingDistance: z.object({ method: z.string(), inWords: z.string(), asOf: z.string() }),
  cells: z.object({
    lon: z.array(z.number()),
    lat: z.array(z.number()),
    ways: z.object({ metres: z.array(z.number().nullable()) }),
  }),
})

describe('a table of walking distances of one’s own', { timeout: 120_000 }, () => {
  let directory: string
  /** One data directory for all, since only its first start takes long. */
  const using = (path: string) => ({
    dataDirectory: join(directory, 'data'),
    environment: { TRAVEL_COSTS: path, LOG_LEVEL: 'warn' },
  })
  const table = async (...rows: string[]) => {
    const path = join(directory, 'ways.csv')
    const head = ['# source: Table of the city', '# as_of: 2026-05-01', 'lon,lat,site,metres']
    await writeFile(path, [...head, ...rows].join('\n'))
    return path
  }

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'atlas-ways-'))
  })

  afterAll(async () => {
    await rm(directory, { recursive: true, force: true })
  })

  it('is refused at start with everything that is wrong in it', async () => {
    const path = await table('13.7428,51.0488,luise,near', '1,2,luise,9', '13.7428,51.0488,nope,9')
    expect(await refusedStart(using(path))).toEqual({
      exitCode: 1,
      words: [
        `TRAVEL_COSTS=${path} cannot be used:`,
        '  line 4, metres: must be metres from 0 to 200000, written like 13.7428 (it is "near")',
        '  line 5: there is no cell at 1 2',
        '  line 6: there is no service site "nope"',
      ].join('\n'),
    })
  })

  it('is refused at start where it is not there', async () => {
    const path = join(directory, 'none.csv')
    const { exitCode, words } = await refusedStart(using(path))
    expect(exitCode).toBe(1)
    expect(words).toMatch(/^TRAVEL_COSTS=.*none\.csv cannot be used:\n {2}ENOENT[^\n]*$/)
  })

  it('goes before any estimate, and says where it comes from', async () => {
    const path = await table('13.7428,51.0488,luise,8123', '13.7428,51.0488,klotzsche,9001')
    const server = await startServer(using(path))
    const { walkingDistance, cells } = await new Api(server.url).ask(
      answer,
      '{ walkingDistance { method inWords asOf } cells { lon lat ways(reach: { kind: MEETING }) { metres } } }',
    )
    await server.stop()
    expect(walkingDistance).toEqual({
      method: 'TRAVEL_COSTS',
      inWords:
        'Walking distance from a given table: Table of the city, as of 1 May 2026. What is not in it counts as out of reach.',
      asOf: '2026-05-01',
    })
    const reached = cells.ways.metres.flatMap((metres, index) =>
      metres === null ? [] : [[cells.lon[index], cells.lat[index], metres]],
    )
    expect(reached).toEqual([[13.7428, 51.0488, 8123]])
  })
})
