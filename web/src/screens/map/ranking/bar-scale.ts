/** Where bars and the line through them stand, in percent of the room they have. */
export interface BarScale {
  /** Zero: bars of negative values end here, those of positive ones begin. */
  zero: number
  place: (value: number) => number
}

/** A scale that holds zero, every value and, where it is to be marked, the city's. */
export function barScale(values: readonly number[], marked: number | null): BarScale {
  const all = marked === null ? [0, ...values] : [0, marked, ...values]
  const lowest = Math.min(...all)
  const width = Math.max(...all) - lowest
  const place = (value: number) => (width === 0 ? 0 : (100 * (value - lowest)) / width)
  return { zero: place(0), place }
}
