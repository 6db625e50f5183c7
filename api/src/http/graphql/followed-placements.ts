import { parseScenario, withoutChanges } from '@atlas/geo/world/scenario'
import type { FastifyRequest } from 'fastify'
import type { Context } from '../../schema/context.ts'
import { ofPossibleScenario } from '../../schema/possible-scenario.ts'
import { leastRetrySeconds, overloaded } from '../../schema/request-error.ts'
import { QueueFull } from '../../work/work-queue.ts'
import { isOfThisMachine } from '../limits/limit-requests.ts'
import { networkOf } from '../limits/network-of.ts'
import type { ServerOptions } from '../server-options.ts'
import { askedQuestion } from './asked-question.ts'

/**
 * Placement questions of a request, each in the world of the scenario beside it, which is applied where it is worked on.
 * @throws RequestError IMPOSSIBLE_SCENARIO where the scenario cannot be read; OVERLOADED
 */
export const placementsOf =
  (request: FastifyRequest, { placing, handing }: ServerOptions): Context['placements'] =>
  (question) => {
    if (!placing || !handing) throw overloaded(leastRetrySeconds)
    const asker = isOfThisMachine(request) ? null : networkOf(request.ip)
    const snapshot = handing.shared(request.today)
    const task = { ...question, scenario: scenarioOf(request), snapshot }
    try {
      return placing.follow(task, asker)
    } catch (error) {
      throw error instanceof QueueFull ? overloaded(error.retryAfterSeconds) : error
    }
  }

function scenarioOf(request: FastifyRequest) {
  const scenario = askedQuestion(request).extensions?.scenario
  return scenario == null ? withoutChanges : ofPossibleScenario(() => parseScenario(scenario))
}
