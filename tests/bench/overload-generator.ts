import { Agent, request } from 'node:http'
import { setPriority } from 'node:os'
import { buffer } from 'node:stream/consumers'

import { z } from 'zod'

import { contentOf, overloadNames, overloads } from './overloads.ts'

/**
 * Clients that ask again and again, each as soon as it is told anything, in a process of its own at the lowest priority:
 * what is measured is the server, not what competes with it. After some seconds all of them leave at once, and it prints
 * what they were told.
 */
const [, , origin = '', name, seconds] = process.argv
const { hostname, port } = new URL(origin)
if (hostname !== '127.0.0.1') throw new Error('only this machine is put under load')
const overload = overloads[z.enum(overloadNames).parse(name)]

setPriority(19)
const agent = new Agent({ keepAlive: true, maxSockets: Infinity })
const counts = { answered: 0, refused: 0, refusedWithoutTime: 0, lost: 0 }
const others: Record<string, number> = {}
/** Some answers with the number of their question, to be asked again at rest. */
const samples: [asked: number, content: string][] = []
const mostSamples = 10
let isOver = false

async function ask(asked: number): Promise<void> {
  const { status, retryAfter, body } = await send(asked)
  if (status === 200) {
    counts.answered += 1
    if (samples.length < mostSamples) samples.push([asked, contentOf(body)])
  } else if (status === 503) {
    counts.refused += 1
    if (retryAfter === undefined) counts.refusedWithoutTime += 1
  } else others[status] = (others[status] ?? 0) + 1
}

interface Told {
  status: number
  retryAfter: string | undefined
  body: Buffer
}

function send(asked: number): Promise<Told> {
  const { path, headers, body } = overload.request(asked)
  return new Promise<Told>((resolve, reject) => {
    const method = body === undefined ? 'GET' : 'POST'
    request({ host: hostname, port, path, agent, headers, method })
      .on('response', (response) => {
        const { statusCode: status = 0, headers: received } = response
        buffer(response).then((content) => {
          resolve({ status, retryAfter: received['retry-after'], body: content })
        }, reject)
      })
      .on('error', reject)
      .end(body)
  })
}

let next = 0
for (let client = 0; client < overload.clients; client += 1) void keepAsking()
setTimeout(leave, Number(seconds) * 1000)

async function keepAsking(): Promise<void> {
  while (!isOver) {
    await ask(next++).catch(() => {
      if (!isOver) counts.lost += 1
    })
  }
}

/** All at once, whatever they wait for. */
function leave(): void {
  isOver = true
  process.stdout.write(JSON.stringify({ ...counts, others, samples }), () => process.exit())
}
