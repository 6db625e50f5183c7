import Flatbush from 'flatbush'
import inPolygon from 'point-in-polygon-hao'
import { orient2d } from 'robust-predicates'
import type { Pair } from '../projection/coordinate-systems.ts'
import type { Outline, Part, Ring } from './outline.ts'

export type OutlineFaultKind =
  | 'TOO_FEW_CORNERS'
  | 'NOT_CLOSED'
  | 'CROSSES_ITSELF'
  | 'HOLE_OUTSIDE'
  | 'PARTS_OVERLAP'

/** What makes an outline none, and where. */
export interface OutlineFault {
  readonly kind: OutlineFaultKind
  /** In the outline's own plane. */
  readonly at: Pair
}

/** @returns what is wrong with each ring, or else with how they lie: the first place of each kind; none: it is valid */
export function outlineFaults(outline: Outline): OutlineFault[] {
  const rings = once(outline.flat().flatMap(ringFaults))
  if (rings.length > 0) return rings
  const crossing = crossings(outline)
  return crossing.length > 0 ? crossing : once(nesting(outline))
}

const once = (faults: readonly OutlineFault[]) =>
  faults.filter(({ kind }, at) => faults.findIndex((fault) => fault.kind === kind) === at)

function ringFaults(ring: Ring): OutlineFault[] {
  const [first] = ring
  const last = ring.at(-1)
  if (!first || !last || corners(ring).length < 3) {
    return [{ kind: 'TOO_FEW_CORNERS', at: first ?? [Number.NaN, Number.NaN] }]
  }
  return isSame(first, last) ? [] : [{ kind: 'NOT_CLOSED', at: last }]
}

const isSame = ([x, y]: Pair, [otherX, otherY]: Pair) => x === otherX && y === otherY

/** Each corner once: without its repetition at the end, or one after the other. */
const corners = (ring: Ring) =>
  ring.filter((corner, at) => !isSame(corner, ring[(at + 1) % ring.length] ?? [0, 0]))

interface Segment {
  readonly from: Pair
  readonly to: Pair
  readonly ring: number
  /** Its place in the ring, and how many there are. */
  readonly place: number
  readonly of: number
}

function segmentsOf(outline: Outline): Segment[] {
  return outline.flat().flatMap((ring, number) => {
    const distinct = corners(ring)
    return distinct.map((from, place) => ({
      from,
      to: distinct[(place + 1) % distinct.length] ?? from,
      ring: number,
      place,
      of: distinct.length,
    }))
  })
}

function crossings(outline: Outline): OutlineFault[] {
  const segments = segmentsOf(outline)
  if (segments.length === 0) return []
  const index = new Flatbush(segments.length)
  for (const { from, to } of segments) index.add(...boxOf(from, to))
  index.finish()
  for (const [number, segment] of segments.entries()) {
    const near = index.search(...boxOf(segment.from, segment.to), (other) => other > number)
    for (const other of near) {
      const at = segments[other] && faultBetween(segment, segments[other])
      if (at) return [{ kind: 'CROSSES_ITSELF', at }]
    }
  }
  return []
}

const boxOf = ([x, y]: Pair, [toX, toY]: Pair): [number, number, number, number] => [
  Math.min(x, toX),
  Math.min(y, toY),
  Math.max(x, toX),
  Math.max(y, toY),
]

/** Rings may touch each other in a point, but none itself. */
function faultBetween(one: Segment, other: Segment): Pair | undefined {
  const meeting = meetingOf(one.from, one.to, other.from, other.to)
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

const side = (a: Pair, b: Pair, point: Pair) => Math.sign(orient2d(...a, ...b, ...point))

/** Of two segments on one line: the first place they share. */
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

/** Nothing crosses here, so one corner off the other's line tells where a ring lies. */
function nesting(outline: Outline): OutlineFault[] {
  const holes = outline.flatMap((part) =>
    part.slice(1).flatMap((hole, at): OutlineFault[] => {
      const [shell = []] = part
      const others = part.filter((_, ring) => ring > 0 && ring !== at + 1)
      const outside = placed(hole, [shell], false)
      const inAnother = others.map((other) => placed(hole, [other], true)).find(Boolean)
      const found = outside ?? inAnother
      return found ? [{ kind: 'HOLE_OUTSIDE', at: found }] : []
    }),
  )
  const parts = outline.flatMap((part, number) =>
    outline.flatMap((other, place): OutlineFault[] => {
      const found = place === number ? undefined : placed(part[0] ?? [], other, true)
      return found ? [{ kind: 'PARTS_OVERLAP', at: found }] : []
    }),
  )
  return [...holes, ...parts]
}

/** @returns a corner of the ring that lies inside the part (or outside of it), not on its line */
const placed = (ring: Ring, part: Part, inside: boolean): Pair | undefined =>
  ring.find((corner) => inPolygon([...corner], rings(part)) === inside)

const rings = (part: Part): [number, number][][] =>
  part.map((ring) => ring.map(([x, y]): [number, number] => [x, y]))
