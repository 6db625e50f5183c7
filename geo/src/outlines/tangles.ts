import Flatbush from 'flatbush'
import { orient2d } from 'robust-predicates'
import type { Pair } from '../projection/coordinate-systems.ts'
import type { Outline } from './outline.ts'

/** Lines of outlines that lie beside each other meet in corners, a few in each; so often they meet by nobody's intention. */
const mostMeetings = 100_000

/** Of so many lines a corner is usual. */
const usualLines = 16

/** So many pairs of lines whose boxes meet are looked at, besides so many of each line. */
const looks = { atAll: 5_000_000, ofEach: 50 }

/**
 * What it costs to unite outlines grows with how often their lines cross, and in a corner by the square of how many meet
 * there: where that would take minutes, a place where it is so.
 * @param outlines valid ones
 */
export function tangleIn(outlines: readonly Outline[]): Pair | undefined {
  const lines = linesOf(outlines)
  const corners = busyCorners(lines)
  if (corners.meetings > mostMeetings) return corners.busiest
  return crossedTooOften(lines, mostMeetings - corners.meetings)
}

interface Line {
  readonly outline: number
  readonly from: Pair
  readonly to: Pair
}

const linesOf = (outlines: readonly Outline[]): Line[] =>
  outlines.flatMap((outline, number) =>
    outline
      .flat()
      .flatMap((ring) =>
        ring.slice(1).map((to, at) => ({ outline: number, from: ring[at] ?? to, to })),
      ),
  )

/** How many pairs of lines meet in the corners where many do. */
function busyCorners(lines: readonly Line[]): { meetings: number; busiest?: Pair } {
  const ends = lines
    .flatMap(({ from, to }) => [
      { at: from, other: to },
      { at: to, other: from },
    ])
    .sort((one, another) => one.at[0] - another.at[0] || one.at[1] - another.at[1])
  let [meetings, most] = [0, 0]
  let busiest: Pair | undefined
  for (let start = 0; start < ends.length;) {
    const at = ends[start]?.at ?? [0, 0]
    let end = start + 1
    while (end < ends.length && isAt(ends[end]?.at, at)) end += 1
    // Lines that are the same are one.
    const others = ends.slice(start, end).map(({ other }) => other.join(' '))
    const found = end - start > usualLines ? new Set(others).size : 0
    if (found > usualLines) meetings += (found / 2) ** 2
    if (found > most) [most, busiest] = [found, at]
    start = end
  }
  return { meetings, ...(busiest && { busiest }) }
}

const isAt = (place: Pair | undefined, [x, y]: Pair) => place?.[0] === x && place[1] === y

/** Where one of the lines that cross those of others lies, if they do more often than so. */
function crossedTooOften(lines: readonly Line[], most: number): Pair | undefined {
  if (lines.length === 0) return undefined
  const index = new Flatbush(lines.length)
  for (const { from, to } of lines) index.add(...boxOf(from, to))
  index.finish()
  const mostLooks = looks.atAll + looks.ofEach * lines.length
  let [looked, crossings] = [0, 0]
  for (const [at, line] of lines.entries()) {
    index.search(...boxOf(line.from, line.to), (near) => {
      looked += 1
      const other = lines[near]
      if (near > at && other && other.outline !== line.outline && cross(line, other)) crossings += 1
      return false
    })
    if (looked > mostLooks || crossings > most) return line.from
  }
  return undefined
}

const boxOf = ([x, y]: Pair, [toX, toY]: Pair): [number, number, number, number] => [
  Math.min(x, toX),
  Math.min(y, toY),
  Math.max(x, toX),
  Math.max(y, toY),
]

const cross = (one: Line, other: Line) =>
  orient2d(...one.from, ...one.to, ...other.from) * orient2d(...one.from, ...one.to, ...other.to) <
    0 &&
  orient2d(...other.from, ...other.to, ...one.from) *
    orient2d(...other.from, ...other.to, ...one.to) <
    0
