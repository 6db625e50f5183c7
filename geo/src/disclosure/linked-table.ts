/** A number in a table. */
export interface TableCell {
  /** A count, not negative; null where it is not known. */
  value: number | null
  /** False for a number that is never shown, such as the rest a total leaves. */
  publishable: boolean
  /** Whether a minimum applies: false for what tells nothing about people. */
  protected: boolean
  /** In place of the table's. */
  minimum?: number
  /** Whether it is known from elsewhere: suppressing it would hide nothing. */
  known?: boolean
}

/** That one cell of a table is the sum of others, by their indexes. */
export interface TableRelation {
  total: number
  parts: readonly number[]
}

/** A cell's place in a relation. */
export interface Term {
  index: number
  /** 1 for a part, −1 for the total: part + part − total = 0. */
  sign: 1 | -1
}

/** A table whose cells know their relations and the other way round. */
export interface LinkedTable {
  /** With those that follow from others; null where still not known. */
  values: readonly (number | null)[]
  /** Of each relation its cells. */
  terms: readonly (readonly Term[])[]
  /** Of each cell the relations it is in. */
  relationsOf: readonly (readonly Term[])[]
}

/** Sums of estimates differ by rounding errors, never by so much of a person. */
const roundingError = 1e-6

/**
 * Links cells by their relations and computes what is not given but follows:
 * where all but one number of a relation are known, anyone can compute it.
 *
 * @throws RangeError when a value is negative or not finite, a relation names
 *   a cell that does not exist or names one twice, or a total is not the sum
 *   of its parts: what does not add up cannot be protected
 */
export function linkedTable(
  cells: readonly TableCell[],
  relations: readonly TableRelation[],
): LinkedTable {
  const values = cells.map(({ value }) => value)
  for (const value of values) {
    if (value !== null && !(value >= 0 && value < Infinity)) {
      throw new RangeError(`A cell must be finite and not negative: ${value}`)
    }
  }
  const terms = relations.map((relation) => termsOf(relation, cells.length))
  const relationsOf = cells.map((): Term[] => [])
  terms.forEach((ofRelation, index) => {
    for (const { index: cell, sign } of ofRelation) relationsOf[cell]?.push({ index, sign })
  })
  completeValues(values, terms, relationsOf)
  return { values, terms, relationsOf }
}

function termsOf({ total, parts }: TableRelation, cells: number): Term[] {
  const named = [total, ...parts]
  if (!named.every((index) => Number.isInteger(index) && index >= 0 && index < cells)) {
    throw new RangeError(`A relation names a cell that does not exist: ${named.join(', ')}`)
  }
  if (new Set(named).size < named.length) {
    throw new RangeError(`A relation names a cell twice: ${named.join(', ')}`)
  }
  return named.map((index, place) => ({ index, sign: place === 0 ? -1 : 1 }))
}

function completeValues(
  values: (number | null)[],
  terms: readonly (readonly Term[])[],
  relationsOf: readonly (readonly Term[])[],
): void {
  const waiting = terms.map((_, relation) => relation)
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const found = missingOf(terms[next] ?? [], values)
    if (found === null) continue
    values[found.cell] = found.value
    for (const { index } of relationsOf[found.cell] ?? []) waiting.push(index)
  }
}

/** The one cell of a relation that is not known, with what it must be. */
function missingOf(
  terms: readonly Term[],
  values: readonly (number | null)[],
): { cell: number; value: number } | null {
  let sum = 0
  let size = 0
  let missing: Term | null = null
  for (const term of terms) {
    const value = values[term.index] ?? null
    if (value !== null) {
      sum += term.sign * value
      size = Math.max(size, value)
    } else if (missing === null) missing = term
    else return null
  }
  const tolerance = roundingError * Math.max(1, size)
  const value = missing === null ? 0 : -missing.sign * sum
  if (value < -tolerance || (missing === null && Math.abs(sum) > tolerance)) {
    throw new RangeError(
      `A total is not the sum of its parts: cells ${terms.map(({ index }) => index).join(', ')}`,
    )
  }
  return missing && { cell: missing.index, value: value < tolerance ? 0 : value }
}
