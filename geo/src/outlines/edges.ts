import { orient2d } from 'robust-predicates'
import type { Pair } from '../projection/coordinate-systems.ts'
import type { Ring } from './outline.ts'

/** An edge of a ring, as a sweep from west to east meets it. */
export interface Edge {
  /** Its ends: first the western one, or of two in a line from south to north the southern one. */
  readonly left: Pair
  readonly right: Pair
  readonly ring: number
  /** Its place in the ring, and how many there are. */
  readonly place: number
  readonly of: number
  /** Whether the ring goes from left to right here. */
  readonly isForward: boolean
}

/** The order in which a sweep meets places. */
export const fromWest = ([x, y]: Pair, [otherX, otherY]: Pair): number => x - otherX || y - otherY

export const isSame = ([x, y]: Pair, [otherX, otherY]: Pair): boolean =>
  x === otherX && y === otherY

/** Each corner once: without its repetition at the end, or one after the other. */
export const cornersOfRing = (ring: Ring): Pair[] =>
  ring.filter((corner, at) => !isSame(corner, ring[(at + 1) % ring.length] ?? [0, 0]))

export function edgesOf(ring: Ring, number: number): Edge[] {
  const corners = cornersOfRing(ring)
  return corners.map((from, place): Edge => {
    const to = corners[(place + 1) % corners.length] ?? from
    const isForward = fromWest(from, to) < 0
    const [left, right] = isForward ? [from, to] : [to, from]
    return { left, right, ring: number, place, of: corners.length, isForward }
  })
}

/** 1: the point lies to the north of the line; 0: on it. */
const side = (a: Pair, b: Pair, point: Pair) => -Math.sign(orient2d(...a, ...b, ...point))

/**
 * Which of two edges that do not cross lies farther north, where a sweep meets both; of those that begin in one place,
 * just behind it. 0: they lie on one line, there.
 */
export function byHeight(one: Edge, other: Edge): number {
  if (one === other) return 0
  return fromWest(one.left, other.left) >= 0 ? heightOver(one, other) : -heightOver(other, one)
}

const heightOver = ({ left, right }: Edge, earlier: Edge) =>
  side(earlier.left, earlier.right, left) || side(earlier.left, earlier.right, right)

/** Where two edges meet although they must not: rings may touch each other in a point, but none itself. */
export function faultBetween(one: Edge, other: Edge): Pair | undefined {
  const meeting = meetingOf(one.left, one.right, other.left, other.right)
  if (!meeting) return undefined
  const { at, isPoint, crosses } = meeting
  if (!isPoint || crosses) return at
  if (one.ring !== other.ring) return undefined
  const apart = (other.place - one.place + one.of) % one.of
  return apart === 1 || apart === one.of - 1 ? undefined : at
}

interface Meeting {
  readonly at: Pair
  readonly isPoint: boolean
  /** One goes on to the other side of the other. */
  readonly crosses: boolean
}

function meetingOf(a: Pair, b: Pair, c: Pair, d: Pair): Meeting | undefined {
  const [ofC, ofD] = [side(a, b, c), side(a, b, d)]
  const [ofA, ofB] = [side(c, d, a), side(c, d, b)]
  if (ofC === 0 && ofD === 0) return alongEachOther(a, b, c, d)
  if (ofC * ofD > 0 || ofA * ofB > 0) return undefined
  if (ofC * ofD < 0 && ofA * ofB < 0) {
    return { at: crossingOf(a, b, c, d), isPoint: true, crosses: true }
  }
  const at = ofC === 0 ? c : ofD === 0 ? d : ofA === 0 ? a : b
  return { at, isPoint: true, crosses: false }
}

/** Of two edges on one line: the first place they share. */
function alongEachOther(a: Pair, b: Pair, c: Pair, d: Pair): Meeting | undefined {
  const axis = Math.abs(b[0] - a[0]) >= Math.abs(b[1] - a[1]) ? 0 : 1
  const from = Math.max(Math.min(a[axis], b[axis]), Math.min(c[axis], d[axis]))
  const to = Math.min(Math.max(a[axis], b[axis]), Math.max(c[axis], d[axis]))
  if (from > to) return undefined
  const at = [a, b, c, d].find((corner) => corner[axis] === from) ?? a
  return { at, isPoint: from === to, crosses: false }
}

function crossingOf(a: Pair, b: Pair, c: Pair, d: Pair): Pair {
  const [abX, abY] = [b[0] - a[0], b[1] - a[1]]
  const [cdX, cdY] = [d[0] - c[0], d[1] - c[1]]
  const along = ((c[0] - a[0]) * cdY - (c[1] - a[1]) * cdX) / (abX * cdY - abY * cdX)
  return [a[0] + along * abX, a[1] + along * abY]
}
