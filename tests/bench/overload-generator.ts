import { Agent, request } from 'node:http'
import { setPriority } from 'node:os'
import { buffer } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'

import { z } from 'zod'

import { contentOf, overloadNames, overloads } from './overloads.ts'

/**
 * Clients that ask again and again, each as soon as it is told anything, in a process of its own at the lowest priority:
 * what is measured is the server, not what competes with it. After some seconds all leave at once, whatever they wait
 * for, which it says by an empty line; then it prints what they were told.
 */
const [, , origin = '', name, seconds] = process.argv
const { hostname, port } = new URL(origin)
if (hostname !== '127.0.0.1') throw new Error('only this machine is put under load')
const overload = overloads[z.enum(overloadNames).parse(name)]

/** After which a client that was told nothing is lost: longer than any request may take. */
const patienceMilliseconds = 15_000

setPriority(19)
const agent = new Agent({ keepAlive: true, maxSockets: Infinity })
const begun = performance.now()
const milliseconds = Number(seconds) * 1000
/** How each question ended. */
const outcomes: Record<string, number> = {}
/** Some answers of all the time with the number of their question, to be asked again at rest. */
const samples: [asked: number, content: string][] = []
const mostSamples = 10
let haveLeft = false

async function outcomeOf(asked: number): Promise<string> {
  const { status, retryAfter, body } = await send(asked)
  if (status === 503) return retryAfter === undefined ? 'refused without a time' : 'refused'
  if (status !== 200) return `status ${status}`
  const part = (performance.now() - begun) / milliseconds
  if (samples.length < Math.min(mostSamples, Math.ceil(mostSamples * part))) {
    samples.push([asked, contentOf(body)])
  }
  return 'answered'
}

interface Answered {
  status: number
  retryAfter: string | undefined
  body: Buffer
}

function send(asked: number): Promise<Answered> {
  const { path, headers, body } = overload.request(asked)
  return new Promise<Answered>((resolve, reject) => {
    const method = body === undefined ? 'GET' : 'POST'
    const signal = AbortSignal.timeout(patienceMilliseconds)
    request({ host: hostname, port, path, agent, headers, method, signal })
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

let asked = 0

async function keepAsking(): Promise<void> {
  while (!haveLeft) {
    const outcome = await outcomeOf(asked++).catch(() => (haveLeft ? 'left' : 'lost'))
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1
  }
}

const all = Promise.all(Array.from({ length: overload.clients }, keepAsking))
await sleep(milliseconds)
haveLeft = true
agent.destroy()
process.stdout.write('\n')
await all
process.stdout.write(`${JSON.stringify({ asked, outcomes, samples })}\n`, () => process.exit())
