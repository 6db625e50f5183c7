import { distanceClass } from './limit-classes'

/** The class each cell of a map was told last, so that a moving limit tells only of those that change theirs. */
export class CellClasses {
  readonly #told = new Map<number, number>()

  /** Cells whose class is another now, each with it. */
  changes(metres: readonly (number | null)[], ends: readonly number[]): [number, number][] {
    const changed: [number, number][] = []
    metres.forEach((way, cell) => {
      const wanted = distanceClass(way, ends)
      if (this.#told.get(cell) === wanted) return
      this.#told.set(cell, wanted)
      changed.push([cell, wanted])
    })
    return changed
  }
}
