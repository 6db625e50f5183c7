import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'

import { z } from 'zod'

const value = z.object({
  stringValue: z.string().optional(),
  intValue: z.number().optional(),
  boolValue: z.boolean().optional(),
})
const span = z.object({
  name: z.string(),
  traceId: z.string(),
  spanId: z.string(),
  parentSpanId: z.string().optional(),
  attributes: z.array(z.object({ key: z.string(), value })),
})
const sent = z.object({
  resourceSpans: z.array(z.object({ scopeSpans: z.array(z.object({ spans: z.array(span) })) })),
})

export interface CollectedSpan {
  name: string
  traceId: string
  /** Of the span it is within. */
  within: string | undefined
  attributes: Record<string, string | number | boolean | undefined>
}

export interface TraceCollector {
  /** For OTEL_EXPORTER_OTLP_ENDPOINT. */
  url: string
  spans: () => CollectedSpan[]
  /** All that came, as it came. */
  bytes: () => string
  stop: () => void
}

/** Takes traces as a collector of OpenTelemetry does. */
export async function startTraceCollector(): Promise<TraceCollector> {
  const bodies: string[] = []
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      bodies.push(body)
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('No TCP port was given')
  return {
    url: `http://127.0.0.1:${address.port}`,
    spans: () => {
      const all = bodies
        .flatMap((body) => sent.parse(JSON.parse(body)).resourceSpans)
        .flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans))
      const names = new Map(all.map(({ spanId, name }) => [spanId, name]))
      return all.map(({ name, traceId, parentSpanId = '', attributes }) => ({
        name,
        traceId,
        within: names.get(parentSpanId),
        attributes: Object.fromEntries(
          attributes.map(({ key, value: { stringValue, intValue, boolValue } }) => [
            key,
            stringValue ?? intValue ?? boolValue,
          ]),
        ),
      }))
    },
    bytes: () => bodies.join('\n'),
    stop: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
