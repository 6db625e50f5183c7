import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { surroundingsWith } from '../environment.ts'

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
  // Everybody on the machine sees the words a program is started with, its surroundings only its owner: and they are gone
  // with it, however it ends.
  const secret = password === '' ? {} : { PGPASSWORD: decodeURIComponent(password) }
  return await run(
    program,
    [`--dbname=${before}${after}`, '--no-password', ...options],
    input,
    secret,
  )
}

/** Runs a program and returns what it writes. @throws BackupError with what it said, where it fails. */
export async function run(
  program: string,
  options: readonly string[],
  input = '',
  secret: Record<string, string> = {},
): Promise<string> {
  const child = spawn(program, options, { env: surroundingsWith(secret) })
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
