import type { Pair } from '../projection/coordinate-systems.ts'
import { cornersOfRing, isSame } from './edges.ts'
import type { Outline, Ring } from './outline.ts'
import { sweep } from './sweep.ts'

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
  const lie = sweep(outline.flat())
  if ('crossing' in lie) return [{ kind: 'CROSSES_ITSELF', at: lie.crossing }]
  const places = outline.flatMap((part, number) => part.map((_, at) => ({ part: number, at })))
  return once(
    places.flatMap((place, ring): OutlineFault[] => {
      const kind = nestingFault(place, places[lie.around[ring] ?? -1])
      return kind ? [{ kind, at: lie.first[ring] ?? [Number.NaN, Number.NaN] }] : []
    }),
  )
}

/** Where a ring stands in an outline: which part's it is, and the how-many-eth: the first is the outer one. */
interface RingPlace {
  readonly part: number
  readonly at: number
}

/** A part may lie in a hole of another one. */
function nestingFault(ring: RingPlace, around: RingPlace | undefined): OutlineFaultKind | null {
  if (ring.at === 0) return around?.at === 0 ? 'PARTS_OVERLAP' : null
  return around?.at === 0 && around.part === ring.part ? null : 'HOLE_OUTSIDE'
}

const once = (faults: readonly OutlineFault[]) =>
  faults.filter(({ kind }, at) => faults.findIndex((fault) => fault.kind === kind) === at)

function ringFaults(ring: Ring): OutlineFault[] {
  const [first] = ring
  const last = ring.at(-1)
  if (!first || !last || cornersOfRing(ring).length < 3) {
    return [{ kind: 'TOO_FEW_CORNERS', at: first ?? [Number.NaN, Number.NaN] }]
  }
  return isSame(first, last) ? [] : [{ kind: 'NOT_CLOSED', at: last }]
}
