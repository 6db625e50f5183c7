import { type CellRule, type RuledCell, withPicked } from './ruled-cells'

/** Cells where a proposal must have a place, and those where it may have none, in the order in which they were named. */
export class RuledPlaces {
  /** What is made of the next cell that somebody picks; null where a place is planned there. */
  picking = $state.raw<CellRule | null>(null)
  all = $state.raw<readonly RuledCell[]>([])
  /** The last one that was picked, and what it is now; null: as any other. */
  last = $state.raw<{ cell: number; rule: CellRule | null } | null>(null)
  /** As the API numbers candidates: of all cells, in their order. */
  readonly input: Record<CellRule, number[]> = $derived({
    forced: this.#of('forced'),
    excluded: this.#of('excluded'),
  })

  pick(cell: number): void {
    if (this.picking !== null) this.#set(cell, withPicked(this.all, cell, this.picking))
  }

  remove(cell: number): void {
    this.#set(
      cell,
      this.all.filter((one) => one.cell !== cell),
    )
  }

  #set(cell: number, all: readonly RuledCell[]): void {
    this.all = all
    this.last = { cell, rule: all.find((one) => one.cell === cell)?.rule ?? null }
  }

  #of(rule: CellRule): number[] {
    return this.all.filter((one) => one.rule === rule).map(({ cell }) => cell)
  }
}
