import { type Checkpoint, neverGivenUp } from '../../work/checkpoint.ts'
import { chordSquared, metresBetween, type Points } from './geodesic.ts'
import { furthestMetres } from '../../terms/asked-at-most.ts'
import { type Nearest, nearestSites, straightLine } from './nearest-sites.ts'

/** Cells and sites between which ways are asked for, as the crow flies; by cell, then by site. */
export interface Pairs {
  readonly cell: readonly number[]
  readonly site: readonly number[]
  /** Metres. */
  readonly geodesic: readonly number[]
}

/** Of every cell the sites that are reached on foot: those of cell i stand from `start[i]` to before `start[i + 1]`. */
export interface Ways {
  readonly start: Uint32Array
  /** The place of the site in the list of sites, ascending for each cell. */
  readonly site: Uint32Array
  /** Metres on foot. */
  readonly metres: Float64Array
}

/** The pairs no farther apart than given, as the crow flies; metres, one number for all cells or one for each. */
export function pairsWithin(
  cells: Points,
  sites: Points,
  geodesicMetres: number | ArrayLike<number>,
  checkpoint: Checkpoint = neverGivenUp,
): Pairs {
  const pairs = { cell: Array<number>(), site: Array<number>(), geodesic: Array<number>() }
  for (let cell = 0; cell < cells.x.length; cell += 1) {
    if (cell % cellsAtOnce === 0) checkpoint()
    const within = typeof geodesicMetres === 'number' ? geodesicMetres : (geodesicMetres[cell] ?? 0)
    for (let site = 0; site < sites.x.length; site += 1) {
      // No arc is shorter than its chord.
      if (chordSquared(cells, cell, sites, site) > within * within) continue
      const metres = metresBetween(cells, cell, sites, site)
      if (metres > within) continue
      pairs.cell.push(cell)
      pairs.site.push(site)
      pairs.geodesic.push(metres)
    }
  }
  return pairs
}

/**
 * Every way of at most so many metres on foot where a way is longer than the geodesic by a constant factor.
 * @param detourFactor at least 1
 */
export function estimatedWays(
  cells: Points,
  sites: Points,
  { detourFactor, within }: { detourFactor: number; within: number },
  checkpoint: Checkpoint,
): Ways {
  const [from, to] = [cells.x.length, sites.x.length]
  const start = new Uint32Array(from + 1)
  // Grows with the ways there are: of a country's cells and sites few are in reach of each other.
  let site = new Uint32Array(from)
  let metres = new Float64Array(from)
  const grow = () => {
    const [known, far] = [site, metres]
    site = new Uint32Array(2 * way)
    metres = new Float64Array(2 * way)
    site.set(known)
    metres.set(far)
  }
  // No arc is shorter than its chord; what rounding does to it is less than this.
  const farthest = straightLine(within, detourFactor) ** 2 * (1 + 1e-12)
  let way = 0
  for (let cell = 0; cell < from; cell += 1) {
    if (cell % cellsAtOnce === 0) checkpoint()
    for (let other = 0; other < to; other += 1) {
      if (chordSquared(cells, cell, sites, other) > farthest) continue
      const onFoot = metresBetween(cells, cell, sites, other) * detourFactor
      if (onFoot > within) continue
      if (way === site.length) grow()
      site[way] = other
      metres[way] = onFoot
      way += 1
    }
    start[cell + 1] = way
  }
  return { start, site: site.slice(0, way), metres: metres.slice(0, way) }
}

/** Between two checkpoints. */
const cellsAtOnce = 64

/**
 * The ways of pairs as they were measured or estimated.
 *
 * @param metres on foot, of each pair; null where no way leads
 * @param within the longest way that counts, in metres
 */
export function waysOf(
  cells: Points,
  { cell, site }: Pairs,
  metres: readonly (number | null)[],
  within: number,
): Ways {
  const start = new Uint32Array(cells.x.length + 1)
  const reachable = [...cell.keys()].filter((pair) => (metres[pair] ?? Infinity) <= within)
  for (const pair of reachable)
    start[(cell[pair] ?? 0) + 1] = (start[(cell[pair] ?? 0) + 1] ?? 0) + 1
  for (let next = 1; next < start.length; next += 1) {
    start[next] = (start[next] ?? 0) + (start[next - 1] ?? 0)
  }
  return {
    start,
    site: Uint32Array.from(reachable, (pair) => site[pair] ?? 0),
    metres: Float64Array.from(reachable, (pair) => metres[pair] ?? Infinity),
  }
}

/**
 * The site nearest to every cell where ways are measured one by one; of sites equally far the first in the list.
 * Asks for few ways, first those to the sites nearest as the crow flies, then those that could be shorter: no way is
 * shorter than the geodesic. Whoever drives the generator answers with metres on foot for each pair, null where no
 * way leads.
 * @param within sites farther than so many metres, as the crow flies, are not looked for
 */
export function* nearestMeasured(
  cells: Points,
  sites: Points,
  checkpoint: Checkpoint = neverGivenUp,
  within: number = furthestMetres,
): Generator<Pairs, Nearest, readonly (number | null)[]> {
  const direct = nearestSites(cells, sites, 1, checkpoint)
  const first = pairsTo(direct, within)
  const nearest = emptyNearest(cells.x.length)
  keepShortest(nearest, first, yield first)
  const bound = nearest.metres.map((metres) => Math.min(metres, within))
  const second = without(direct, pairsWithin(cells, sites, bound, checkpoint))
  if (second.cell.length > 0) keepShortest(nearest, second, yield second)
  return nearest
}

/**
 * The site nearest to every cell among pairs whose ways are known; of sites equally far the first in the list.
 * @param cells how many there are
 * @param metres on foot, of each pair; null where no way leads
 */
export function nearestOfPairs(
  cells: number,
  pairs: Pairs,
  metres: readonly (number | null)[],
): Nearest {
  const nearest = emptyNearest(cells)
  keepShortest(nearest, pairs, metres)
  return nearest
}

const emptyNearest = (length: number): Nearest => ({
  site: new Int32Array(length).fill(-1),
  metres: new Float64Array(length).fill(Infinity),
})

function pairsTo({ site, metres }: Nearest, within: number): Pairs {
  const cells = [...site.keys()].filter(
    (cell) => (site[cell] ?? -1) !== -1 && (metres[cell] ?? Infinity) <= within,
  )
  return {
    cell: cells,
    site: cells.map((cell) => site[cell] ?? 0),
    geodesic: cells.map((cell) => metres[cell] ?? 0),
  }
}

function without(known: Nearest, { cell, site, geodesic }: Pairs): Pairs {
  const others = [...cell.keys()].filter((pair) => known.site[cell[pair] ?? 0] !== site[pair])
  return {
    cell: others.map((pair) => cell[pair] ?? 0),
    site: others.map((pair) => site[pair] ?? 0),
    geodesic: others.map((pair) => geodesic[pair] ?? 0),
  }
}

function keepShortest(
  nearest: Nearest,
  { cell, site }: Pairs,
  metres: readonly (number | null)[],
): void {
  for (const [pair, at] of cell.entries()) {
    const way = metres[pair] ?? Infinity
    const to = site[pair] ?? -1
    const known = nearest.metres[at] ?? Infinity
    const isNearer = way < known || (way === known && to < (nearest.site[at] ?? -1))
    if (!isNearer || way > furthestMetres) continue
    nearest.site[at] = to
    nearest.metres[at] = way
  }
}
