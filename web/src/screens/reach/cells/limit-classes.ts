import { bisectLeft } from 'd3-array'

import { colouredClasses } from '$classes/classify'
import { figureFormat } from '$figures/figures'

/** Where classes of distance end, as multiples of the limit. */
const multiples = [0.5, 1, 1.5, 2] as const
/** The limit itself is the end of this class. */
export const lastReachedClass = 1

/** The upper ends of the classes of distance, in metres; whoever lives exactly so far belongs to the class. */
export function distanceEnds(limitMetres: number): number[] {
  return multiples.map((multiple) => multiple * limitMetres)
}

/** The class of a distance; no way at all is Infinity, farther than every other. */
export function distanceClass(metres: number, ends: readonly number[]): number {
  return bisectLeft(ends, metres)
}

const share = (at: number, included: boolean) => ({ at, included })
/** A share of residents falls into classes that stay as the limit moves, and mean the same on two maps. */
export const shareClasses = colouredClasses(
  [
    { from: share(0, true), to: share(0, true) },
    { from: share(0, false), to: share(0.2, false) },
    { from: share(0.2, true), to: share(0.4, false) },
    { from: share(0.4, true), to: share(0.6, false) },
    { from: share(0.6, true), to: share(0.8, false) },
    { from: share(0.8, true), to: share(1, true) },
  ],
  {
    diverging: false,
    lowMeansNeed: true,
    flagThreshold: null,
    written: figureFormat('SHARE', 'de'),
  },
)
