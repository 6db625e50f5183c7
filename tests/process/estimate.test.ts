import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { readDataSetCounts } from '../../api/src/estimate/data-set-counts.ts'
import { sumOf } from '../../geo/src/estimate/inputs.ts'
import { differencesFrom, estimateDataSet } from '../../api/src/estimate/estimate.ts'
import { readCensus } from '../../api/src/estimate/read-census.ts'
import { seedDirectory } from '../../api/src/paths.ts'
import { readShared, sharedMissing, sharedPath } from '../support/shared-files.ts'

const census = 'data/dresden/zensus_100m.csv'

/** As tasks/estimate.mjs calls it. */
async function run(...given: string[]) {
  const program = spawn(
    process.execPath,
    ['node_modules/tsx/dist/cli.mjs', 'api/src/estimate/program.ts', ...given],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  )
  let words = ''
  for (const stream of [program.stdout, program.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      words += text
    })
  }
  await once(program, 'close')
  return { exitCode: program.exitCode, words }
}

describe('npm run estimate', () => {
  it('stops and says so where the census is not there', async () => {
    const { exitCode, words } = await run('--census=nowhere.csv')
    expect(exitCode).toBe(1)
    expect(words).toContain('The census grid of 2011 is not at nowhere.csv')
  })

  it('says what is wrong with a grid that is another table', () => {
    expect(() => readCensus('lon,lat\n13.7,51\n')).toThrow('the census’s grid: line 2: x_3035')
  })

  it('says how it is used when asked for what it does not know', async () => {
    const { exitCode, words } = await run('--year=2011')
    expect(exitCode).toBe(1)
    expect(words).toContain('Usage: npm run estimate')
  })
})

describe.skipIf(sharedMissing(census))('the estimates of the built-in data', () => {
  let folder: string

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'atlas-estimate-'))
  })

  afterAll(async () => {
    await rm(folder, { recursive: true, force: true })
  })

  it('are reproduced: districts within one resident, cells within a third of one', async () => {
    const counts = await readDataSetCounts(seedDirectory)
    const estimate = estimateDataSet(counts, readCensus(await readShared(census)))
    const { districts, cells, unmatchedCells } = differencesFrom(counts, estimate)
    expect(districts).toBeLessThanOrEqual(1)
    expect(cells).toBeLessThan(1 / 3)
    expect(unmatchedCells).toBe(0)
  })

  it('add up exactly to what the register counts', async () => {
    const counts = await readDataSetCounts(seedDirectory)
    const estimate = estimateDataSet(counts, readCensus(await readShared(census)))
    for (const { day, districts } of estimate.days) {
      const { AGE_60_TO_79, AGE_80_PLUS } = sumOf([...districts.values()])
      const counted = day === '2025-12-31' ? [110_949, 49_109] : [109_998, 41_918]
      expect([AGE_60_TO_79, AGE_80_PLUS]).toEqual(counted)
    }
    const inCells = sumOf(estimate.cells.map(({ residents }) => residents))
    expect(inCells.AGE_80_PLUS).toBeCloseTo(49_109, 6)
  })

  it('are written as the data set has them, with their errors', async () => {
    const { exitCode, words } = await run(`--census=${sharedPath(census)}`, `--out=${folder}`)
    expect(words).toContain('DISTRICT  AGE_80_PLUS   2025-12-31   8.0     22.2')
    expect(exitCode).toBe(0)
    const text = (folderOf: string) => readFile(join(folderOf, 'estimate-errors.csv'), 'utf8')
    expect(await text(folder)).toBe(await text(seedDirectory))
    const linesOf = async (path: string) => (await readFile(path, 'utf8')).split('\n')
    const written = await linesOf(join(folder, 'cells.csv'))
    const carried = await linesOf(join(seedDirectory, 'cells.csv'))
    expect(written).toHaveLength(carried.length)
    expect(written[0]).toBe(carried[0])
  })
})
