import { applyScenario } from '@atlas/geo/world/apply-scenario'
import type { Published } from '@atlas/geo/world/published'
import { ImpossibleScenario, parseScenario } from '@atlas/geo/world/scenario'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { RequestError } from '../schema/request-error.ts'

const withExtensions = z.object({ extensions: z.unknown().optional() })
const withScenario = z.object({ scenario: z.unknown() })

/**
 * The world a question is about: today's, or that of the scenario beside the query, `"extensions": { "scenario": … }`.
 * It holds for everything that is asked, so no answer can set one world against another.
 * @throws RequestError IMPOSSIBLE_SCENARIO
 */
export function askedWorld({ method, query, body, world }: FastifyRequest): Published {
  const scenario = scenarioIn(method === 'GET' ? query : body)
  if (scenario == null) return world
  try {
    return applyScenario(world, parseScenario(scenario))
  } catch (error) {
    if (!(error instanceof ImpossibleScenario)) throw error
    const change = error.change === null ? null : error.change + 1
    throw new RequestError('IMPOSSIBLE_SCENARIO', { change, reason: error.reason })
  }
}

function scenarioIn(question: unknown): unknown {
  const { extensions } = withExtensions.safeParse(question).data ?? {}
  return withScenario.safeParse(read(extensions)).data?.scenario
}

/** In an address extensions are JSON as text. What is none is the server's own to refuse. */
function read(extensions: unknown): unknown {
  if (typeof extensions !== 'string') return extensions
  try {
    return JSON.parse(extensions)
  } catch {
    return undefined
  }
}
