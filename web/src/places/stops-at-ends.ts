import { partialDay } from '$figures/days'
import { coarseAccuracyMetres } from './accuracy'
import { type NearestStop, walkToStop } from './nearest-stop'
import type { Start } from './start'
import { isBeyondWalk } from './walk'
import { distanceWords } from './walk-words'
import type { Language } from '$words/language'
import type { Messages } from '$words/messages'

/** As far as one of them matters to a way. */
interface Place {
  walkingMetres: number | null
  position: { accuracyMetres: number }
  nearestStop: NearestStop | null
}

/** Where one may get on and off; null where no stop is known there. */
export interface StopsAtEnds {
  start: NearestStop | null
  place: NearestStop | null
}

/** Of a place that nobody walks to; null where there is nothing to ride between. */
export function stopsAtEnds(
  start: NearestStop | null,
  { walkingMetres, nearestStop: place }: Omit<Place, 'position'>,
): StopsAtEnds | null {
  if (!isBeyondWalk(walkingMetres) || (!start && !place)) return null
  return start?.stop.slug === place?.stop.slug ? null : { start, place }
}

export const stopsOfEnds = ({ start, place }: StopsAtEnds): NearestStop[] =>
  [start, place].filter((stop) => stop !== null)

/** Each stop at an end of a way to one of the places once, that of the start first. */
export function stopsOfWays(
  start: NearestStop | null,
  places: readonly Omit<Place, 'position'>[],
): NearestStop[] {
  const ends = places.flatMap((place) => stopsAtEnds(start, place) ?? [])
  const ways = [...ends.map((end) => end.start), ...ends.map((end) => end.place)]
  const bySlug = new Map(ways.flatMap((way) => (way ? [[way.stop.slug, way] as const] : [])))
  return [...bySlug.values()]
}

/** Both stops, how far they are, and of which year that is known. */
export function stopsAtEndsWords(
  ends: StopsAtEnds,
  { start, place }: { start: Pick<Start, 'kind' | 'name'>; place: Pick<Place, 'position'> },
  { places: t }: Messages,
  language: Language,
): string {
  const asOf = (ends.start ?? ends.place)?.asOf ?? null
  const distance = (way: NearestStop, accuracyMetres: number) => {
    const { metres, atMost } = walkToStop(way, accuracyMetres)
    const say = atMost ? t.stopAtMost : t.stopAbout
    return say(distanceWords(metres, t, language))
  }
  return [
    ends.start && atStart(ends.start, start, t, distance),
    ends.place &&
      t.stopAtPlace(
        ends.place.stop.nameInFull,
        distance(ends.place, place.position.accuracyMetres),
      ),
    asOf === null ? null : t.stopsAsOf(partialDay(asOf, language)),
  ]
    .filter((sentence) => sentence !== null)
    .join(' ')
}

function atStart(
  way: NearestStop,
  { kind, name }: Pick<Start, 'kind' | 'name'>,
  t: Messages['places'],
  distance: (way: NearestStop, accuracyMetres: number) => string,
): string {
  const stop = way.stop.nameInFull
  switch (kind) {
    case 'planning-area':
    case 'social-space':
    case 'district':
    case 'street':
    case 'postcode':
      return t.stopInMiddle(stop, distance(way, 0), name)
    case 'position':
      // Nearer than the position is known there is no saying how near.
      return t.stopNearYou(stop, way.walkingMetres < coarseAccuracyMetres ? '' : distance(way, 0))
    case 'stop':
    case 'site':
      // One starts at it, or it is not known how exactly the start is.
      return t.stopAtStart(stop, '')
    case 'address':
      return t.stopNearYou(stop, distance(way, 0))
    case 'office':
    case 'landmark':
      return t.stopAtStart(stop, distance(way, 0))
  }
}
