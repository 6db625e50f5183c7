import { z } from 'zod'
import { DataDirectoryError } from './open-data-directory.ts'

/** What the files of a program in WebAssembly say by a number alone (WASI's). */
const fileFaults: Partial<Record<number, string>> = {
  2: 'it may not be written',
  19: 'the quota is used up',
  29: 'it cannot be read or written',
  51: 'there is no space left',
  63: 'it may not be written',
  69: 'it is read-only',
}

const numbered = z.object({ errno: z.number() })

/** Why the thread of the embedded database failed: where the place for its files is to blame, what to do. */
export function failureOfThread(error: unknown, directory: string): Error {
  const { errno } = numbered.safeParse(error).data ?? {}
  const fault = errno === undefined ? undefined : fileFaults[errno]
  const isFull = error instanceof Error && /ENOSPC|no space left on device/i.test(error.message)
  const reason = fault ?? (isFull ? fileFaults[51] : undefined)
  if (reason !== undefined) {
    return new DataDirectoryError(
      `The embedded database cannot be kept in ${directory}: ${reason}. It takes some 100 MB; make room there, or choose another place with DATA_DIR=…`,
    )
  }
  return error instanceof Error
    ? error
    : new Error(`the embedded database failed: ${JSON.stringify(error)}`)
}
