import type { FastifyInstance } from 'fastify'
import type { ServerOptions } from './server-options.ts'

/**
 * /health/live: the process answers.
 * /health/ready: whether it can be asked, looked at now and told within a second. 200 while it answers, be it from
 * memory alone (`degraded`, with the reasons); 503 when it does not (`not ready`).
 */
export function healthRoutes(app: FastifyInstance, { readiness }: ServerOptions) {
  app.get('/health/live', (_, reply) => {
    void reply.header('cache-control', 'no-store')
    return { status: 'ok' }
  })
  app.get('/health/ready', async (request, reply) => {
    const { status, ...reasons } = await readiness()
    void reply.header('cache-control', 'no-store').code(status === 'not ready' ? 503 : 200)
    return { status, dataVersion: request.world.dataVersion, ...reasons }
  })
}
