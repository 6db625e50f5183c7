/** Rows of a file: what a spreadsheet still opens quickly, and a process still holds beside others. */
export const rowsOfPart = 100_000

/** How many parts a table of so many rows has. */
export const partsOf = (rows: number): number => Math.max(1, Math.ceil(rows / rowsOfPart))

/** Of which part a file is asked for; null for what is none. */
export function readPart(search: URLSearchParams): number | null {
  const text = search.get('part') ?? '1'
  return /^[1-9]\d{0,4}$/.test(text) ? Number(text) : null
}
