import { cachedAnswer } from '$api/answer-cache'
import { ask } from '$api/ask'
import type { AreaEntry } from '$api/catalogue'
import { workedFigureFields } from '$api/explained-figure'
import { graphql, type ResultOf } from '$api/graphql'

import { mostCompared } from '../view'

const areaProfileQuery = graphql(
  `
    query AreaProfile($level: AreaLevel!, $code: String!) {
      area(level: $level, code: $code) {
        profile {
          indicator {
            id
          }
          figures {
            ...WorkedFigure
          }
        }
      }
      city {
        profile {
          indicator {
            id
          }
          figures {
            value
            status
            asOf
            since
            basis
            range {
              low
              high
            }
          }
        }
      }
    }
  `,
  [workedFigureFields],
)

type Answer = ResultOf<typeof areaProfileQuery>

export type ProfileFigure = NonNullable<Answer['area']>['profile'][number]['figures'][number]
export type CityFigure = Answer['city']['profile'][number]['figures'][number]

/** One area's figures, by indicator, beside the city's; it carries the area that asked for it. */
export interface AreaProfile {
  area: string
  figures: ReadonlyMap<string, ProfileFigure[]>
  city: ReadonlyMap<string, CityFigure[]>
}

/** Those of the pinned area and of all that are compared stay at hand. */
export const loadAreaProfile = cachedAnswer<Pick<AreaEntry, 'id' | 'level' | 'code'>, AreaProfile>(
  1 + mostCompared,
  async (asker, { id, level, code }) => {
    const answer = await ask(asker, areaProfileQuery, { level, code })
    return {
      area: id,
      figures: byIndicator(answer.area?.profile ?? []),
      city: byIndicator(answer.city.profile),
    }
  },
)

function byIndicator<Figure>(
  entries: { indicator: { id: string }; figures: Figure[] }[],
): Map<string, Figure[]> {
  return new Map(entries.map(({ indicator, figures }) => [indicator.id, figures]))
}
