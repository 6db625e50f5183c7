import { distanceClass } from './limit-classes'

/** The class each cell of a map has, so that a moving limit changes only those that change theirs. */
export class CellClasses {
  #classes = new Int8Array()

  /** Cells whose class is another now, each with it. */
  changes(metres: Float64Array, ends: readonly number[]): [cell: number, distance: number][] {
    if (this.#classes.length !== metres.length)
      this.#classes = new Int8Array(metres.length).fill(-1)
    const changed: [number, number][] = []
    for (let cell = 0; cell < metres.length; cell += 1) {
      const distance = distanceClass(metres[cell] ?? Infinity, ends)
      if (this.#classes[cell] === distance) continue
      this.#classes[cell] = distance
      changed.push([cell, distance])
    }
    return changed
  }
}
