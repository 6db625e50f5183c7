import { z } from 'zod'

import { invented, staffFile } from './import-files.ts'

/** Of servers that are told it in IMPORT_TOKEN. */
export const importToken = 'a-token-for-imports-only'

export const authorization = { authorization: `Bearer ${importToken}` }

/** Staff of each planning area, sent as the page sends it. */
export const send = (url: string, day: string, posts: number, more: Record<string, string> = {}) =>
  sendFile(url, staffFile(day, posts), { day, ...more })

/** A file of staff. */
export const sendFile = (url: string, text: string, said: Record<string, string>) => {
  const form = new FormData()
  for (const [name, value] of Object.entries({ ...invented, confirm: 'all', ...said })) {
    form.set(name, value)
  }
  form.append('file', new Blob([text]), 'staff.csv')
  return fetch(`${url}/imports/staff`, { method: 'POST', headers: authorization, body: form })
}

/** Milliseconds that something takes, and the longest of them that others wait for an answer meanwhile. */
export async function waitsDuring(url: string, work: Promise<unknown>) {
  const over = new AbortController()
  const begun = performance.now()
  const working = work.finally(() => {
    over.abort()
  })
  let longest = 0
  while (!over.signal.aborted) {
    const asked = performance.now()
    await (await fetch(`${url}/health/live`)).text()
    longest = Math.max(longest, performance.now() - asked)
  }
  await working
  return { longest, all: performance.now() - begun }
}

const told = z.looseObject({ event: z.string(), code: z.string().optional() })

/** @param onEvent does something before the next one is read */
export async function eventsOf(
  { body }: Response,
  onEvent?: (event: z.output<typeof told>) => Promise<void>,
) {
  const events: z.output<typeof told>[] = []
  if (!body) return events
  const reader = body.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const lines = (rest + part.value).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      const event = told.parse(JSON.parse(line))
      events.push(event)
      await onEvent?.(event)
    }
  }
  return events
}

const history = z.object({
  imports: z.array(
    z.object({ id: z.number(), contentHash: z.string(), undoneAt: z.string().nullable() }),
  ),
})
const answered = z.object({ data: z.object({ dataVersion: z.string() }) })

/** The version of the data that is answered from. */
export async function versionOf(url: string): Promise<string> {
  const body = JSON.stringify({ query: '{ dataVersion }' })
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(`${url}/graphql`, { method: 'POST', headers, body })
  return answered.parse(await answer.json()).data.dataVersion
}

/** Which imports are in force, and the version of the data that is answered from. */
export async function stateOf(url: string) {
  const [made, version] = await Promise.all([
    fetch(`${url}/imports`, { headers: authorization }),
    versionOf(url),
  ])
  const { imports } = history.parse(await made.json())
  const inForce = imports.filter(({ undoneAt }) => undoneAt === null)
  return {
    inForce: inForce.map(({ contentHash }) => contentHash).join(),
    version,
    imports,
  }
}
