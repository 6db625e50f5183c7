import multipart from '@fastify/multipart'
import { importKinds } from '@atlas/geo/imports/kinds'
import type { ImportKind } from '@atlas/geo/imports/import-kind'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import {
  makeTemporaryFolder,
  removeTemporaryFolder,
} from '../database/embedded/temporary-folder.ts'
import { isDiskFull } from '../imports/failure-of.ts'
import { givenFile } from '../imports/given-file.ts'
import {
  historyOf,
  importFiles,
  type ImportTarget,
  type TellImport,
  undo,
} from '../imports/importer.ts'
import type { Imports } from '../imports/imports.ts'
import { importDictionary, inWords, type ToldEvent } from '../imports/in-words.ts'
import { isAddress } from '../imports/sources/local-file.ts'
import { localFiles, type Source } from '../imports/sources/local-files.ts'
import { RequestError } from '../schema/request-error.ts'
import { ImportsAtOnce, requireMayImport } from './limits/limit-imports.ts'
import { requireOwnPage } from './people/forms.ts'
import { publicOrigin } from './public-origin.ts'
import type { ServerOptions } from './server-options.ts'

const most = { files: 50, fields: 40, fieldBytes: 2000 }

/**
 * A city's own files, for who shows the token: by a header that no foreign page can send along. Answers are lines of
 * JSON, one for each thing that is told while it is done.
 */
export async function importRoutes(
  app: FastifyInstance,
  options: Pick<ServerOptions, 'host' | 'imports' | 'publicUrl' | 'thread'>,
): Promise<void> {
  const { imports, thread } = options
  if (!imports || thread) return
  await app.register(async (open) => {
    await open.register(multipart, {
      limits: {
        fileSize: imports.mostBytes,
        files: most.files,
        fields: most.fields,
        fieldSize: most.fieldBytes,
        parts: most.files + most.fields,
      },
    })
    requireMayImport(open, imports, (request) => {
      requireOwnPage(request, publicOrigin(options, app.server.address()))
    })
    const atOnce = new ImportsAtOnce()
    open.get('/imports', async (_request, reply) => {
      void reply.header('cache-control', 'no-store')
      return { imports: await imports.into(historyOf) }
    })
    open.post<{ Params: { kind: string } }>('/imports/:kind', async (request, reply) => {
      const kind = importKinds.find(({ id }) => id === request.params.kind)
      if (!kind) throw new RequestError('NOT_FOUND', {})
      if (!request.isMultipart()) throw new RequestError('MALFORMED_REQUEST', { problem: 'form' })
      return atOnce.run(() => importForm(request, reply, imports, kind))
    })
    open.delete<{ Params: { id: string } }>('/imports/:id', async (request, reply) => {
      const { id } = request.params
      if (!/^\d{1,9}$/.test(id)) throw new RequestError('NOT_FOUND', {})
      const by = request.viewerNow?.name ?? request.ip
      const act = intoTarget(imports, (target, tell) => undo(target, Number(id), by, tell))
      return tellInLines(request, reply, act)
    })
  })
}

async function importForm(
  request: FastifyRequest,
  reply: FastifyReply,
  imports: Imports,
  kind: ImportKind,
): Promise<FastifyReply> {
  const folder = await makeTemporaryFolder()
  try {
    const received = await receive(request, folder).catch((error: unknown) => {
      if (!isDiskFull(error)) throw faultOfForm(error, imports.mostBytes)
      return null
    })
    const { by = '', check = '', confirm = '', ...declared } = received?.said ?? {}
    const what = {
      kind,
      said: declared,
      by: request.viewerNow?.name ?? (nameOf(by) || request.ip),
      isCheck: check !== '',
      confirm: async (_findings: unknown, name: string) =>
        Promise.resolve(confirm === 'all' || confirm === name),
    }
    if (!received) return await tellInLines(request, reply, noSpace)
    return await tellInLines(
      request,
      reply,
      intoTarget(imports, async (target, tell) => {
        const local = await localFiles(received.sources, folder, { allowsPrivate: false }, tell)
        if (!local) return
        const files = await Promise.all(local.map(({ path, name }) => givenFile(path, name)))
        await importFiles(target, { ...what, files }, tell)
      }),
    )
  } finally {
    await removeTemporaryFolder(folder)
  }
}

