import { metresIn, usualKmPerHour } from '@atlas/geo/reach/reach-question'

/**
 * How fast somebody walks for whom this page is made: slower than the 4 km/h of younger people, so that nobody arrives
 * later than promised. The pace of people from 80 on.
 */
export const kmPerHour = usualKmPerHour.AGE_80_PLUS

const metresPerMinute = metresIn(1, kmPerHour)
const roundedTo = 100

/** A way as people read it: both numbers rounded, and the time that of the rounded distance. */
export interface Walk {
  metres: number
  minutes: number
  /** So near that how exactly the place is known matters more than the way: these are the most it can be. */
  atMost: boolean
}

/** @param accuracyMetres how far off the place's position may be */
export function walkOf(metres: number, accuracyMetres: number): Walk {
  const atMost = metres < accuracyMetres
  const most = atMost ? metres + accuracyMetres : metres
  const rounded = Math.max(roundedTo, Math.round(most / roundedTo) * roundedTo)
  return { metres: rounded, minutes: Math.round(rounded / metresPerMinute), atMost }
}

/** Within these a place is nearby even where it is as far as it can be: ten minutes. */
const nearbyMetres = 500

export const isNearby = (mostMetres: number) => mostMetres <= nearbyMetres

/** From here on nobody for whom this page is made sets off on foot. */
const mostWalkedMetres = 2000

export const isBeyondWalk = (metres: number | null) => metres !== null && metres > mostWalkedMetres
