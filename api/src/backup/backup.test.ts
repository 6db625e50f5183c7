import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { backUp } from './back-up.ts'
import { seedDirectory } from '../paths.ts'
import { BackupError } from './postgres-tools.ts'
import { restore } from './restore.ts'

// That of a PostgreSQL server is tested with one: tests/process/database-roles.test.ts.
describe('a backup of the embedded database', () => {
  let directory: string
  let dataDirectory: string
  let to: string
  const environment = () => ({
    databaseUrl: undefined,
    databaseAdminUrl: undefined,
    dataDirectory,
    dataSet: { id: 'dresden', directory: seedDirectory },
  })

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'atlas-backup-'))
    dataDirectory = join(directory, 'data')
    to = join(directory, 'backup')
    await mkdir(join(dataDirectory, 'embedded'), { recursive: true })
    await writeFile(join(dataDirectory, 'embedded/pages'), 'then')
    await writeFile(join(dataDirectory, 'embedded.version'), '1')
  })

  it('leaves no sum over other contents beside what it brings back, which would be taken for damaged', async () => {
    await backUp(environment(), to)
    await writeFile(join(dataDirectory, 'embedded.state'), 'of what came later')
    await restore(environment(), to)
    const left = await readdir(dataDirectory)
    expect(left).toContain('embedded.version')
    expect(left).not.toContain('embedded.state')
  })

  afterEach(async () => {
    await rm(directory, { recursive: true })
  })

  it('brings back what was there, and sets aside what is', async () => {
    await backUp(environment(), to)
    await writeFile(join(dataDirectory, 'embedded/pages'), 'now')
    await writeFile(join(dataDirectory, 'embedded/more'), 'now')
    await restore(environment(), to)
    expect(await readdir(join(dataDirectory, 'embedded'))).toEqual(['pages'])
    expect(await readFile(join(dataDirectory, 'embedded/pages'), 'utf8')).toBe('then')
    const aside = (await readdir(dataDirectory)).filter((name) => name.includes('set-aside'))
    expect(aside).toHaveLength(2)
  })

  it('can be made again where one was interrupted', async () => {
    await mkdir(`${to}.unfinished/data-set/of-before`, { recursive: true })
    await backUp(environment(), to)
    expect(await readdir(directory)).toEqual(['backup', 'data'])
    expect(await readdir(join(to, 'data-set'))).not.toContain('of-before')
  })

  it('has no name where it is not whole', async () => {
    await rm(join(dataDirectory, 'embedded.version'))
    await expect(backUp(environment(), to)).rejects.toThrow()
    expect(await readdir(directory)).not.toContain('backup')
  })

  it('holds the data set, too', async () => {
    await backUp(environment(), to)
    expect(await readdir(join(to, 'data-set'))).toContain('city.csv')
  })

  it('is refused where it is not whole, is of another database, or would mix with another', async () => {
    await expect(restore(environment(), to)).rejects.toThrow(/holds no whole backup/)
    await backUp(environment(), to)
    await expect(backUp(environment(), to)).rejects.toThrow(/is not empty/)
    const server = { ...environment(), databaseUrl: 'postgres://atlas@localhost/atlas' }
    await expect(restore(server, to)).rejects.toThrow(BackupError)
  })
})
