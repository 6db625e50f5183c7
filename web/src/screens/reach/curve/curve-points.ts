import { residentsBeyond } from '@atlas/geo/residents-beyond'
import { share } from '@atlas/geo/share'
import { weightedQuantile } from '@atlas/geo/weighted-quantile'

import type { FigureStatus } from '$api/catalogue'

import type { CurveAnswer } from './curve-data'
import type { ReachCells, SiteWays } from '../cells/reach-cells'
import type { ReachAges } from '$reach/reach-choices'
import { bandsOf } from '$reach/walk-limit'

/** A number of a curve, or why there is none. */
export interface CurveFigure {
  value: number | null
  status: FigureStatus
}

/** How many live no farther than a distance from the nearest site. */
export interface CurvePoint {
  metres: number
  residents: CurveFigure
  share: CurveFigure
}

export interface Curve {
  points: CurvePoint[]
  /** Everybody the shares are of. */
  everybody: CurveFigure
  mean: CurveFigure
  median: CurveFigure
  ninetieth: CurveFigure
  /** Cells whose number is withheld and therefore not in it. */
  withheldCells: number
  asOf: string
  source: string
}

const step = 50
const farthest = 5_000

/** Metres at which the curve is asked for: every place of the slider, and a limit that lies between them. */
export function curveDistances(limit: number | null): number[] {
  const distances = Array.from({ length: farthest / step }, (_, index) => (index + 1) * step)
  if (limit === null || distances.includes(limit)) return distances
  return [...distances, limit].sort((a, b) => a - b)
}

/** The API tells who lives beyond a distance; a curve of those within it is everybody else. */
export function curveOfAnswer(answer: CurveAnswer): Curve {
  const [asked] = answer.median.explanation.inputs
  const everybody: CurveFigure = asked ?? { value: null, status: 'MISSING' }
  return {
    points: answer.beyond.map(({ metres, residents, share: part }) => ({
      metres,
      residents: {
        value:
          residents.value === null || everybody.value === null
            ? null
            : everybody.value - residents.value,
        status: residents.status,
      },
      share: { value: part.value === null ? null : 1 - part.value, status: part.status },
    })),
    everybody,
    mean: answer.mean,
    median: answer.median,
    ninetieth: answer.ninetiethPercentile,
    withheldCells: 0,
    asOf: answer.median.asOf,
    source: answer.median.source.id,
  }
}

/**
 * The curve of some cells, where the API has no answer: to the nearest site of
 * either kind. What is withheld of a cell is not in it, and counted.
 */
export function curveOfCells(
  cells: ReachCells,
  ways: SiteWays,
  ages: ReachAges,
  distances: readonly number[],
  isIncluded: (cell: number) => boolean,
): Curve {
  const bands = bandsOf(ages)
  let withheldCells = 0
  const walks = [...cells.lon.keys()].filter(isIncluded).flatMap((cell) => {
    const counts = bands.map((age) => cells.residents[age][cell] ?? null)
    if (counts.includes(null)) withheldCells += 1
    const residents = counts.reduce<number>((sum, count) => sum + (count ?? 0), 0)
    return residents > 0 ? [{ metres: ways.metres[cell] ?? null, residents }] : []
  })
  const total = walks.reduce((sum, { residents }) => sum + residents, 0)
  const known = walks.length > 0
  const none: FigureStatus = withheldCells > 0 ? 'SUPPRESSED' : 'MISSING'
  const figure = (value: number | null): CurveFigure =>
    known && value !== null ? { value, status: cells.status } : { value: null, status: none }
  const walking = walks.flatMap(({ metres, residents }) =>
    metres === null ? [] : [{ metres, residents }],
  )
  const walkers = walking.reduce((sum, { residents }) => sum + residents, 0)
  const walked = walking.reduce((sum, { metres, residents }) => sum + metres * residents, 0)
  const quantile = (part: number) =>
    weightedQuantile(
      walks.map(({ metres, residents }) => ({ value: metres, weight: residents })),
      part,
    )
  return {
    points: residentsBeyond(walks, distances).map((beyond, index) => {
      // Added up in another order, everybody may be a trillionth more than all.
      const within = Math.max(0, total - beyond)
      return {
        metres: distances[index] ?? 0,
        residents: figure(within),
        share: figure(share(within, total)),
      }
    }),
    everybody: figure(total),
    mean: figure(walkers === 0 ? null : walked / walkers),
    median: figure(quantile(0.5)),
    ninetieth: figure(quantile(0.9)),
    withheldCells,
    asOf: cells.asOf,
    source: cells.source,
  }
}

/** What a curve says at a distance: the point there, else that of the nearest distance below. */
export function pointAt(curve: Curve, metres: number): CurvePoint | null {
  return curve.points.findLast((point) => point.metres <= metres) ?? null
}
