import { applyScenario } from '@atlas/geo/world/apply-scenario'
import type { Published } from '@atlas/geo/world/published'
import { ImpossibleScenario, parseScenario } from '@atlas/geo/world/scenario'
import type { FastifyRequest } from 'fastify'
import { RequestError } from '../../schema/request-error.ts'
import { askedQuestion } from './asked-question.ts'

/**
 * The world a question is about: today's, or that of the scenario beside the query, `"extensions": { "scenario": … }`.
 * It holds for everything that is asked, so no answer can set one world against another.
 * @throws RequestError IMPOSSIBLE_SCENARIO
 */
export function askedWorld(request: FastifyRequest): Published {
  const scenario = askedQuestion(request).extensions?.scenario
  if (scenario == null) return request.world
  try {
    return applyScenario(request.world, parseScenario(scenario))
  } catch (error) {
    if (!(error instanceof ImpossibleScenario)) throw error
    const change = error.change === null ? null : error.change + 1
    throw new RequestError('IMPOSSIBLE_SCENARIO', { change, reason: error.reason })
  }
}
