/** A point of a chart, with the best that is possible there where that is not proven to be it. */
export interface ChartPoint {
  key: string
  x: number
  y: number
  /** No more, or less, is possible; the same as y where that is proven. */
  bound: number
}

/** Points that belong together. */
export interface ChartLine {
  key: string
  /** Beside its last point; "" where there is one line alone. */
  name: string
  points: readonly ChartPoint[]
}
