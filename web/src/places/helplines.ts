import { ask, type Asker } from '$api/ask'
import { graphql, type ResultOf } from '$api/graphql'

import { minuteOf, openingStateFields } from './opening-state'

const helplinesQuery = graphql(
  `
    query Helplines($moment: DateTime!) {
      helplines {
        name
        telephone
        what
        asOf
        isOld
        openingHours {
          words
          at(moment: $moment) {
            ...OpeningState
          }
        }
        source {
          title
        }
      }
    }
  `,
  [openingStateFields],
)

export type Helpline = ResultOf<typeof helplinesQuery>['helplines'][number]

/** Numbers to call, and whether somebody answers at a moment. */
export async function loadHelplines(asker: Asker, now: Date): Promise<Helpline[]> {
  return (await ask(asker, helplinesQuery, { moment: minuteOf(now) })).helplines
}
