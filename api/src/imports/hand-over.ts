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
  const found = door.safeParse(jsonOf(text)).data
  if (!found) return null
  const answer = await fetch(new URL('/imports', found.url), { headers: bearer(found) }).catch(
    () => null,
  )
  await answer?.body?.cancel()
  return answer?.ok === true ? found : null
}

/** A server that was killed may have written half of it. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** The server does not do it, in its own words; or it does not answer. */
export class ServerRefused extends Error {
  override name = 'ServerRefused'
}

const refusal = z.object({ errors: z.array(z.object({ message: z.string() })).min(1) })

/** @throws ServerRefused where the answer is none that was asked for */
async function requireAnswer(answer: Response): Promise<Response> {
  if (answer.ok) return answer
  const said = refusal.safeParse(jsonOf(await answer.text())).data
  const words = said?.errors.map(({ message }) => message).join(' ')
  throw new ServerRefused(words ?? `${answer.status} ${answer.statusText}`)
}

/** Asks the server that has the database open. @throws ServerRefused */
export async function askDoor(opened: Door, path: string, asking: RequestInit): Promise<Response> {
  const { headers, ...others } = asking
  const answer = await fetch(new URL(path, opened.url), {
    ...others,
    headers: { ...bearer(opened), ...Object.fromEntries(new Headers(headers)) },
  }).catch((error: unknown) => {
    throw new ServerRefused(`${opened.url}: ${messageOf(error)}`, { cause: error })
  })
  return requireAnswer(answer)
}

/** What is behind `fetch failed`. */
const messageOf = (error: unknown): string =>
  error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error)

const bearer = ({ token }: Door) => ({ authorization: `Bearer ${token}` })
