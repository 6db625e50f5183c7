import { graphql, type ResultOf } from '$api/graphql'
import { partialDay } from '$figures/days'
import type { Language } from '$words/language'
import type { Messages } from '$words/messages'

import { walkOf } from './walk'
import { distanceWords } from './walk-words'

/** Where the nearest tram or bus stops, from wherever a way begins. */
export const wayToStopFields = graphql(`
  fragment WayToStop on NearestStop {
    walkingMetres
    range {
      high
    }
    asOf
    stop {
      slug
      nameInFull
      lon
      lat
    }
    source {
      publisher
      title
      licence
    }
  }
`)

export const nearestStopFields = graphql(
  `
    fragment NearestStop on ServiceSite {
      nearestStop {
        ...WayToStop
      }
    }
  `,
  [wayToStopFields],
)

export type NearestStop = ResultOf<typeof wayToStopFields>

type Way = Pick<NearestStop, 'walkingMetres' | 'range'>

type Told = Way & Pick<NearestStop, 'asOf'> & { stop: Pick<NearestStop['stop'], 'nameInFull'> }

/**
 * How far it is to the stop, as one says it: the most it can be where how exactly the place is known matters more than
 * the way.
 * @param accuracyMetres how far off the place's position may be
 */
export function walkToStop(
  { walkingMetres, range }: Way,
  accuracyMetres: number,
): { metres: number; atMost: boolean } {
  const { metres, atMost } = walkOf(walkingMetres, accuracyMetres)
  return atMost && range
    ? { metres: roundedUp(range.high), atMost: true }
    : { metres, atMost: false }
}

/** How far it is to the stop, and of which year that is known. */
export function nearestStopWords(
  { stop, asOf, ...way }: Told,
  accuracyMetres: number,
  { places: t }: Messages,
  language: Language,
): string {
  const { metres, atMost } = walkToStop(way, accuracyMetres)
  const say = atMost ? t.nearestStopAtMost : t.nearestStop
  const known = asOf === null ? null : partialDay(asOf, language)
  return say(stop.nameInFull, distanceWords(metres, t, language), known)
}

/** To the hundred metres that walks are told in. */
const roundedUp = (metres: number) => Math.ceil(metres / 100) * 100
