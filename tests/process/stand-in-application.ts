import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import { text } from 'node:stream/consumers'

/** What came of a request. */
export interface Seen {
  method: string | undefined
  url: string | undefined
  headers: IncomingHttpHeaders
  body: string
}

/** Stands for the application: answers what its paths say, and remembers what came. */
export async function startApplication(seen: Seen[]): Promise<{ server: Server; port: number }> {
  const server = createServer((request, response) => {
    if (request.url === '/hangs') return
    void text(request).then((body) => {
      const { method, url, headers } = request
      seen.push({ method, url, headers, body })
      const isPublic = url?.startsWith('/public') === true
      response.writeHead(isReplaced.has(server) ? 503 : 200, {
        'content-type': 'text/plain',
        ...(isPublic && { 'cache-control': 'public, max-age=31536000, immutable' }),
      })
      response.end(isReplaced.has(server) ? 'being replaced' : 'answered')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('No TCP port was given')
  return { server, port: address.port }
}

/** Those that refuse what comes, for another to take it. */
export const isReplaced = new Set<Server>()
