import { cachedAnswer } from '$api/answer-cache'
import { ask } from '$api/ask'
import { graphql, type ResultOf } from '$api/graphql'
import { partialDay } from '$figures/days'
import type { Language } from '$words/language'
import type { Messages } from '$words/messages'

import { walkOf } from './walk'
import { distanceWords } from './walk-words'

/** Where the nearest tram or bus stops. */
export const nearestStopFields = graphql(`
  fragment NearestStop on ServiceSite {
    nearestStop {
      walkingMetres
      range {
        high
      }
      asOf
      stop {
        nameInFull
      }
      source {
        publisher
        title
        licence
      }
    }
  }
`)

export type NearestStop = NonNullable<ResultOf<typeof nearestStopFields>['nearestStop']>

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

type Told = Pick<NearestStop, 'walkingMetres' | 'range' | 'asOf'> & {
  stop: Pick<NearestStop['stop'], 'nameInFull'>
}

/**
 * How far it is to the stop, as one says it, and of which year that is known: the most it can be where how exactly the
 * site is known matters more than the way.
 * @param accuracyMetres how far off the site's position may be
 */
export function nearestStopWords(
  { stop, walkingMetres, range, asOf }: Told,
  accuracyMetres: number,
  { places: t }: Messages,
  language: Language,
): string {
  const { metres, atMost } = walkOf(walkingMetres, accuracyMetres)
  const [say, distance] =
    atMost && range ? [t.nearestStopAtMost, roundedUp(range.high)] : [t.nearestStop, metres]
  const known = asOf === null ? null : partialDay(asOf, language)
  return say(stop.nameInFull, distanceWords(distance, t, language), known)
}

/** To the hundred metres that walks are told in. */
const roundedUp = (metres: number) => Math.ceil(metres / 100) * 100
