import { bisectLeft } from 'd3-array'

import { classColours, type ClassColour } from '$classes/colours'

/** Where classes of distance end, as multiples of the limit. */
const multiples = [0.5, 1, 1.5, 2] as const
/** The limit itself is the end of this class. */
export const lastReachedClass = 1

/** Three steps to either side of a neutral middle. */
const steps = classColours([-2.5, -1.5, -0.5, 0.5, 1.5, 2.5], true)
/**
 * One colour a class: blue-green within reach, warm beyond, deeper the farther from the limit. The palest blue-green is
 * left out, as small squares on paper must still be told from each other.
 */
export const distanceColours: readonly ClassColour[] = steps.filter((_, step) =>
  [0, 1, 4, 5, 6].includes(step),
)

/** The upper ends of the classes of distance, in metres; whoever lives exactly so far belongs to the class. */
export function distanceEnds(limitMetres: number): number[] {
  return multiples.map((multiple) => multiple * limitMetres)
}

/** The class of a distance; no way at all is Infinity, farther than every other. */
export function distanceClass(metres: number, ends: readonly number[]): number {
  return bisectLeft(ends, metres)
}

/** A share of residents falls into classes that stay as the limit moves, and mean the same on two maps. */
export const shareBreaks: readonly number[] = [0.2, 0.4, 0.6, 0.8]
export const shareColours: [ClassColour, ...ClassColour[]] = classColours(
  shareBreaks.map((bound) => bound - 0.5),
  true,
  [-0.5, 0.5],
  'below',
)
