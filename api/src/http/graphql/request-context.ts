import type { FastifyRequest } from 'fastify'
import type { Context } from '../../schema/context.ts'
import { WorkBudget } from '../../schema/work-budget.ts'
import { traceStatement } from '../../tracing/tracing.ts'
import type { ServerOptions } from '../server-options.ts'
import { placementsOf } from './followed-placements.ts'

/** What requests carry, each made when it is answered. */
export const contextsOf =
  (options: ServerOptions) =>
  (request: FastifyRequest): Context => {
    const { connection, walking, detourFactor, streets = null } = options
    const budget = WorkBudget.of(request.world)
    return {
      viewer: request.viewerNow,
      people: options.people ?? null,
      words: request.words.calling(request.today.levelNames),
      world: request.world,
      withoutScenario: request.today,
      walking,
      detourFactor,
      streets,
      checkpoint: () => {
        request.deadline.checkpoint()
        budget.checkpoint()
      },
      budget,
      database: () =>
        connection.queries((statement, answered) => {
          request.statements += 1
          traceStatement(request.execution, statement, answered)
          request.log.debug({ reqId: request.id, statement }, 'statement')
        }),
      placements: placementsOf(request, options),
    }
  }
