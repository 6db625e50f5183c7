import type { Priced, PriceRange } from './prices.ts'
import { type Savings, sumOf } from './savings.ts'

/** Prices of loose demand, with the columns that save most beyond them and the bound they prove. */
export type Proposed = Pick<Priced, 'prices' | 'top' | 'bound'>

/**
 * The demand whose prices may change, and what is saved it beyond its lowest price. Most demand is served by no chosen
 * column or by several alike, so that its price is given, and what that leaves to each column is added up once.
 */
export class LoosePrices {
  /** Rows are those of loose demand. */
  readonly savings: Savings
  readonly range: PriceRange
  readonly #start: Float64Array
  readonly #demand: Uint32Array
  /** What prices that stay leave to each column, and their sum. */
  readonly #staying: Float64Array
  readonly #stayingPrices: number
  /** The most that any prices leave to each column, and the columns with the most first. */
  readonly #most: Float64Array
  readonly #order: Uint32Array

  constructor(savings: Savings, { start, lower, upper }: PriceRange) {
    const isLoose = (demand: number) => (lower[demand] ?? 0) < (upper[demand] ?? 0)
    this.#start = start
    this.#demand = Uint32Array.from([...lower.keys()].filter(isLoose))
    const pick = (prices: Float64Array) =>
      Float64Array.from(this.#demand, (demand) => prices[demand] ?? 0)
    this.range = { start: pick(start), lower: pick(lower), upper: pick(upper) }
    const parts = partsOf(savings, this.#demand, { start, lower })
    this.savings = parts.savings
    this.#staying = parts.staying
    this.#stayingPrices = sumOf(start) - sumOf(this.range.start)
    this.#most = parts.most
    this.#order = Uint32Array.from(parts.most.keys()).sort(
      (a, b) => (parts.most[b] ?? 0) - (parts.most[a] ?? 0) || a - b,
    )
  }

  /** What prices of loose demand prove: only columns that could be among the first are looked at. */
  proposed(prices: Float64Array, sites: number): Proposed {
    const top: number[] = []
    const beyond: number[] = []
    for (const column of this.#order) {
      const least = top.length < sites ? 0 : (beyond.at(-1) ?? Infinity)
      if ((this.#most[column] ?? 0) < least) break
      const value = this.#beyond(column, prices)
      let place = top.length
      while (place > 0 && comesBefore(value, column, beyond[place - 1] ?? 0, top[place - 1] ?? 0))
        place -= 1
      if (value === 0 || place === sites) continue
      top.splice(place, 0, column)
      beyond.splice(place, 0, value)
      if (top.length <= sites) continue
      top.pop()
      beyond.pop()
    }
    const bound = beyond.reduce((sum, value) => sum + value, this.#stayingPrices + sumOf(prices))
    return { prices, top, bound }
  }

  /** The prices of all demand. */
  whole(loose: Float64Array): Float64Array {
    const prices = this.#start.slice()
    for (const [place, demand] of this.#demand.entries()) prices[demand] = loose[place] ?? 0
    return prices
  }

  #beyond(column: number, prices: Float64Array): number {
    const { start, row, saving } = this.savings
    let sum = this.#staying[column] ?? 0
    const end = start[column + 1] ?? 0
    for (let pair = start[column] ?? 0; pair < end; pair += 1) {
      const more = (saving[pair] ?? 0) - (prices[row[pair] ?? 0] ?? 0)
      if (more > 0) sum += more
    }
    return sum
  }
}

/** The larger first, of equal ones the first. */
const comesBefore = (value: number, column: number, other: number, otherColumn: number) =>
  value > other || (value === other && column < otherColumn)

function partsOf(
  { rows, columns, start, row, saving }: Savings,
  loose: Uint32Array,
  prices: Pick<PriceRange, 'start' | 'lower'>,
) {
  const placeOf = new Int32Array(rows).fill(-1)
  for (const [place, demand] of loose.entries()) placeOf[demand] = place
  const staying = new Float64Array(columns)
  const most = new Float64Array(columns)
  const looseStart = new Uint32Array(columns + 1)
  const looseRow = new Uint32Array(row.length)
  const looseSaving = new Float64Array(row.length)
  let length = 0
  for (let column = 0; column < columns; column += 1) {
    const end = start[column + 1] ?? 0
    let stays = 0
    let more = 0
    for (let pair = start[column] ?? 0; pair < end; pair += 1) {
      const demand = row[pair] ?? 0
      const place = placeOf[demand] ?? -1
      const saved = saving[pair] ?? 0
      const beyond = saved - ((place === -1 ? prices.start : prices.lower)[demand] ?? 0)
      if (beyond <= 0) continue
      if (place === -1) stays += beyond
      else {
        more += beyond
        looseRow[length] = place
        looseSaving[length] = saved
        length += 1
      }
    }
    staying[column] = stays
    most[column] = stays + more
    looseStart[column + 1] = length
  }
  const savings = {
    rows: loose.length,
    columns,
    start: looseStart,
    row: looseRow.subarray(0, length),
    saving: looseSaving.subarray(0, length),
  }
  return { staying, most, savings }
}
