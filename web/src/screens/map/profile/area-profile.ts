import { ask, type Asker } from '$api/ask'
import type { AreaEntry } from '$api/catalogue'
import { explainedFigureFields } from '$api/explained-figure'
import { graphql, type ResultOf } from '$api/graphql'

const areaProfileQuery = graphql(
  `
    query AreaProfile($level: AreaLevel!, $code: String!) {
      area(level: $level, code: $code) {
        profile {
          indicator {
            id
          }
          figures {
            ...ExplainedFigure
            basis
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
          }
        }
      }
    }
  `,
  [explainedFigureFields],
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

export async function loadAreaProfile(asker: Asker, area: AreaEntry): Promise<AreaProfile> {
  const answer = await ask(asker, areaProfileQuery, { level: area.level, code: area.code })
  return {
    area: area.id,
    figures: byIndicator(answer.area?.profile ?? []),
    city: byIndicator(answer.city.profile),
  }
}

function byIndicator<Figure>(
  entries: { indicator: { id: string }; figures: Figure[] }[],
): Map<string, Figure[]> {
  return new Map(entries.map(({ indicator, figures }) => [indicator.id, figures]))
}
