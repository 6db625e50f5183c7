import { readdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** PostgreSQL numbers its own tables below. */
const firstOfOurs = 16_384

/** Every table of a data directory, as another program might. */
export async function overwritePages(dataDirectory: string): Promise<void> {
  const tables = await tablesOf(dataDirectory)
  await Promise.all(
    tables.map(({ file, size }) => writeFile(file, Buffer.alloc(size, 'no page '), { flag: 'r+' })),
  )
}

/** The first page of a table, as a disk might that has lost a block. */
export async function zeroPage(dataDirectory: string): Promise<void> {
  const table = (await tablesOf(dataDirectory)).find(({ size }) => size > 0)
  if (!table) throw new Error('no table has a page')
  await writeFile(table.file, Buffer.alloc(8192), { flag: 'r+' })
}

async function tablesOf(dataDirectory: string) {
  const pages = join(dataDirectory, 'embedded', 'base', '5')
  const names = (await readdir(pages)).filter((name) => Number(name) >= firstOfOurs)
  return Promise.all(
    names.map(async (name) => {
      const file = join(pages, name)
      return { file, size: (await stat(file)).size }
    }),
  )
}
