import { type CellName, cellsOfMonth, type MonthCounts, mostInMonth } from './report.ts'

export interface ReadCounts {
  readonly counts: MonthCounts
  /** Cells in which something stands that is no count. */
  readonly malformed: readonly CellName[]
  /** Names of what is no number of a month. */
  readonly unknown: readonly string[]
}

/** A whole number as people write it: 1200, 1.200, 1 200; what is empty nobody has said. */
export function readCount(text: string): number | null | undefined {
  const plain = text.trim().replaceAll(/[\s\u00a0\u202f'’]/g, '')
  if (plain === '') return undefined
  const digits = /^\d{1,3}(?:[.,]\d{3})+$/.test(plain) ? plain.replaceAll(/[.,]/g, '') : plain
  if (!/^\d{1,9}$/.test(digits)) return null
  const count = Number(digits)
  return count <= mostInMonth ? count : null
}

/** Numbers of a month as somebody typed them, by the names of their cells. */
export function readCounts(
  said: readonly (readonly [name: string, text: string])[],
  districts: readonly string[],
): ReadCounts {
  const known = new Set(cellsOfMonth(districts))
  const counts: Record<CellName, number> = {}
  const malformed: CellName[] = []
  const unknown: string[] = []
  for (const [name, text] of said) {
    const count = readCount(text)
    if (!known.has(name)) unknown.push(name)
    else if (count === null) malformed.push(name)
    else if (count !== undefined) counts[name] = count
  }
  return { counts, malformed, unknown }
}
