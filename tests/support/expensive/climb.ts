import type { AskedQuery, QueryMaker } from './asked-query.ts'

/** From where to where a climb went, by what queries cost. */
export interface Climbed {
  readonly query: AskedQuery
  readonly cost: number
}

/**
 * From a query to ever more expensive ones, a step at a time: what costs more is gone on from.
 * @param patience so many steps without any that costs more, then it is at the top
 * @returns the most expensive one
 */
export async function climb(
  start: AskedQuery,
  maker: QueryMaker,
  costOf: (query: AskedQuery) => Promise<number>,
  { steps, patience }: { steps: number; patience: number },
): Promise<Climbed> {
  let best: Climbed = { query: start, cost: await costOf(start) }
  let last = 0
  for (let step = 1; step <= steps && step - last <= patience; step += 1) {
    const query = maker.changed(best.query)
    const cost = await costOf(query)
    if (cost <= best.cost) continue
    best = { query, cost }
    last = step
  }
  return best
}
