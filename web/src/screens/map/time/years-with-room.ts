/** A label takes the room of so many days on an axis of the panel's width. */
const axisRoom = 9

/**
 * The years to write under the days: the first, the last and as many between as
 * there is room for, each year once.
 */
export function yearsWithRoom(years: readonly string[]): (string | null)[] {
  const gap = Math.max(1, Math.ceil(years.length / axisRoom))
  const last = years.length - 1
  let written = -Infinity
  return years.map((year, index) => {
    const repeated = year === years[index - 1]
    const crowded = index - written < gap || (index !== last && last - index < gap)
    if (index !== last && (repeated || crowded)) return null
    written = index
    return year
  })
}
