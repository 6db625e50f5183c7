/** What is asked of a candidate: that it is chosen, or that it is not. */
export const cellRules = ['forced', 'excluded'] as const
export type CellRule = (typeof cellRules)[number]

export interface RuledCell {
  cell: number
  rule: CellRule
}

/** A cell is named once, as it was picked last; who picks it so again takes that back. */
export function withPicked(
  all: readonly RuledCell[],
  cell: number,
  rule: CellRule,
): readonly RuledCell[] {
  const others = all.filter((one) => one.cell !== cell)
  return all.some((one) => one.cell === cell && one.rule === rule)
    ? others
    : [...others, { cell, rule }]
}
