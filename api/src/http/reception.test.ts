import { once } from 'node:events'
import type { RequestListener } from 'node:http'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { english } from '@atlas/geo/words/en'
import { afterEach, expect, it } from 'vitest'
import { readEnvironment } from '../environment.ts'
import { Tallies } from '../metrics/tallies.ts'
import { AnswerCache } from './answers/answer-cache.ts'
import { receive } from './reception.ts'
import { UnderWay } from './connections/under-way.ts'

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

/** The first line that is answered to what is sent, and what is counted as refused of each status. */
async function reception(handle: RequestListener, underWay = new UnderWay()) {
  const tallies = new Tallies()
  const { connections } = readEnvironment({})
  const { server } = receive(handle, {
    answers: new AnswerCache(),
    connections: { ...connections, headers: 500, request: 500 },
    dictionaryFor: () => english,
    log: () => ({ info: () => undefined, error: () => undefined }),
    logLevel: 'silent',
    tallies,
    underWay,
    world: { current: { dataVersion: 'today' } },
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  closing.push(() => server.close())
  const address = server.address()
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0
  const send = async (...lines: string[]) => {
    const socket = connect(port, '127.0.0.1')
    socket.write(`${lines.join('\r\n')}\r\n`)
    return (await text(socket)).split('\r\n', 1)[0]
  }
  const refused = () =>
    Object.fromEntries([...tallies.all()].map(({ status, tally }) => [status, tally.count]))
  return { send, refused }
}

const host = 'host: localhost'

it('counts whatever it refuses before anybody can read it', async () => {
  const { send, refused } = await reception((_request, response) => response.end())
  const answers = [
    send('GET / HTTP/1.1', 'host: two', 'host: hosts', ''),
    send('GET / HTTP/1.1', host, 'no header', ''),
    send('GET / HTTP/1.1', host, 'expect: the-unexpected', ''),
    send('GET / HTTP/1.1', host, `long: ${'x'.repeat(20_000)}`, ''),
    // Its head never ends.
    send('GET / HTTP/1.1', host),
  ]
  expect(await Promise.all(answers)).toEqual([
    'HTTP/1.1 400 Bad Request',
    'HTTP/1.1 400 Bad Request',
    'HTTP/1.1 417 Expectation Failed',
    'HTTP/1.1 431 Request Header Fields Too Large',
    'HTTP/1.1 408 Request Timeout',
  ])
  expect(refused()).toEqual({ 400: 2, 408: 1, 417: 1, 431: 1 })
})

it('counts what is thrown there, and what is refused while the process ends, but no look at its health', async () => {
  const thrown = await reception(() => {
    throw new Error('on purpose')
  })
  expect(await thrown.send('GET / HTTP/1.1', host, '')).toBe('HTTP/1.1 500 Internal Server Error')
  expect(thrown.refused()).toEqual({ 500: 1 })

  const underWay = new UnderWay()
  const ending = await reception((_request, response) => response.end(), underWay)
  await underWay.finish(0, { endWork: () => undefined, refuse: () => undefined })
  expect(await ending.send('GET / HTTP/1.1', host, '')).toBe('HTTP/1.1 503 Service Unavailable')
  expect(await ending.send('GET /health/live HTTP/1.1', host, '')).toBe('HTTP/1.1 200 OK')
  expect(ending.refused()).toEqual({ 503: 1 })
})
