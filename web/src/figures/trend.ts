import { relativeChange } from '@atlas/geo/statistics/relative-change'

interface YearFigure {
  value: number | null
  asOf: string
}

interface TrendPoint {
  year: number
  value: number
  /** Since the first year. */
  change: number
}

/** A forecast as changes since its first year. */
export interface Trend {
  id: string
  name: string
  points: TrendPoint[]
  first: TrendPoint
  last: TrendPoint
  /** What was counted in one of its years. */
  counted: Pick<TrendPoint, 'year' | 'value'> | null
}

/**
 * Null where there are not two years to draw a line between.
 * @param counted the newest count, which stands beside what was expected of the same day; null where nothing shall
 */
export function trendOf(
  id: string,
  name: string,
  figures: readonly YearFigure[],
  counted: YearFigure | null,
): Trend | null {
  const known = knownYears(figures)
  const start = known[0]?.value
  if (start === undefined) return null
  const points = known.flatMap((point) => {
    const change = relativeChange(start, point.value)
    return change === null ? [] : [{ ...point, change }]
  })
  const [first] = points
  const last = points.at(-1)
  if (!first || !last || points.length < 2) return null
  const [ofSameDay] = knownYears(
    counted && figures.some(({ asOf }) => asOf === counted.asOf) ? [counted] : [],
  )
  return { id, name, points, first, last, counted: ofSameDay ?? null }
}

const knownYears = (figures: readonly YearFigure[]) =>
  figures.flatMap(({ value, asOf }) =>
    value === null ? [] : [{ year: Number(asOf.slice(0, 4)), value }],
  )

/** The lowest and highest change of several trends, zero included. */
export function rangeOf(trends: readonly Trend[]): [number, number] {
  const changes = trends.flatMap(({ points }) => points.map(({ change }) => change))
  return [Math.min(0, ...changes), Math.max(0, ...changes)]
}
