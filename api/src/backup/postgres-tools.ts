import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'

/** A backup cannot be made or brought back, and why. */
export class BackupError extends Error {
  override name = 'BackupError'
}

/**
 * Runs one of PostgreSQL's own programs on the database of a URL and returns what it writes.
 * @throws BackupError with what it said, where it fails or is not installed
 */
export async function runOnDatabase(
  program: 'pg_dump' | 'psql',
  url: string,
  options: readonly string[],
  input = '',
): Promise<string> {
  const [, before = '', password = '', after = ''] =
    /^([^/]*\/\/[^/:@]*)(?::([^@/]*))?(.*)$/.exec(url) ?? []
  const directory = await mkdtemp(join(tmpdir(), 'atlas-password-'))
  try {
    // In a file of our own: everybody on the machine sees the words a program is started with.
    const file = join(directory, 'pgpass')
    const escaped = decodeURIComponent(password).replaceAll(/[\\:]/g, '\\$&')
    await writeFile(file, `*:*:*:*:${escaped}\n`, { mode: 0o600 })
    const parameter = `${after.includes('?') ? '&' : '?'}passfile=${encodeURIComponent(file)}`
    const database = `--dbname=${before}${after}${parameter}`
    return await run(program, [database, '--no-password', ...options], input)
  } finally {
    await rm(directory, { recursive: true })
  }
}

/** Runs a program and returns what it writes. @throws BackupError with what it said, where it fails. */
export async function run(
  program: string,
  options: readonly string[],
  input = '',
): Promise<string> {
  const child = spawn(program, options)
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('close', resolve).once('error', ({ message }) => {
      reject(
        new BackupError(
          `${program} cannot be started: ${message}. On Debian it is in the package postgresql-client`,
        ),
      )
    })
  })
  child.stdin.on('error', () => undefined).end(input)
  const [written, said, code] = await Promise.all([text(child.stdout), text(child.stderr), ended])
  if (code === 0) return written
  throw new BackupError(`${program} failed:\n${said.trim()}`)
}
