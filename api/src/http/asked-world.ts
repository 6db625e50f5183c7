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
export function askedWorld({ method, url, body, world }: FastifyRequest): Published {
  const scenario = scenarioIn(method === 'GET' ? extensionsIn(url) : extensionsOf(body))
  if (scenario == null) return world
  try {
    return applyScenario(world, parseScenario(scenario))
  } catch (error) {
    if (!(error instanceof ImpossibleScenario)) throw error
    const change = error.change === null ? null : error.change + 1
    throw new RequestError('IMPOSSIBLE_SCENARIO', { change, reason: error.reason })
  }
}

const scenarioIn = (extensions: unknown): unknown =>
  withScenario.safeParse(extensions).data?.scenario

const extensionsOf = (body: unknown): unknown => withExtensions.safeParse(body).data?.extensions

/** In an address extensions are JSON as text. What is none is Apollo Server's to refuse. */
function extensionsIn(url: string): unknown {
  const text = new URLSearchParams(url.slice(url.indexOf('?') + 1)).get('extensions')
  if (text === null) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
