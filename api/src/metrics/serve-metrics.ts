import cluster from 'node:cluster'
import { createHash, timingSafeEqual } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import { AggregatorRegistry } from 'prom-client'
import { metricsOf, type ProcessNumbers } from './metrics.ts'

/** Where the metrics are, and the token that asks for them, where one is needed. */
export interface MetricsAddress {
  port: number
  host: string
  token: string | undefined
}

/** Shows what this process measures; where it is one of several, to the first of them, which shows it of all. */
export async function measure(address: MetricsAddress, measured: ProcessNumbers): Promise<void> {
  const registry = metricsOf(measured)
  if (cluster.isPrimary) await serveMetrics(address, () => registry.metrics())
  else {
    AggregatorRegistry.setRegistries(registry)
    // It listens to the first process from when it is made.
    new AggregatorRegistry()
  }
}

/** What all processes have measured, added up; asked of the first of them. */
export function metricsOfAll(): () => Promise<string> {
  const all = new AggregatorRegistry()
  return () => all.clusterMetrics()
}

/** GET /metrics, on a port of its own. @throws the system's error, such as EADDRINUSE */
export async function serveMetrics(
  { port, host, token }: MetricsAddress,
  read: () => Promise<string>,
): Promise<Server> {
  const server = createServer((request, response) => {
    const answer = (status: number, text: string, headers: Record<string, string> = {}) => {
      response.writeHead(status, { ...always, 'content-type': plain, ...headers }).end(text)
    }
    if (request.url !== '/metrics') answer(404, 'There is nothing but /metrics here.\n')
    else if (request.method !== 'GET') answer(405, 'Only GET is answered.\n', { allow: 'GET' })
    else if (!isAllowed(request, token))
      answer(401, 'A token is needed.\n', { 'www-authenticate': 'Bearer' })
    else {
      read().then(
        (text) => {
          answer(200, text, { 'content-type': openMetrics })
        },
        () => {
          answer(503, 'What is measured cannot be read now.\n')
        },
      )
    }
  })
  server.listen(port, host)
  await once(server, 'listening')
  server.unref()
  return server
}

const plain = 'text/plain; charset=utf-8'
const openMetrics = 'text/plain; version=0.0.4; charset=utf-8'
const always = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
}

function isAllowed({ headers }: IncomingMessage, token: string | undefined): boolean {
  if (token === undefined) return true
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(headers.authorization ?? ''), digest(`Bearer ${token}`))
}
