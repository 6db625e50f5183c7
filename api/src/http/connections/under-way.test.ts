import { once } from 'node:events'
import { createServer, request as ask, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { afterEach, expect, it } from 'vitest'
import { UnderWay } from './under-way.ts'

const stops: (() => void)[] = []

afterEach(() => {
  for (const stop of stops.splice(0)) stop()
})

/** Asks once and hands out the response as its server sees it, begun and not answered. */
async function asked() {
  const underWay = new UnderWay()
  const server = createServer().listen(0, '127.0.0.1')
  stops.push(() => {
    server.close()
    server.closeAllConnections()
  })
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('No TCP port was given')
  const begun = new Promise<ServerResponse>((resolve) => {
    server.once('request', (_request, response) => {
      underWay.begin(response)
      resolve(response)
    })
  })
  const answer = new Promise<{ status: number; connection: string; body: string }>(
    (resolve, reject) => {
      ask({
        port: address.port,
        host: '127.0.0.1',
        agent: false,
        headers: { connection: 'keep-alive' },
      })
        .once('error', reject)
        .once('response', (response) => {
          const { statusCode: status = 0, headers } = response
          text(response).then((body) => {
            resolve({ status, connection: headers.connection ?? '', body })
          }, reject)
        })
        .end()
    },
  )
  answer.catch(() => undefined)
  return { underWay, answer, response: await begun }
}

const late = {
  endWork: () => undefined,
  refuse: (response: ServerResponse) => response.writeHead(503).end('refused'),
}

it('ends at once where nothing is under way', async () => {
  const underWay = new UnderWay()
  expect(underWay.isStopping).toBe(false)
  expect(await underWay.finish(60_000, late)).toBe(0)
  expect(underWay.isStopping).toBe(true)
})

it('waits for what is under way, and closes its connection', async () => {
  const { underWay, answer, response } = await asked()
  const finished = underWay.finish(60_000, late)
  response.end('answered')
  expect(await finished).toBe(0)
  expect(await answer).toEqual({ status: 200, connection: 'close', body: 'answered' })
})

it('refuses what is not answered in time', async () => {
  const { underWay, answer } = await asked()
  expect(await underWay.finish(1, late)).toBe(1)
  expect(await answer).toMatchObject({ status: 503, body: 'refused' })
})

it('leaves those to be refused by their own work, which is ended first', async () => {
  const { underWay, answer, response } = await asked()
  const endWork = () => response.writeHead(503).end('as asked for')
  const refuse = () => expect.fail('it is answered')
  expect(await underWay.finish(1, { endWork, refuse })).toBe(1)
  expect(await answer).toMatchObject({ status: 503, body: 'as asked for' })
})

it('ends what was begun to be answered and is not at its end in time', async () => {
  const { underWay, answer, response } = await asked()
  response.write('begun')
  expect(await underWay.finish(1, late)).toBe(1)
  await expect(answer).rejects.toThrow()
})
