/**
 * Joins ways, each a list of nodes, end to end.
 * @param goesOn whether to go on where so many ends meet
 */
export function joinedWays(
  ways: readonly (readonly number[])[],
  goesOn: (endsThatMeet: number) => boolean,
): number[][] {
  const endsAt = new Map<number, number[]>()
  ways.forEach((nodes, way) => {
    for (const end of [nodes[0], nodes.at(-1)]) {
      if (end === undefined) continue
      const there = endsAt.get(end)
      if (there) there.push(way)
      else endsAt.set(end, [way])
    }
  })
  const used = new Set<number>()
  /** The nodes of a way that begins here and was not taken yet, in the direction away from here. */
  const next = (from: number): readonly number[] | null => {
    const there = endsAt.get(from) ?? []
    if (!goesOn(there.length)) return null
    const way = there.find((candidate) => !used.has(candidate))
    if (way === undefined) return null
    used.add(way)
    const nodes = ways[way] ?? []
    return nodes[0] === from ? nodes : nodes.toReversed()
  }
  const grow = (line: number[]) => {
    while (line[0] !== line.at(-1)) {
      const nodes = next(line.at(-1) ?? NaN)
      if (nodes === null) return
      for (let index = 1; index < nodes.length; index += 1) line.push(nodes[index] ?? NaN)
    }
  }
  return ways.flatMap((nodes, way) => {
    if (used.has(way) || nodes.length < 2) return []
    used.add(way)
    const line = [...nodes]
    grow(line)
    line.reverse()
    grow(line)
    // In the direction of its first way.
    return [line.reverse()]
  })
}
