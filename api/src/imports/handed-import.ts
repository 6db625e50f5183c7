import { openAsBlob } from 'node:fs'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { z } from 'zod'
import type { Command } from './command.ts'
import { askDoor, type Door, ServerRefused } from './hand-over.ts'
import type { ToldEvent } from './in-words.ts'
import type { LocalFile } from './sources/local-file.ts'

type HandedImport = Extract<Command, { what: 'import' }> & {
  files: readonly LocalFile[]
  by: string
  language: string
  /** Whether what is remarkable is wanted so, asked of whoever sits there. */
  confirm: () => Promise<boolean>
}

const told = z.discriminatedUnion('event', [
  z.object({ event: z.literal('progress'), text: z.string() }),
  z.object({
    event: z.literal('problem'),
    file: z.string(),
    line: z.number().nullable(),
    column: z.string().nullable(),
    value: z.string().nullable(),
    code: z.string(),
    text: z.string(),
  }),
  z.object({
    event: z.literal('finding'),
    isRemarkable: z.boolean(),
    code: z.string(),
    text: z.string(),
  }),
  z.object({
    event: z.literal('outcome'),
    code: z.string(),
    id: z.number().nullable(),
    name: z.string().nullable(),
    text: z.string(),
  }),
]) satisfies z.ZodType<ToldEvent>

/** Hands files to the server that has the database open, and what is remarkable back to whoever has to confirm it. */
export async function askImport(
  door: Door,
  asked: HandedImport,
  tell: (event: ToldEvent) => void,
): Promise<ToldEvent | undefined> {
  const send = async (confirmed: string) => {
    const form = new FormData()
    for (const [name, value] of Object.entries(asked.said)) form.set(name, value)
    form.set('by', asked.by)
    if (asked.isCheck) form.set('check', 'yes')
    form.set('confirm', confirmed)
    for (const { path, name } of asked.files) {
      form.append('file', await openAsBlob(path), name)
    }
    const headers = { 'accept-language': asked.language }
    return askDoor(door, `/imports/${asked.kind.id}`, { method: 'POST', headers, body: form })
  }
  let unconfirmed: ToldEvent | undefined
  const first = await follow(await send(asked.isConfirmed ? 'all' : ''), (event) => {
    if (event.event === 'outcome' && event.code === 'UNCONFIRMED') unconfirmed = event
    else tell(event)
  })
  if (unconfirmed?.event !== 'outcome') return first
  if (unconfirmed.name !== null && (await asked.confirm())) {
    return follow(await send(unconfirmed.name), (event) => {
      if (event.event !== 'finding') tell(event)
    })
  }
  tell(unconfirmed)
  return unconfirmed
}

export async function askUndo(
  door: Door,
  id: number,
  language: string,
  tell: (event: ToldEvent) => void,
): Promise<ToldEvent | undefined> {
  const headers = { 'accept-language': language }
  return follow(await askDoor(door, `/imports/${id}`, { method: 'DELETE', headers }), tell)
}

export async function askHistory(door: Door, language: string): Promise<object[]> {
  const answer = await askDoor(door, '/imports', { headers: { 'accept-language': language } })
  return z
    .object({ imports: z.array(z.record(z.string(), z.unknown())) })
    .parse(await answer.json()).imports
}

/** @returns the last of what was told */
async function follow(
  answer: Response,
  tell: (event: ToldEvent) => void,
): Promise<ToldEvent | undefined> {
  if (!answer.body) return undefined
  let last: ToldEvent | undefined
  try {
    for await (const line of createInterface({ input: Readable.fromWeb(answer.body) })) {
      last = told.parse(JSON.parse(line))
      tell(last)
    }
  } catch (error) {
    const reason = 'The server ended before it had told all; --history says whether it was done'
    throw new ServerRefused(reason, { cause: error })
  }
  return last
}
