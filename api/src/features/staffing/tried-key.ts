import { applyScenario } from '@atlas/geo/world/apply-scenario'
import type { Published } from '@atlas/geo/world/published'
import type { ServiceKind } from '@atlas/geo/world/snapshot'
import { frameworkOf, planOf } from '@atlas/geo/staffing/plan'
import { RequestError } from '../../schema/request-error.ts'

/** What a planning key can be: residents 60+ per full-time equivalent. */
const keyRange = { minimum: 1, maximum: 1_000_000 }

interface TriedKey {
  kind: ServiceKind
  framework?: string | null | undefined
  residentsPerFte?: number | null | undefined
}

/**
 * The world in which a framework has another planning key; the same where none is tried.
 * @throws RequestError MALFORMED_KEY; Refusal UNKNOWN_FRAMEWORK
 */
export function withPlanningKey(
  world: Published,
  { kind, framework, residentsPerFte }: TriedKey,
): Published {
  if (residentsPerFte == null) return world
  if (!(residentsPerFte >= keyRange.minimum && residentsPerFte <= keyRange.maximum)) {
    throw new RequestError('MALFORMED_KEY', keyRange)
  }
  const { id } = frameworkOf(planOf(world.plan), framework ?? null)
  return applyScenario(world, {
    schema: 1,
    changes: [
      { type: 'setPlanningKey', framework: id, kind, residents60PlusPerFte: residentsPerFte },
    ],
  })
}
