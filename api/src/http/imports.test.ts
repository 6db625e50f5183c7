import { german } from '@atlas/geo/words/de'
import fastify from 'fastify'
import { once } from 'node:events'
import { mkdtemp, readdir, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { importRoutes } from './imports.ts'
import { nobody } from './people/viewer.ts'

const parent = await mkdtemp(join(tmpdir(), 'full-'))
vi.mock(import('../database/embedded/temporary-folder.ts'), async (load) => ({
  ...(await load()),
  makeTemporaryFolder: async () => {
    const folder = await mkdtemp(join(parent, 'folder-'))
    // A disk on which nothing has room.
    await symlink('/dev/full', join(folder, '0'))
    return folder
  },
}))

const into = vi.fn<() => Promise<never>>(() =>
  Promise.reject(new Error('nothing is to be put into it')),
)
const app = fastify()
beforeAll(async () => {
  app.decorateRequest('words', { getter: () => german })
  app.decorateRequest('viewer', nobody)
  await importRoutes(app, {
    imports: {
      isToken: () => true,
      mostBytes: 1_000_000,
      into,
    },
  })
})
afterAll(async () => {
  await app.close()
  await rm(parent, { recursive: true })
})

it('says that the disk is full where a file that is sent has no room, and keeps nothing of it', async () => {
  const form = new FormData()
  form.append('file', new Blob(['Stichtag;Planungsbereich\n'.repeat(1000)]), 'staff.csv')
  const body = new Response(form)
  const answer = await app.inject({
    method: 'POST',
    url: '/imports/staff',
    headers: {
      authorization: 'Bearer any',
      'content-type': body.headers.get('content-type') ?? '',
    },
    payload: Buffer.from(await body.arrayBuffer()),
  })
  expect(answer.json()).toMatchObject({
    event: 'outcome',
    code: 'NO_SPACE',
    text: 'Es ist kein Platz mehr auf dem Datenträger. Geändert wurde nichts.',
  })
  await vi.waitFor(async () => {
    expect(await readdir(parent)).toEqual([])
  })
})

it('says again how far it is while nothing else is to be said, so that nobody takes it for lost', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  const end = new AbortController()
  into.mockImplementationOnce(async () => {
    await once(end.signal, 'abort')
    throw new Error('it ended')
  })
  const headers = { authorization: 'Bearer any' }
  const answering = app.inject({ method: 'DELETE', url: '/imports/1', headers })
  await vi.waitFor(() => {
    expect(into).toHaveBeenCalled()
  })
  vi.advanceTimersByTime(31_000)
  end.abort()
  const answer = await answering
  vi.useRealTimers()
  expect(
    answer.body
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line)),
  ).toMatchObject([
    { event: 'progress' },
    { event: 'progress' },
    { event: 'outcome', code: 'FAILED' },
  ])
})
