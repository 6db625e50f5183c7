import { bisectRight } from 'd3-array'
import type { Nearest } from './nearest-sites.ts'

/** Some cells by how far they are from the site nearest to each: for one limit after the other nothing is sorted anew. */
export class CellsByDistance {
  /** The nearest first, of equally far ones as given; without a way last. */
  readonly cells: Uint32Array
  /** Metres on foot, of each of them. */
  readonly metres: Float64Array

  /** @param cells by their place in the list of all; the list itself is left as it is */
  constructor({ metres }: Pick<Nearest, 'metres'>, cells: ArrayLike<number>) {
    const metresOf = (cell: number) => metres[cell] ?? Infinity
    this.cells = Uint32Array.from(cells).sort((a, b) =>
      metresOf(a) < metresOf(b) ? -1 : Number(metresOf(a) > metresOf(b)),
    )
    this.metres = Float64Array.from(this.cells, metresOf)
  }

  /** How many of them are no farther than a distance in metres; exactly so far is no farther. */
  upTo(metres: number): number {
    return bisectRight(this.metres, metres)
  }

  /** What is known of each, added up: at a place the sum of all before it, at the last one that of all. */
  runningSum(valueOf: (cell: number) => number): Float64Array {
    const sums = new Float64Array(this.cells.length + 1)
    for (const [place, cell] of this.cells.entries()) {
      sums[place + 1] = (sums[place] ?? 0) + valueOf(cell)
    }
    return sums
  }
}
