import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { setTimeout as wait } from 'node:timers/promises'
import { lookUpPublic, requirePublicHost } from './public-addresses.ts'
import { SourceFault } from './source-fault.ts'

export interface Asking {
  /** Whether addresses of private networks may be asked. */
  readonly allowsPrivate: boolean
  /** Ends whatever is under way. */
  readonly signal: AbortSignal
  /** So many bytes of an answer are read. */
  readonly mostBytes: number
  /** Between two attempts, milliseconds. */
  readonly pauseMs: number
}

export interface Answer {
  /** Where redirects led. */
  readonly url: URL
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

const mostRedirects = 5
const attempts = 3
/** A server that is overloaded, or a proxy before it: worth another attempt. */
const passing: ReadonlySet<number> = new Set([429, 502, 503, 504])
const redirecting: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])

/**
 * What a server answers to one question: no cookie, no name and nothing else is sent along.
 * @throws SourceFault
 */
export async function askServer(address: URL, asking: Asking): Promise<Answer> {
  let url = address
  for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
    requireAskable(url, address, asking)
    const { status, headers, body } = await attempt(url, asking)
    if (!redirecting.has(status)) {
      if (status !== 200) throw new SourceFault({ key: 'REFUSED_BY_SERVER', status })
      return { url, headers, body }
    }
    url = urlOf(headers.location ?? '', url)
  }
  throw new SourceFault({ key: 'REDIRECTED_TOO_OFTEN' })
}

function requireAskable(url: URL, address: URL, { allowsPrivate }: Asking): void {
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:'
  if (!isWeb || url.username !== '' || url.password !== '') {
    throw new SourceFault({ key: 'NOT_AN_ADDRESS' })
  }
  // What was asked for over a safe connection is not taken over another.
  if (address.protocol === 'https:' && url.protocol !== 'https:') {
    throw new SourceFault({ key: 'LEADS_ELSEWHERE', host: url.host })
  }
  if (!allowsPrivate) requirePublicHost(url.hostname)
}

/** @throws SourceFault where it is no address */
export function urlOf(text: string, base?: URL): URL {
  if (!URL.canParse(text, base?.href)) throw new SourceFault({ key: 'NOT_AN_ADDRESS' })
  return new URL(text, base)
}

interface Attempt {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

async function attempt(url: URL, asking: Asking): Promise<Attempt> {
  for (let number = 1; ; number += 1) {
    try {
      const answer = await ask(url, asking)
      if (!passing.has(answer.status) || number === attempts) return answer
    } catch (error) {
      if (error instanceof SourceFault || asking.signal.aborted) throw error
      if (number === attempts) {
        throw new SourceFault({ key: 'NOT_REACHED', host: url.host }, { cause: error })
      }
    }
    await wait(asking.pauseMs * number, undefined, { signal: asking.signal })
  }
}

const ask = (url: URL, asking: Asking): Promise<Attempt> =>
  new Promise((resolve, reject) => {
    const request = url.protocol === 'https:' ? requestHttps : requestHttp
    const outgoing = request(url, {
      signal: asking.signal,
      // A packed answer could be of any size.
      headers: { accept: 'application/geo+json, application/json', 'accept-encoding': 'identity' },
      ...(asking.allowsPrivate ? {} : { lookup: lookUpPublic }),
      agent: false,
      timeout: 30_000,
    })
    outgoing.on('timeout', () => outgoing.destroy(new Error('no answer for half a minute')))
    outgoing.on('error', reject)
    outgoing.on('response', (incoming) => {
      bodyOf(incoming, asking.mostBytes).then((body) => {
        resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, body })
      }, reject)
    })
    outgoing.end()
  })

async function bodyOf(incoming: IncomingMessage, mostBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of incoming) {
    if (!Buffer.isBuffer(chunk)) continue
    bytes += chunk.length
    if (bytes > mostBytes) {
      incoming.destroy()
      throw new SourceFault({
        key: 'ANSWER_TOO_LARGE',
        mostMegabytes: Math.ceil(mostBytes / 1024 / 1024),
      })
    }
    chunks.push(chunk)
  }
  if (!incoming.complete) throw new Error('the answer was cut off')
  return Buffer.concat(chunks)
}
