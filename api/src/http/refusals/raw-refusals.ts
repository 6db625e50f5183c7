import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import type { RequestProblem } from '@atlas/geo/words/request-faults'
import type { Dictionary } from '@atlas/geo/words/vocabulary'
import { RequestError } from '../../schema/request-error.ts'
import { errorBody } from './errors.ts'
import { methodsAt } from '../headers/open-to-others.ts'
import { securityHeaders } from '../headers/security-headers.ts'

const malformed = (problem: RequestProblem) => new RequestError('MALFORMED_REQUEST', { problem })

const wrongHost = malformed('host')
export const wrongExpectation = malformed('expectation')
/** Something was thrown that nobody foresaw. */
export const failed = new RequestError('INTERNAL', {})

/** A name or an address, with a port at most: neither a path nor somebody's name stands in it (RFC 9112, 3.2). */
const isHost = (text: string): boolean => /^(?:[\w.~-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/i.test(text)

/**
 * Why a request is refused for its Host: the web server before us and we could each take another of two for the one
 * that counts. Null where there is nothing wrong with it.
 */
export function refusedHost({
  rawHeaders,
  headers,
  httpVersion,
}: IncomingMessage): RequestError | null {
  let hosts = 0
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at]
    if (name?.length === 4 && name.toLowerCase() === 'host') hosts += 1
  }
  // HTTP/1.0 knew none.
  const isFit = hosts === 0 ? httpVersion === '1.0' : hosts === 1 && isHost(headers.host ?? '')
  return isFit ? null : wrongHost
}

/** What asks us to be a proxy: nothing here leads anywhere else. */
export const refusedTunnel = new RequestError('METHOD_NOT_ALLOWED', {
  method: 'CONNECT',
  allowed: methodsAt('/'),
})

/** What is told of bytes that are no request, or did not come in time; null where nobody is there to be told. */
export function refusedBytes(error: Error & { code?: string }): RequestError | null {
  if (error.code === 'ECONNRESET') return null
  if (error.code === 'ERR_HTTP_REQUEST_TIMEOUT') return new RequestError('REQUEST_TOO_SLOW', {})
  return malformed(error.code === 'HPE_HEADER_OVERFLOW' ? 'headers' : 'http')
}

/** Refuses on the bare response, and ends the connection: what follows on it may not be what it seems. */
export function refuseRaw(response: ServerResponse, fault: RequestError, words: Dictionary): void {
  const body = JSON.stringify(errorBody(fault, words))
  response.writeHead(fault.status, headersOf(fault, body)).end(body)
}

/** The same on a connection that has no response: its request could not be read, or asks for a way through. */
export function refuseOnSocket(socket: Duplex, fault: RequestError, words: Dictionary): void {
  const { status } = fault
  const body = JSON.stringify(errorBody(fault, words))
  const lines = Object.entries(headersOf(fault, body)).map(([name, value]) => `${name}: ${value}`)
  const head = [`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`, ...lines]
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`)
}

const headersOf = ({ retryAfterSeconds, details }: RequestError, body: string) => ({
  ...securityHeaders,
  'cache-control': 'no-store',
  'content-type': 'application/json; charset=utf-8',
  'content-length': String(Buffer.byteLength(body)),
  connection: 'close',
  ...(retryAfterSeconds !== null && { 'retry-after': String(retryAfterSeconds) }),
  ...('allowed' in details && { allow: details.allowed.join(', ') }),
})
