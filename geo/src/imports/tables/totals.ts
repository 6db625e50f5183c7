/** Two registers' numbers of the same people: a few may have moved between two queries. */
export const isSame = (one: number, other: number): boolean =>
  Math.abs(one - other) <= Math.max(5, 0.002 * Math.max(one, other))
