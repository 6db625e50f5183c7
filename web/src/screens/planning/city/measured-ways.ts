import type { Scenario } from '@atlas/geo/world/scenario'

import { ask, type Asker } from '$api/ask'
import { graphql } from '$api/graphql'
import type { ServiceKind } from '$api/sites'
import { questionOf, usualReach } from '$reach/reach-question'

/** How far everybody walks along streets under a plan to the nearest site of a kind. */
export interface MeasuredWays {
  scenario: Scenario
  kind: ServiceKind
  /** By cell; Infinity where no way leads. Null where the API did not say. */
  metres: ArrayLike<number> | null
}

const waysQuery = graphql(`
  query PlannedWays($reach: ReachInput!) {
    cells {
      ways(reach: $reach) {
        metres
      }
    }
  }
`)

export async function measureWays(
  asker: Asker,
  { scenario, kind }: Omit<MeasuredWays, 'metres'>,
): Promise<MeasuredWays> {
  const reach = questionOf(usualReach, kind)
  const found = await ask(asker, waysQuery, { reach }, scenario).catch(() => null)
  const metres = found && Float64Array.from(found.cells.ways.metres, (way) => way ?? Infinity)
  return { scenario, kind, metres }
}
