import { SplayTreeSet } from 'splaytree-ts'
import type { Pair } from '../projection/coordinate-systems.ts'
import { byHeight, type Edge, edgesOf, faultBetween, fromWest, isSame } from './edges.ts'
import type { Ring } from './outline.ts'

/** How rings lie: where the first of them meets what it must not; or else which ring is around each. */
export type RingsLie =
  | { readonly crossing: Pair }
  /** null: none is. With the westernmost corner of each. */
  | { readonly around: readonly (number | null)[]; readonly first: readonly Pair[] }

/**
 * Sweeps over rings from west to east (Shamos and Hoey): only edges that come to lie beside each other are compared, so
 * that a hundred thousand of them, however long and near each other, take some seconds at most. All by exact predicates.
 * @param rings closed ones, of three corners or more
 */
export function sweep(rings: readonly Ring[]): RingsLie {
  const sweeping = new Sweep()
  for (const corner of cornersFromWest(rings)) {
    const crossing = sweeping.pass(corner)
    if (crossing) return { crossing }
  }
  return { around: sweeping.around, first: sweeping.first }
}

/** A place with the edges that end there and those that begin there. */
interface Corner {
  readonly at: Pair
  readonly ending: Edge[]
  readonly beginning: Edge[]
}

/** One after the other, so that there is no more in memory than their edges. */
function* cornersFromWest(rings: readonly Ring[]): Generator<Corner> {
  const edges = rings.flatMap(edgesOf)
  const ends = [
    ...edges.map((edge) => ({ at: edge.left, edge, begins: true })),
    ...edges.map((edge) => ({ at: edge.right, edge, begins: false })),
  ].sort((one, other) => fromWest(one.at, other.at))
  let corner: Corner | null = null
  for (const { at, edge, begins } of ends) {
    if (!corner || !isSame(corner.at, at)) {
      if (corner) yield corner
      corner = { at, ending: [], beginning: [] }
    }
    const there = begins ? corner.beginning : corner.ending
    there.push(edge)
  }
  if (corner) yield corner
}

/** The edges beside one that the sweep is on. */
interface Beside {
  below: Edge | null
  above: Edge | null
}

class Sweep {
  /** Of each ring that which is around it. */
  readonly around: (number | null)[] = []
  readonly first: Pair[] = []
  /** Whether a ring goes round counter-clockwise. */
  readonly #isLeftInside: boolean[] = []
  /** The edges that the sweep is on, from south to north. */
  readonly #on = new SplayTreeSet<Edge>(byHeight)
  readonly #beside = new Map<Edge, Beside>()
  #lowest: Edge | null = null

  /** @returns where an edge meets another that it must not */
  pass(corner: Corner): Pair | undefined {
    const { at, ending, beginning } = corner
    for (const edge of ending) {
      const fault = this.#leave(edge)
      if (fault) return fault
    }
    const through = this.#through(corner)
    if (meetsItself(corner, through) || isCrossedAt(corner, through)) return at
    beginning.sort(byHeight)
    for (const edge of beginning) {
      const fault = this.#enter(edge)
      if (fault) return fault
    }
    this.#nest(corner)
    return undefined
  }

  /** The edge within which a corner lies: of two the sweep would have found that they meet. */
  #through({ at, ending: [end], beginning: [begin] }: Corner): Edge | null {
    const edge = begin ?? end
    return edge ? this.#on.lookup({ ...edge, left: at, right: at }) : null
  }

  #leave(edge: Edge): Pair | undefined {
    const { below, above } = this.#besideOf(edge)
    this.#on.delete(edge)
    this.#beside.delete(edge)
    if (below) this.#besideOf(below).above = above
    else this.#lowest = above
    if (above) this.#besideOf(above).below = below
    return below && above ? faultBetween(below, above) : undefined
  }

  #enter(edge: Edge): Pair | undefined {
    if (this.#on.lookup(edge)) return edge.left
    const below = this.#on.lastBefore(edge)
    // So that it is near the root where it was found far from it.
    if (below) this.#on.lookup(below)
    const above = below ? this.#besideOf(below).above : this.#lowest
    this.#on.add(edge)
    this.#beside.set(edge, { below, above })
    if (below) this.#besideOf(below).above = edge
    else this.#lowest = edge
    if (above) this.#besideOf(above).below = edge
    return (below && faultBetween(below, edge)) ?? (above ? faultBetween(edge, above) : undefined)
  }

  #besideOf(edge: Edge): Beside {
    const beside = this.#beside.get(edge)
    if (!beside) throw new Error('the sweep is not on this edge')
    return beside
  }

  /** Rings whose westernmost corner this is: inside of one is what lies above the lower of its two edges. */
  #nest({ at, beginning }: Corner): void {
    for (const edge of beginning) {
      const { ring } = edge
      if (this.first[ring]) continue
      this.first[ring] = at
      this.#isLeftInside[ring] = edge.isForward
      this.around[ring] = this.#aroundWhatIsBelow(edge)
    }
  }

  #aroundWhatIsBelow(edge: Edge): number | null {
    const { below } = this.#besideOf(edge)
    if (!below) return null
    const isInsideAbove = below.isForward === this.#isLeftInside[below.ring]
    return isInsideAbove ? below.ring : (this.around[below.ring] ?? null)
  }
}

/** Which corner of its ring an end of an edge is. */
const cornerOf = ({ ring, place, of, isForward }: Edge, isLeft: boolean): string =>
  `${ring} ${isForward === isLeft ? place : (place + 1) % of}`

/** Whether a ring has two corners in one place, or one in the midst of an edge of its own. */
function meetsItself({ ending, beginning }: Corner, through: Edge | null): boolean {
  const ends = [...ending, ...beginning]
  if (ends.length > 2 && new Set(ends.map(({ ring }) => ring)).size * 2 < ends.length) return true
  return through !== null && ends.some(({ ring }) => ring === through.ring)
}

/** Whether rings that touch in one place cross there: around it, the two edges of one lie on either side of another's. */
function isCrossedAt({ ending, beginning }: Corner, through: Edge | null): boolean {
  if (ending.length + beginning.length <= 2 && !through) return false
  const across = through ? [through] : []
  const around = [
    ...[...beginning, ...across].sort(byHeight).map((edge) => ({ edge, isLeft: true })),
    ...[...ending, ...across]
      .sort(byHeight)
      .reverse()
      .map((edge) => ({ edge, isLeft: false })),
  ]
  const open: string[] = []
  for (const { edge, isLeft } of around) {
    const corner = edge === through ? 'through' : cornerOf(edge, isLeft)
    if (open.at(-1) === corner) open.pop()
    else open.push(corner)
  }
  return open.length > 0
}
