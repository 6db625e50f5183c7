import {
  type CompassPoint,
  compassPoints,
  type Passage,
  type Turn,
  type Walked,
} from '../terms/wayfinding.ts'
import type { Message } from '../words/vocabulary.ts'
import { type MappedStairs, stairsOn } from './stairs.ts'

/** What to do at a point of the course: a decision the router found worth telling. */
export interface Manoeuvre {
  readonly turn: Turn
  /** The street one comes to; null where it has no name. */
  readonly street: string | null
  /** Where on the course, by the number of its point. */
  readonly at: number
}

/** A part of the course between two crossings. */
export interface Stretch {
  readonly names: readonly string[]
  readonly metres: number
  readonly passages: readonly Passage[]
  /** The number of its way on the map. */
  readonly way: number
  /** Where on the course it begins, by the number of its point. */
  readonly at: number
}

/** One thing to do, and how far one walks then. */
export interface WayStep extends Walked {
  readonly turn: Turn
}

/** A street of another name is told where one walks along it at least so far; metres. */
const toldFrom = 100

/**
 * What to do one after the other. Where a street changes its name without a turn, that is told, too: one looks for the
 * name on the signs.
 * @param manoeuvres the first at the beginning of the course
 * @param stretches all of the course
 * @param stairs what is mapped of stairs, by the numbers of their ways
 */
export function stepsOfWay(
  manoeuvres: readonly Manoeuvre[],
  stretches: readonly Stretch[],
  stairs: ReadonlyMap<number, MappedStairs>,
): WayStep[] {
  const parts = manoeuvres.flatMap(({ turn, street, at }, index) => {
    const end = manoeuvres[index + 1]?.at ?? Infinity
    const walked = stretches.filter((stretch) => stretch.at >= at && stretch.at < end)
    const [first, ...others] = partsByName(street, walked)
    return first ? [{ ...first, turn }, ...others] : []
  })
  return joined(parts).map(({ turn, street, stretches: walked }) => ({
    turn,
    street,
    metres: metresOf(walked),
    over: [...new Set(walked.flatMap(({ passages }) => passages))],
    stairs: stairsOn(walked, stairs),
  }))
}

interface Part {
  turn: Turn
  street: string | null
  stretches: readonly Stretch[]
}

/** A manoeuvre's stretches, parted where one walks far along a street of another name. */
function partsByName(street: string | null, stretches: readonly Stretch[]): Part[] {
  const parts: { street: string | null; stretches: Stretch[] }[] = [{ street, stretches: [] }]
  stretches.forEach((stretch, index) => {
    const part = parts.at(-1)
    const [name] = stretch.names
    const isOther = name !== undefined && !stretch.names.includes(part?.street ?? '')
    const isTold = isOther && metresAlong(name, stretches.slice(index)) >= toldFrom
    if (isTold && part?.stretches.length === 0 && part.street === null) part.street = name
    else if (isTold) parts.push({ street: name, stretches: [] })
    parts.at(-1)?.stretches.push(stretch)
  })
  return parts
    .filter((part) => part.stretches.length > 0)
    .map((part) => ({ turn: 'AHEAD', ...part }))
}

/** How far a street goes on from the first of some stretches. */
function metresAlong(name: string, stretches: readonly Stretch[]): number {
  const end = stretches.findIndex(({ names }) => !names.includes(name))
  return metresOf(end < 0 ? stretches : stretches.slice(0, end))
}

const metresOf = (stretches: readonly Stretch[]) =>
  stretches.reduce((sum, { metres }) => sum + metres, 0)

/** Straight on from a way without a name, or along the same street, nothing is to be done. */
function joined(parts: readonly Part[]): Part[] {
  const told: Part[] = []
  for (const part of parts) {
    const last = told.at(-1)
    if (last && part.turn === 'AHEAD' && part.street === last.street) {
      told[told.length - 1] = { ...last, stretches: [...last.stretches, ...part.stretches] }
    } else told.push(part)
  }
  return told
}

/** @param bearing degrees clockwise from north */
const compassPointOf = (bearing: number): CompassPoint =>
  compassPoints[((Math.round(bearing / 45) % 8) + 8) % 8] ?? 'N'

/** So near to a street, nothing is said of how one comes there; metres. */
const besideStreet = 50

export type ToldStep = WayStep & { readonly message: Message }

/**
 * A way in sentences, one for each step, and how one arrives.
 * @param bearing in which direction it begins
 * @param apart metres from the start to the first street, and from the last one to the place
 */
export function wayInMessages(
  steps: readonly WayStep[],
  bearing: number,
  apart: { start: number; place: number },
): { steps: ToldStep[]; arrival: Message } {
  const told = (metres: number) => (metres > besideStreet ? metres : null)
  const towards = compassPointOf(bearing)
  return {
    steps: steps.map((step, index) => {
      const { turn, ...walked } = step
      return index === 0
        ? { ...step, message: { key: 'wayBegins', towards, apart: told(apart.start), walked } }
        : { ...step, message: { key: 'wayGoesOn', turn, walked } }
    }),
    arrival: { key: 'wayEnds', apart: told(apart.place) },
  }
}
