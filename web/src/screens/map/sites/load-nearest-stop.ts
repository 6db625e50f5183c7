import { cachedAnswer } from '$api/answer-cache'
import { ask } from '$api/ask'
import { graphql } from '$api/graphql'
import { type NearestStop, nearestStopFields } from '$places/nearest-stop'

const nearestStopQuery = graphql(
  `
    query NearestStop($slug: String!) {
      serviceSite(slug: $slug) {
        ...NearestStop
      }
    }
  `,
  [nearestStopFields],
)

/** Of one site, as few are looked at; null where none is known nearby. */
export const loadNearestStop = cachedAnswer<{ slug: string }, NearestStop | null>(
  12,
  async (asker, asked) =>
    (await ask(asker, nearestStopQuery, asked)).serviceSite?.nearestStop ?? null,
)
