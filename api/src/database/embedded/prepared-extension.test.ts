import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { list } from 'tar'
import { expect, it } from 'vitest'
import { packExtension } from './prepared-extension.ts'

it('packs of PostGIS the library and its projections, and leaves nothing unfinished', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'atlas-extension-'))
  const files: string[] = []
  await packExtension(join(directory, 'postgis.tgz'))
  await list({
    file: join(directory, 'postgis.tgz'),
    onReadEntry: ({ path, type }) => {
      if (type === 'File') files.push(path)
    },
  })
  expect(files.filter((file) => file.startsWith('lib/'))).toEqual(['lib/postgresql/postgis-3.so'])
  expect(files).toContain('share/proj/proj.db')
  expect(files.filter((file) => !/^(lib|share\/proj)\//.test(file))).toEqual([])
  expect(await readdir(directory)).toEqual(['postgis.tgz'])
  await rm(directory, { recursive: true })
}, 30_000)
