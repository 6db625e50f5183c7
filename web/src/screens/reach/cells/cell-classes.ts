import type { CellsByDistance } from '@atlas/geo/reach/distance/cells-by-distance'
import { bisectRight } from 'd3-array'

/**
 * The class each cell of a map has. A moving limit looks only at cells between where a class ended before and where it
 * ends now: those that change theirs.
 */
export class CellClasses {
  #classes = new Int8Array()
  #byDistance: CellsByDistance | undefined
  /** Of each class how many cells lie before its end. */
  #places: readonly number[] = []

  /** Cells whose class is another now, each with it. */
  changes(
    byDistance: CellsByDistance,
    ends: readonly number[],
  ): [cell: number, distance: number][] {
    const { cells } = byDistance
    if (this.#classes.length !== cells.length) this.#classes = new Int8Array(cells.length).fill(-1)
    const places = ends.map((end) => byDistance.upTo(end))
    const passed =
      byDistance === this.#byDistance
        ? places.map((place, end) => [this.#places[end] ?? 0, place].sort((a, b) => a - b))
        : [[0, cells.length]]
    this.#byDistance = byDistance
    this.#places = places
    const changed: [number, number][] = []
    for (const [from = 0, to = 0] of passed) {
      for (let place = from; place < to; place += 1) {
        const cell = cells[place] ?? 0
        const distance = bisectRight(places, place)
        if (this.#classes[cell] === distance) continue
        this.#classes[cell] = distance
        changed.push([cell, distance])
      }
    }
    return changed
  }
}
