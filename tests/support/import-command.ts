import { execFile } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** What the command says, both streams. @param shell said before it, in the same shell */
export const command = (dataDirectory: string, words: readonly string[], shell = '') =>
  new Promise<{ code: number; out: string }>((resolve) => {
    const program = [process.execPath, 'api/dist/import.js', ...words]
    const whole: [string, ...string[]] =
      shell === '' ? ['env', ...program] : ['sh', '-c', `${shell} exec "$@"`, 'sh', ...program]
    const [first, ...others] = whole
    const env = { PATH: process.env.PATH, DATA_DIR: dataDirectory, ...databaseOf(dataDirectory) }
    execFile(first, others, { cwd: root, env }, (error, out, err) => {
      resolve({ code: error ? 1 : 0, out: out + err })
    })
  })

/** A data directory may also be the URL of a database. */
const databaseOf = (place: string): Record<string, string> =>
  place.startsWith('postgres') ? { DATABASE_URL: place, DATA_DIR: '' } : {}

/** All that lies in folders of this program for what is imported. */
export async function contentOfFolders(): Promise<string[]> {
  const folders = (await readdir(tmpdir())).filter((name) => name.startsWith('atlas-60-plus-'))
  const files = await Promise.all(
    folders.map(async (name) => {
      const folder = join(tmpdir(), name)
      const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
      return entries.filter((entry) => entry.isFile()).map((entry) => join(folder, entry.name))
    }),
  )
  return Promise.all(files.flat().map((file) => readFile(file, 'latin1').catch(() => '')))
}
