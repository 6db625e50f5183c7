import { ask } from '$api/ask'
import type { MapLevel } from '$api/catalogue'
import { graphql, type ResultOf } from '$api/graphql'

import { cachedAnswer } from '$api/answer-cache'
import type { ReachQuestion } from '$reach/reach-question'

const distanceFields = graphql(`
  fragment CurveDistance on Figure {
    value
    status
    missingReason
    asOf
    source {
      id
    }
    range {
      low
      high
    }
  }
`)

const curveFields = graphql(
  `
    fragment ReachCurve on Area {
      accessDistance(reach: $reach) {
        mean {
          ...CurveDistance
        }
        median {
          ...CurveDistance
        }
        ninetiethPercentile {
          ...CurveDistance
        }
        residents {
          value
          status
          missingReason
        }
        beyond(metres: $metres) {
          metres
          residents {
            value
            status
            missingReason
          }
          share {
            value
            status
            missingReason
            range {
              low
              high
            }
          }
        }
      }
    }
  `,
  [distanceFields],
)

const cityQuery = graphql(
  `
    query CityCurve($reach: ReachInput!, $metres: [Float!]!) {
      city {
        ...ReachCurve
      }
    }
  `,
  [curveFields],
)

const areaQuery = graphql(
  `
    query AreaCurve($level: AreaLevel!, $code: String!, $reach: ReachInput!, $metres: [Float!]!) {
      area(level: $level, code: $code) {
        ...ReachCurve
      }
    }
  `,
  [curveFields],
)

interface CurveAsked {
  /** null: the city */
  area: { level: MapLevel; code: string } | null
  /** Without a limit, which changes nothing. */
  reach: Pick<ReachQuestion, 'kind' | 'provider' | 'ages'>
  metres: number[]
}

export type CurveAnswer = ResultOf<typeof curveFields>['accessDistance']

/** How far the residents of an area walk to a kind of service; null where there is no such area. */
export const loadCurve = cachedAnswer<CurveAsked, CurveAnswer | null>(
  12,
  async (asker, { area, ...asked }) => {
    if (area === null) return (await ask(asker, cityQuery, asked)).city.accessDistance
    const answer = await ask(asker, areaQuery, { ...area, ...asked })
    return answer.area?.accessDistance ?? null
  },
)
