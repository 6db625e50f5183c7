import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { openTelemetry } from './open-telemetry.ts'
import { RecordedSpans, replay } from './recorded-spans.ts'
import { during, summaryOf, traceStatement } from './tracing.ts'

const sent = z.object({
  resourceSpans: z.array(
    z.object({
      scopeSpans: z.array(
        z.object({
          spans: z.array(
            z.object({
              name: z.string(),
              traceId: z.string(),
              spanId: z.string(),
              parentSpanId: z.string().optional(),
              startTimeUnixNano: z.coerce.bigint(),
              endTimeUnixNano: z.coerce.bigint(),
              status: z.object({ code: z.number() }),
            }),
          ),
        }),
      ),
    }),
  ),
})

describe('what is traced', () => {
  let bodies: string[]
  let endpoint: string
  let close: () => void
  let said: string[]
  const say = (message: string) => said.push(message)

  beforeEach(async () => {
    bodies = []
    said = []
    const collector = createServer((request, response) => {
      void text(request).then((body) => {
        const isThere = request.url === '/v1/traces'
        if (isThere) bodies.push(body)
        response.writeHead(isThere ? 200 : 404, { 'content-type': 'application/json' }).end('{}')
      })
    })
    await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve))
    const address = collector.address()
    if (address === null || typeof address === 'string') throw new Error('No TCP port was given')
    endpoint = `http://127.0.0.1:${address.port}`
    close = () => collector.close()
  })
  afterEach(() => {
    close()
  })

  const spans = () =>
    bodies.flatMap((body) =>
      sent
        .parse(JSON.parse(body))
        .resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans)),
    )
  const named = (name: string) =>
    spans().find((span) => span.name === name) ?? expect.fail(`nothing is named ${name}`)

  it('comes to the collector before it is closed, with what threads have recorded, each within its work', async () => {
    const recording = new RecordedSpans()
    const page = recording.begin('GET /*', {})
    const asked = page.begin('graphql')
    traceStatement(asked, 'select "name" from "area" where "lon" = 13.7', Promise.resolve())
    await during(asked, Promise.resolve())
    const failing = page.begin('failing')
    await expect(during(failing, Promise.reject(new Error('lost')))).rejects.toThrow('lost')

    const tracing = openTelemetry(`${endpoint}/`, say)
    const request = tracing.begin('GET /graphql', { 'http.route': '/graphql' })
    const thread = request.begin('thread')
    replay(recording.take(), thread)
    thread.end()
    request.end()
    await tracing.close()

    expect(recording.take()).toEqual([])
    const within = Object.fromEntries(
      spans().map(({ name, parentSpanId }) => [
        name,
        spans().find(({ spanId }) => spanId === parentSpanId)?.name,
      ]),
    )
    expect(within).toEqual({
      'GET /graphql': undefined,
      thread: 'GET /graphql',
      'GET /*': 'thread',
      graphql: 'GET /*',
      'select area': 'graphql',
      failing: 'GET /*',
    })
    expect(new Set(spans().map(({ traceId }) => traceId)).size).toBe(1)
    const wrong = spans().filter(({ status }) => status.code === 2)
    expect(wrong.map(({ name }) => name)).toEqual(['failing'])
    for (const { startTimeUnixNano, endTimeUnixNano } of spans())
      expect(endTimeUnixNano).toBeGreaterThanOrEqual(startTimeUnixNano)
    expect(bodies.join()).not.toContain('13.7')
    expect(said).toEqual([])
  })

  it('is a part of the trace of whoever asks, where that is one', async () => {
    const tracing = openTelemetry(endpoint, say)
    const [trace, span] = ['4bf92f3577b34da6a3ce929d0e0e4736', '00f067aa0ba902b7']
    tracing.begin('of another', {}, `00-${trace}-${span}-01`).end()
    tracing.begin('of nothing', {}, '00-nonsense').end()
    await tracing.close()
    expect(named('of another')).toMatchObject({ traceId: trace, parentSpanId: span })
    expect(named('of nothing').traceId).not.toBe(trace)
  })

  it('is given up where the collector does not take it, which is said once', async () => {
    const tracing = openTelemetry(`${endpoint}/elsewhere`, say)
    tracing.begin('lost', {}).end()
    await tracing.close()
    expect(bodies).toEqual([])
    expect(said).toEqual([expect.stringMatching(/^Traces cannot be sent: /)])
  })

  it.each([
    ['select "a"."name" from "area" "a" where "a"."lon" < $1', 'select area'],
    ['  SELECT 1', 'select'],
    [`select st_covers('POINT(13.7 51)') from ( select 1 ) x`, 'select'],
    ['insert into "area" values ($1)', 'insert area'],
    ['', 'statement'],
  ])('names the statement %s for what it does alone', (statement, name) => {
    expect(summaryOf(statement)).toBe(name)
  })
})
