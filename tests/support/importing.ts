import { z } from 'zod'

import { invented, staffFile } from './import-files.ts'

/** Of servers that are told it in IMPORT_TOKEN. */
export const importToken = 'a-token-for-imports-only'

export const authorization = { authorization: `Bearer ${importToken}` }

/** A file of staff, sent as the page sends it. */
export const send = (
  url: string,
  day: string,
  posts: number,
  more: Record<string, string> = {},
) => {
  const form = new FormData()
  for (const [name, value] of Object.entries({ ...invented, day, confirm: 'all', ...more })) {
    form.set(name, value)
  }
  form.append('file', new Blob([staffFile(day, posts)]), 'staff.csv')
  return fetch(`${url}/imports/staff`, { method: 'POST', headers: authorization, body: form })
}

export const eventsOf = async (answer: Response) =>
  (await answer.text())
    .trim()
    .split('\n')
    .map((line) =>
      z.looseObject({ event: z.string(), code: z.string().optional() }).parse(JSON.parse(line)),
    )

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
