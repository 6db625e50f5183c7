import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'

const aDistrict = z.object({
  data: z.object({ districts: z.tuple([z.object({ id: z.string() })]).rest(z.unknown()) }),
})

/** Whoever waited for the start, or ends it at once, comes first. */
const pauseMilliseconds = 1000

/** Tells these requests apart in the log. */
const marked = { 'x-request-id': 'opened-beforehand' }

/**
 * Opens the pages once as a first visitor would, one after the other, so that nobody waits while the program is read
 * and what follows from the data is gathered. A page that fails is left for a visitor to ask again.
 */
export async function warmUp(app: FastifyInstance, stopping: AbortSignal): Promise<void> {
  const rested = await sleep(pauseMilliseconds, true, { signal: stopping }).catch(() => false)
  if (!rested) return
  const answer = await app.inject({
    method: 'POST',
    url: '/graphql',
    headers: { ...marked, accept: 'application/json' },
    payload: { query: '{ districts { id } }' },
  })
  const found = aDistrict.safeParse(answer.json())
  const start = found.success ? `?from=${found.data.data.districts[0].id}&all=yes` : ''
  for (const url of ['/', `/standorte${start}`, '/bedarf', '/erreichbarkeit', '/planen'] as const) {
    if (stopping.aborted) return
    await app.inject({ url, headers: { ...marked, accept: 'text/html' } })
  }
}
