interface Valued {
  value: number | null
}

/** As many as are named even where they have no room. */
const most = 3

/** The areas with the highest values, the highest first. */
export function firstNamed(byArea: ReadonlyMap<string, Valued>): string[] {
  return [...byArea]
    .flatMap(([id, { value }]) => (value === null ? [] : [{ id, value }]))
    .sort((one, other) => other.value - one.value)
    .slice(0, most)
    .map(({ id }) => id)
}
