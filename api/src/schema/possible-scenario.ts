import { ImpossibleScenario } from '@atlas/geo/world/scenario'
import { RequestError } from './request-error.ts'

/**
 * What is made of a scenario that somebody sent.
 * @throws RequestError IMPOSSIBLE_SCENARIO, with the number of the change that is to blame, from 1
 */
export function ofPossibleScenario<Made>(make: () => Made): Made {
  try {
    return make()
  } catch (error) {
    if (!(error instanceof ImpossibleScenario)) throw error
    const change = error.change === null ? null : error.change + 1
    throw new RequestError('IMPOSSIBLE_SCENARIO', { change, reason: error.reason })
  }
}
