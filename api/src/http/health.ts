import type { FastifyInstance } from 'fastify'
import type { ServerOptions } from './server-options.ts'

/** /health/live: the process answers. /health/ready: it can answer questions, so its database does too. */
export function healthRoutes(app: FastifyInstance, { connection }: ServerOptions) {
  app.get('/health/live', () => ({ status: 'ok' }))
  app.get('/health/ready', async (request, reply) => {
    void reply.header('cache-control', 'no-store')
    try {
      await connection.sql`select 1`
      return { status: 'ok', dataVersion: request.world.dataVersion }
    } catch (error) {
      request.log.warn({ err: error, reqId: request.id }, 'not ready')
      return reply.code(503).send({ status: 'unavailable', reason: 'the database does not answer' })
    }
  })
}
