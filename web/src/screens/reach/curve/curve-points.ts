import type { ReachAges } from '@atlas/geo/reach/cells/reach-cells'
import { shownRange } from '@atlas/geo/figures/figure'
import { statedAccess } from '@atlas/geo/reach/access/access-distance'
import { accessRanges, rangeOfBeyond } from '@atlas/geo/reach/access/access-ranges'
import type { DrawnSites } from '@atlas/geo/reach/drawn-reach'
import type { AreaReach } from '@atlas/geo/reach/reached-world'

import { limitRanges } from '$reach/walk-limit'
import { type StatedStatus, statedStatus } from '$figures/status-words'
import type { Ends } from '@atlas/geo/figures/range'

import type { CurveAnswer } from './curve-data'
import type { SiteWays } from '$reach/cells/shown-reach'
import type { ReachCells } from '$reach/cells/reach-cells'

/** A number of a curve, or why there is none. */
export interface CurveFigure extends StatedStatus {
  value: number | null
  /** Within which it lies from known sites, where the API says it. */
  range?: Ends | null
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
  asOf: string
  source: string
}

const { step, most } = limitRanges.METRES

/** Metres at which the curve is asked for: every place of the slider, and a limit that lies between them. */
export function curveDistances(limit: number | null): number[] {
  const distances = Array.from({ length: most / step }, (_, index) => (index + 1) * step)
  if (limit === null || distances.includes(limit)) return distances
  return [...distances, limit].sort((a, b) => a - b)
}

/** The API and its rules tell who lives beyond a distance; a curve of those within it is everybody else. */
function pointOf(
  metres: number,
  beyond: { residents: CurveFigure; share: CurveFigure },
  everybody: CurveFigure,
): CurvePoint {
  const { residents, share } = beyond
  return {
    metres,
    residents: {
      value:
        residents.value === null || everybody.value === null
          ? null
          : everybody.value - residents.value,
      ...statedStatus(residents),
    },
    share: {
      value: share.value === null ? null : 1 - share.value,
      ...statedStatus(share),
      ...(share.range && { range: opposite(share.range) }),
    },
  }
}

/** Of those within, from a range of those beyond, to the decimals in which ranges are told. */
const opposite = ({ low, high }: Ends): Ends => ({
  low: Number((1 - high).toFixed(3)),
  high: Number((1 - low).toFixed(3)),
})

export function curveOfAnswer(answer: CurveAnswer): Curve {
  const { residents: everybody } = answer
  return {
    points: answer.beyond.map((beyond) => pointOf(beyond.metres, beyond, everybody)),
    everybody,
    mean: answer.mean,
    median: answer.median,
    ninetieth: answer.ninetiethPercentile,
    asOf: answer.median.asOf,
    source: answer.median.source.id,
  }
}

/** The curve of an area's cells, where the API has no answer: to the nearest site of either kind. */
export function curveOfCells(
  cells: ReachCells,
  { ways, drawn }: { ways: SiteWays; drawn: DrawnSites | null },
  area: AreaReach,
  { ages, distances }: { ages: ReachAges; distances: readonly number[] },
): Curve {
  const stated = statedAccess(cells.people, ways, area, ages)
  const { residents: everybody, mean } = stated
  const ranges = drawn && accessRanges(drawn, cells.people, area, ages)
  const quantile = (part: number): CurveFigure => {
    const way = stated.quantile(part)
    return { ...way, range: shownRange(ranges?.quantile(part, way) ?? null, 'METRES') }
  }
  const beyond = (metres: number) => {
    const { residents, share } = stated.beyond(metres)
    const range = () => ranges?.beyond(metres, residents) ?? null
    const ofShare = rangeOfBeyond({ ...residents, range }, everybody)
    return { residents, share: { ...share, range: shownRange(ofShare, 'SHARE') } }
  }
  return {
    points: distances.map((metres) => pointOf(metres, beyond(metres), everybody)),
    everybody,
    mean: { ...mean, range: shownRange(ranges?.mean(mean) ?? null, 'METRES') },
    median: quantile(0.5),
    ninetieth: quantile(0.9),
    asOf: cells.asOf,
    source: cells.source,
  }
}

/** What a curve says at a distance: the point there, else that of the nearest distance below. */
export function pointAt(curve: Curve, metres: number): CurvePoint | null {
  return curve.points.findLast((point) => point.metres <= metres) ?? null
}