/** Of whoever says who they are, without signs that no name has. */
const nameOf = (text: string) => text.replaceAll(/\p{Cc}/gu, ' ').trim()

/** Files are written as they come: what is too long is cut off, and refused. Addresses are asked later. */
async function receive(
  request: FastifyRequest,
  folder: string,
): Promise<{ sources: Source[]; said: Record<string, string> }> {
  const sources: Source[] = []
  const said: Record<string, string> = {}
  for await (const part of request.parts()) {
    if (part.type === 'field') {
      const value = String(part.value)
      // Half of what was said would be another thing.
      if (part.valueTruncated) throw new RequestError('MALFORMED_REQUEST', { problem: 'parts' })
      if (part.fieldname !== 'address') said[part.fieldname] = value
      else if (isAddress(value)) sources.push({ source: value })
      else throw new RequestError('MALFORMED_REQUEST', { problem: 'form' })
      continue
    }
    const path = join(folder, String(sources.length))
    await pipeline(part.file, createWriteStream(path, { mode: 0o600 }))
    sources.push({ source: path, name: part.filename.replaceAll(/[/\\\p{Cc}]/gu, '_') })
  }
  return { sources, said }
}

/** What is said where a form cannot be read: its reader throws mere errors, or its own; a disk's have other codes. */
function faultOfForm(error: unknown, mostBytes: number): unknown {
  if (!(error instanceof Error) || error instanceof RequestError) return error
  const code = 'code' in error ? String(error.code) : 'FST_'
  if (code === 'FST_REQ_FILE_TOO_LARGE') {
    return new RequestError('IMPORT_TOO_LARGE', { mostMegabytes: mostBytes / 2 ** 20 })
  }
  const isOfForm = code.startsWith('FST_')
  return isOfForm ? new RequestError('MALFORMED_REQUEST', { problem: 'parts' }) : error
}

const noSpace = (tell: TellImport) => {
  tell({ event: 'outcome', message: { key: 'NO_SPACE' }, name: null })
}

const intoTarget =
  (imports: Imports, act: (target: ImportTarget, tell: TellImport) => Promise<unknown>) =>
  (tell: TellImport) =>
    imports.into((target) => act(target, tell))

async function tellInLines(
  request: FastifyRequest,
  reply: FastifyReply,
  act: (tell: TellImport) => unknown,
): Promise<FastifyReply> {
  const dictionary = importDictionary(request.words.language)
  const lines = new PassThrough()
  const told = { isWhole: false }
  let last = inWords({ event: 'progress', message: { key: 'READING', rows: 0 } }, dictionary)
  const write = (event: ToldEvent) => {
    if (event.event === 'progress') last = event
    lines.write(`${JSON.stringify(event)}\n`)
    told.isWhole ||= event.event === 'outcome'
  }
  const again = setInterval(() => {
    if (!told.isWhole) write(last)
  }, silentMilliseconds)
  void reply
    .header('cache-control', 'no-store')
    .type('application/x-ndjson; charset=utf-8')
    .send(lines)
  try {
    await act((event, levels) => {
      write(inWords(event, dictionary, levels))
    })
  } catch (error) {
    const key = isDiskFull(error) ? 'NO_SPACE' : 'FAILED'
    if (key === 'FAILED') request.log.error({ err: error, reqId: request.id }, 'an import failed')
    // What came to be is told once, whatever fails of what is cleared away after it.
    if (!told.isWhole)
      write(inWords({ event: 'outcome', message: { key }, name: null }, dictionary))
  } finally {
    clearInterval(again)
    lines.end()
  }
  return reply
}

/** After which what was told last is told again: a proxy, or who asks, ends what says nothing for a minute. */
const silentMilliseconds = 15_000
