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
          counts {
            asOf
            basis
            status
            value
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
            missingReason
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
/** A number that a change is measured between. */
export type ProfileCount = NonNullable<Answer['area']>['profile'][number]['counts'][number]
export type CityFigure = Answer['city']['profile'][number]['figures'][number]

/** One area's figures, by indicator, beside the city's; it carries the area that asked for it. */
export interface AreaProfile {
  area: string
  figures: ReadonlyMap<string, ProfileFigure[]>
  /** Of changes alone. */
  counts: ReadonlyMap<string, ProfileCount[]>
  city: ReadonlyMap<string, CityFigure[]>
}

/** Those of the pinned area and of all that are compared stay at hand. */
export const loadAreaProfile = cachedAnswer<Pick<AreaEntry, 'id' | 'level' | 'code'>, AreaProfile>(
  1 + mostCompared,
  async (asker, { id, level, code }) => {
    const answer = await ask(asker, areaProfileQuery, { level, code })
    return {
      area: id,
      figures: byIndicator(answer.area?.profile ?? [], ({ figures }) => figures),
      counts: byIndicator(answer.area?.profile ?? [], ({ counts }) => counts),
      city: byIndicator(answer.city.profile, ({ figures }) => figures),
    }
  },
)

const byIndicator = <Entry extends { indicator: { id: string } }, Of>(
  entries: readonly Entry[],
  of: (entry: Entry) => Of,
): Map<string, Of> => new Map(entries.map((entry) => [entry.indicator.id, of(entry)]))
