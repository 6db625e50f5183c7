import KDBush from 'kdbush'
import { type Checkpoint, littleOnes, neverGivenUp } from '../../work/checkpoint.ts'
import { chordSquared, metresBetween, type Points } from './geodesic.ts'
import type { Pairs } from './ways.ts'

/**
 * The pairs no farther apart than given, as the crow flies, where there are many places and few of them are near each
 * cell: looked up, not looked through.
 */
export function pairsNearby(
  cells: Points,
  places: Points,
  geodesicMetres: number,
  checkpoint: Checkpoint = neverGivenUp,
): Pairs {
  const pairs = { cell: Array<number>(), site: Array<number>(), geodesic: Array<number>() }
  if (places.x.length === 0) return pairs
  // Seen along the axis of the Earth: nothing is nearer in space than there.
  const seen = new KDBush(places.x.length)
  for (const [place, x] of places.x.entries()) seen.add(x, places.y[place] ?? Number.NaN)
  seen.finish()
  for (let cell = 0; cell < cells.x.length; cell += 1) {
    if (cell % littleOnes === 0) checkpoint()
    const [x = Number.NaN, y = Number.NaN] = [cells.x[cell], cells.y[cell]]
    for (const place of seen.within(x, y, geodesicMetres).sort((a, b) => a - b)) {
      // No arc is shorter than its chord.
      if (chordSquared(cells, cell, places, place) > geodesicMetres * geodesicMetres) continue
      const metres = metresBetween(cells, cell, places, place)
      if (metres > geodesicMetres) continue
      pairs.cell.push(cell)
      pairs.site.push(place)
      pairs.geodesic.push(metres)
    }
  }
  return pairs
}
