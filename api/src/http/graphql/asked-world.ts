import { applyScenario } from '@atlas/geo/world/apply-scenario'
import type { Published } from '@atlas/geo/world/published'
import { parseScenario } from '@atlas/geo/world/scenario'
import type { FastifyRequest } from 'fastify'
import { ofPossibleScenario } from '../../schema/possible-scenario.ts'
import { askedQuestion } from './asked-question.ts'

/**
 * The world a question is about: today's, or that of the scenario beside the query, `"extensions": { "scenario": … }`.
 * It holds for everything that is asked, so no answer can set one world against another; `Query.scenario` does.
 * @throws RequestError IMPOSSIBLE_SCENARIO
 */
export function askedWorld(request: FastifyRequest): Published {
  const scenario = askedQuestion(request).extensions?.scenario
  if (scenario == null) return request.world
  return ofPossibleScenario(() => applyScenario(request.world, parseScenario(scenario)))
}
