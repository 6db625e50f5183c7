import type { Scenario } from '@atlas/geo/world/scenario'

import { ask, type Asker } from '$api/ask'
import { graphql } from '$api/graphql'
import type { ServiceKind } from '$api/sites'
import type { Ends } from '@atlas/geo/figures/range'
import { questionOf, usualReach } from '$reach/reach-question'

import type { PlannedAges } from '../view'

export interface CityAsked {
  scenario: Scenario
  kind: ServiceKind
  ages: PlannedAges
  metres: number
}

/** What the API says of the city under a plan, with what it was asked. */
export interface CityAnswer {
  asked: CityAsked
  share: number | null
  range: Ends | null
}

const cityQuery = graphql(`
  query PlannedCity($reach: ReachInput!) {
    city {
      withinReach(reach: $reach) {
        share {
          value
          range {
            low
            high
          }
        }
      }
    }
  }
`)

export async function loadCityAnswer(asker: Asker, asked: CityAsked): Promise<CityAnswer> {
  const { scenario, kind, ages, metres } = asked
  const limit = { ...usualReach.limit, value: metres }
  const reach = questionOf({ ...usualReach, ages, limit }, kind)
  const { share } = (await ask(asker, cityQuery, { reach }, scenario)).city.withinReach
  return { asked, share: share.value, range: share.range }
}
