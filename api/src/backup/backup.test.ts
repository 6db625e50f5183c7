import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readEnvironment } from '../environment.ts'
import { seedDirectory } from '../paths.ts'
import { backUp } from './back-up.ts'
import { columnsOf, contentsOf, type Manifest, writtenManifest } from './contents.ts'
import { restore } from './restore.ts'

// Into either database and back, with all that is answered then: tests/api/returning-data.test.ts.
describe('a backup', () => {
  let directory: string
  let to: string
  const environment = (more: Record<string, string> = {}) =>
    readEnvironment({ DATA_DIR: join(directory, 'data'), ...more })

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'atlas-backup-'))
    to = join(directory, 'backup')
  })

  afterEach(async () => {
    await rm(directory, { recursive: true })
  })

  /** One without imports, of another release or of other data, as far as this is said. */
  const fill = async (more: Partial<Record<keyof Manifest, unknown>> = {}) => {
    await cp(seedDirectory, join(to, 'data-set'), { recursive: true })
    await sign(more)
  }
  const sign = async (more: Partial<Record<keyof Manifest, unknown>> = {}) => {
    const { name, text } = writtenManifest({
      format: 2,
      made: '2026-11-27T10:00:00.000Z',
      dataSet: 'dresden',
      columns: columnsOf(['staff']),
      contents: await contentsOf(to),
    })
    const said: unknown = JSON.parse(text)
    await writeFile(join(to, name), JSON.stringify(Object.assign({}, said, more)))
  }

  it('of the embedded database holds no files of it, and takes the place of one that is set aside', async () => {
    await mkdir(`${to}.unfinished/data-set/of-before`, { recursive: true })
    await backUp(environment(), to)
    expect((await readdir(directory)).sort()).toEqual(['backup', 'data'])
    expect((await readdir(to)).sort()).toEqual(['backup.json', 'data-set'])
    expect(await readdir(join(to, 'data-set'))).toEqual(await readdir(seedDirectory))

    const data = join(directory, 'data')
    for (const name of ['embedded/pages', 'embedded.version', 'embedded.state']) {
      await writeFile(join(data, name), 'of what came later')
    }
    await restore(environment(), to)
    const names = await readdir(data)
    expect(names.filter((name) => name.includes('set-aside'))).toHaveLength(3)
    expect(names.filter((name) => !name.includes('set-aside')).sort()).toEqual([
      ...['embedded', 'embedded.state', 'embedded.version'],
    ])
    expect(await readdir(join(data, 'embedded'))).not.toContain('pages')
    expect(await readFile(join(data, 'embedded.state'), 'utf8')).not.toContain('later')
  }, 60_000)

  it('that cannot be loaded leaves what is there', async () => {
    const data = join(directory, 'data')
    await mkdir(data)
    await writeFile(join(data, 'embedded.version'), 'of what is there')
    await fill()
    await rm(join(to, 'data-set/districts.csv'))
    await sign()
    await expect(restore(environment(), to)).rejects.toThrow(/districts\.csv: is missing/)
    expect(await readdir(data)).toEqual(['embedded.version'])
  })

  it('is refused before anything is touched where this release cannot bring it back', async () => {
    await expect(restore(environment(), to)).rejects.toThrow(/holds no whole backup/)
    await fill({ format: 1 })
    await expect(restore(environment(), to)).rejects.toThrow(/made by an earlier release/)
    await fill({ format: 3 })
    await expect(restore(environment(), to)).rejects.toThrow(/made by a later release/)
    await fill({ columns: { staff: ['day'], moods: ['mood'] } })
    await expect(restore(environment(), to)).rejects.toThrow(/other columns \(staff, moods\)/)
    await fill()
    await expect(restore(environment({ DATA_SET: '/srv/leipzig' }), to)).rejects.toThrow(
      /data set dresden.*DATA_SET/,
    )
    await rm(join(to, 'data-set/staff.csv'))
    await expect(restore(environment(), to)).rejects.toThrow(/is not what was backed up there/)
    await expect(backUp(environment(), to)).rejects.toThrow(/is not empty/)
    expect(await readdir(directory)).toEqual(['backup'])
  })
})
