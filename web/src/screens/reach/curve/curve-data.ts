import { ask } from '$api/ask'
import type { MapLevel } from '$api/catalogue'
import { graphql, type ResultOf } from '$api/graphql'
import type { ServiceKind } from '$api/sites'

import { keptAnswer } from '$api/kept-answer'
import type { Provider, ReachAges } from '$reach/reach-choices'

const distanceFields = graphql(`
  fragment CurveDistance on Figure {
    value
    status
    asOf
    source {
      id
    }
    explanation {
      formula
      inputs {
        value
        status
      }
    }
  }
`)

const curveFields = graphql(
  `
    fragment ReachCurve on Area {
      accessDistance(kind: $kind, ages: $ages, provider: $provider) {
        mean {
          ...CurveDistance
        }
        median {
          ...CurveDistance
        }
        ninetiethPercentile {
          ...CurveDistance
        }
        beyond(metres: $metres) {
          metres
          residents {
            value
            status
          }
          share {
            value
            status
          }
        }
      }
    }
  `,
  [distanceFields],
)

const cityQuery = graphql(
  `
    query CityCurve($kind: ServiceKind!, $ages: Ages!, $provider: Provider, $metres: [Float!]!) {
      city {
        ...ReachCurve
      }
    }
  `,
  [curveFields],
)

const areaQuery = graphql(
  `
    query AreaCurve(
      $level: AreaLevel!
      $code: String!
      $kind: ServiceKind!
      $ages: Ages!
      $provider: Provider
      $metres: [Float!]!
    ) {
      area(level: $level, code: $code) {
        ...ReachCurve
      }
    }
  `,
  [curveFields],
)

interface CurveAsked {
  provider: Provider | null
  /** null: the city */
  area: { level: MapLevel; code: string } | null
  kind: ServiceKind
  ages: ReachAges
  metres: number[]
}

export type CurveAnswer = ResultOf<typeof curveFields>['accessDistance']

/** How far the residents of an area walk to a kind of service; null where there is no such area. */
export const loadCurve = keptAnswer<CurveAsked, CurveAnswer | null>(
  12,
  async (asker, { area, ...asked }) => {
    if (area === null) return (await ask(asker, cityQuery, asked)).city.accessDistance
    const answer = await ask(asker, areaQuery, { ...area, ...asked })
    return answer.area?.accessDistance ?? null
  },
)
