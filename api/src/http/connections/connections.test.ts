import { once } from 'node:events'
import { createServer, type RequestListener, type ServerResponse } from 'node:http'
import { connect, type Socket } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { Connections, type ConnectionLimits, serverOptionsFor } from './connections.ts'

const anHour = 3_600_000
/** More than the buffers of both ends hold. */
const large = Buffer.alloc(40_000_000, 'x')
const closing: (() => void)[] = []

afterEach(() => {
  for (const close of closing.splice(0)) close()
})

/** A server that gives each request the next of the answers, and then always the last; with some of the limits small. */
async function serverWith(
  limits: Partial<ConnectionLimits>,
  ...bodies: readonly (Buffer | string | ((response: ServerResponse) => void))[]
) {
  const left = [...bodies]
  const all = {
    headers: anHour,
    request: anHour,
    idle: anHour,
    answer: anHour,
    connections: 10,
    ...limits,
  }
  const answer: RequestListener = (request, response) => {
    connections.note(request, response)
    const body = (left.length > 1 ? left.shift() : left[0]) ?? 'ok'
    request.resume().on('end', () => {
      if (typeof body === 'function') body(response)
      else response.end(body)
    })
  }
  const server = createServer(serverOptionsFor(all), answer)
  const connections = new Connections(server, all)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0
  closing.push(() => {
    server.close()
    server.closeAllConnections()
  })
  /** A connection that reads nothing of itself. */
  const open = async (text = '') => {
    const socket = connect(port, '127.0.0.1')
    socket.on('error', () => undefined)
    closing.push(() => socket.destroy())
    await once(socket, 'connect')
    if (text !== '') socket.write(text)
    return socket
  }
  return { connections, server, open }
}

const get = 'GET / HTTP/1.1\r\nhost: x\r\n\r\n'
/** All that came until the other side closed. */
async function readToEnd(socket: Socket): Promise<string> {
  let text = ''
  socket.on('data', (chunk) => {
    text += chunk.toString('latin1')
  })
  await once(socket, 'close')
  return text
}

it('a connection stays whose reader takes all there is, however long it comes bit by bit', async () => {
  const { connections, open } = await serverWith({ answer: 40 }, (response) => {
    let left = 30
    const writing = setInterval(() => {
      left -= 1
      if (left > 0) response.write('bit ')
      else response.end('end')
    }, 10)
    response.on('close', () => {
      clearInterval(writing)
    })
  })
  const socket = await open(get.replace('host', 'connection: close\r\nhost'))
  expect(await readToEnd(socket)).toMatch(/bit [^]*end\r\n/)
  expect(connections.closed.slowReader).toBe(0)
})

describe('a connection is closed', () => {
  it.each([
    ['nothing comes', ''],
    ['half of a line comes', 'GET / HT'],
    ['headers come without an end', 'GET / HTTP/1.1\r\nhost: x\r\n'],
  ])('on which %s', async (_, text) => {
    const { open } = await serverWith({ headers: 40 })
    expect(await readToEnd(await open(text))).toMatch(/^HTTP\/1\.1 408 /)
  })

  it('whose request never ends', async () => {
    const { open } = await serverWith({ headers: 40, request: 80 })
    const socket = await open('POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 9\r\n\r\nhalf')
    expect(await readToEnd(socket)).toMatch(/^HTTP\/1\.1 408 /)
  })

  it('that asks for nothing more', async () => {
    const { open } = await serverWith({ idle: 40 })
    expect(await readToEnd(await open(get))).toMatch(/^HTTP\/1\.1 200 [^]*ok$/)
  })

  it('whose reader takes nothing of an answer, however many more it asks for', async () => {
    const { connections, open } = await serverWith({ answer: 40 }, large)
    const socket = await open(get)
    const asking = setInterval(() => socket.write(get), 5)
    closing.push(() => {
      clearInterval(asking)
    })
    await expect.poll(() => connections.closed.slowReader, { timeout: 15_000 }).toBe(1)
    await expect.poll(() => connections.count).toBe(0)
  })

  it('whose reader takes nothing of an answer that comes bit by bit', async () => {
    const part = Buffer.alloc(1_000_000, 'x')
    const { connections, open } = await serverWith({ answer: 40 }, (response) => {
      const writing = setInterval(() => response.write(part), 1)
      response.on('close', () => {
        clearInterval(writing)
      })
    })
    await open(get)
    await expect.poll(() => connections.closed.slowReader, { timeout: 15_000 }).toBe(1)
  })

  it('whose reader takes too little of it at a time', async () => {
    const { connections, open } = await serverWith({ answer: 100 }, large)
    const socket = await open(get)
    const reading = setInterval(() => void socket.read(1000), 5)
    closing.push(() => {
      clearInterval(reading)
    })
    await expect.poll(() => connections.closed.slowReader, { timeout: 15_000 }).toBe(1)
  })

  it('whose reader takes nothing of what it asked for together with something small', async () => {
    const { connections, open } = await serverWith({ answer: 40 }, 'ok', large)
    await open(get + get)
    await expect.poll(() => connections.closed.slowReader, { timeout: 15_000 }).toBe(1)
    await expect.poll(() => connections.count).toBe(0)
  })

  it('beyond as many as there may be, and those that are open go on', async () => {
    const { connections, open } = await serverWith({ connections: 2 })
    const [first, second] = [await open(), await open()]
    await expect.poll(() => connections.count).toBe(2)
    expect(await readToEnd(await open(get))).toBe('')
    expect(connections.closed.tooMany).toBe(1)
    for (const socket of [first, second]) {
      socket.write(get)
      const answer = await new Promise<string>((resolve) => {
        socket.once('data', (bytes) => {
          resolve(bytes.toString('latin1'))
        })
      })
      expect(answer).toContain('200 OK')
    }
  })
})

it('knows that an answer is being sent that waited for another', async () => {
  const { connections, server, open } = await serverWith({}, 'ok', large)
  const accepted = new Promise<Socket>((resolve) => server.once('connection', resolve))
  await open(get + get)
  const socket = await accepted
  await expect.poll(() => connections.isAnswering(socket)).toBe(true)
})

it('lets a reader who takes it go on', async () => {
  const { connections, open } = await serverWith({ answer: anHour }, large)
  const socket = await open(get)
  await expect.poll(() => connections.count).toBe(1)
  let length = 0
  await new Promise<void>((resolve) => {
    socket.on('data', (chunk) => {
      length += chunk.length
      if (length > large.length) resolve()
    })
  })
  expect(connections.closed).toEqual({ tooMany: 0, slowReader: 0 })
})
