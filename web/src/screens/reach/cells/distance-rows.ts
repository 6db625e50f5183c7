import type { CellSums } from './cell-sums'
import { distanceClass, distanceEnds } from './limit-classes'
import type { ReachAges, ReachLimit } from '$reach/reach-choices'
import type { ShownReach } from './shown-reach'
import { bandsOf, metresOf, slowestMetres } from '$reach/walk-limit'

/** What falls into a class of distance. */
export interface DistanceRow {
  /** Those who are told of, each age at its own pace. */
  residents: number
  /** Coloured like this, at the pace of the slowest. */
  cells: number
}

/** The classes of distance of one map, the nearest first. */
export function distanceRows(
  { ways, sums }: Pick<ShownReach, 'ways' | 'sums'>,
  limit: ReachLimit,
  ages: ReachAges,
): DistanceRow[] {
  const ends = distanceEnds(slowestMetres(limit, ages))
  const rows = [...ends, Infinity].map(() => ({ residents: 0, cells: 0 }))
  for (const metres of ways.metres) {
    const row = rows[distanceClass(metres, ends)]
    if (row) row.cells += 1
  }
  for (const age of bandsOf(ages)) {
    let before = 0
    const upTo = distanceEnds(metresOf(limit, age)).map((end) => within(sums, age, end))
    for (const [index, residents] of [...upTo, livingIn(sums, age)].entries()) {
      const row = rows[index]
      if (row) row.residents += residents - before
      before = residents
    }
  }
  return rows
}

type Age = ReturnType<typeof bandsOf>[number]

const within = (sums: CellSums, age: Age, metres: number) =>
  [...sums.values()].reduce((all, district) => all + district[age].within(metres), 0)

const livingIn = (sums: CellSums, age: Age) =>
  [...sums.values()].reduce((all, district) => all + district[age].residents, 0)

/** How many cells withhold a number of these ages. */
export function withheldCellsOf(
  residents: Readonly<Record<Age, readonly (number | null)[]>>,
  ages: ReachAges,
): number {
  const bands = bandsOf(ages)
  return residents.AGE_60_TO_79.filter((_, cell) =>
    bands.some((age) => (residents[age][cell] ?? null) === null),
  ).length
}
