import { randomBytes } from 'node:crypto'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

/** How a command on the same machine finds the server that has the embedded database open. */
const door = z.object({ url: z.url(), token: z.string() })

export type Door = z.output<typeof door>

const doorFile = (dataDirectory: string) => join(dataDirectory, 'server.json')

/** Made anew at each start: whoever may read the data directory may import into it. */
export const newDoorToken = (): string => randomBytes(24).toString('base64url')

export async function openDoor(dataDirectory: string, opened: Door): Promise<void> {
  const file = doorFile(dataDirectory)
  // One that a killed server left may be readable by others.
  await rm(file, { force: true })
  await writeFile(file, JSON.stringify(opened), { mode: 0o600 })
}

export const closeDoor = (dataDirectory: string): Promise<void> =>
  rm(doorFile(dataDirectory), { force: true })

/** The server that runs on a data directory; null: none does, or it is another's. */
export async function findDoor(dataDirectory: string): Promise<Door | null> {
  const text = await readFile(doorFile(dataDirectory), 'utf8').catch(() => null)
  if (text === null) return null
  const found = door.safeParse(JSON.parse(text)).data
  if (!found) return null
  const answer = await fetch(new URL('/imports', found.url), { headers: bearer(found) }).catch(
    () => null,
  )
  await answer?.body?.cancel()
  return answer?.ok === true ? found : null
}

export const bearer = ({ token }: Door) => ({ authorization: `Bearer ${token}` })
