import type { Ends } from '../figures/range.ts'
import { decimetres, countPeople } from './people-of-cells.ts'
import type { ReachAges, ReachCells } from '../reach/cells/reach-cells.ts'
import { detourEnds, drawnRange, type DrawnSites } from '../reach/drawn-reach.ts'
import { type Checkpoint, neverGivenUp } from '../work/checkpoint.ts'
import { type CellsOfArea, type UnevenWays, UnevenWaysOfAreas } from './uneven-ways.ts'

/**
 * How unevenly the people of an area would walk wherever the sites may stand, with the shortest ways and with the longest:
 * by the same draws as how far they walk. All ways longer by one factor make the worst-served tenth's longer by it, and
 * leave the Gini coefficient as it is, so that both ends are exact.
 */
export function unevenInDraws(
  cells: ReachCells,
  area: CellsOfArea,
  drawn: DrawnSites,
  ages: ReachAges,
  checkpoint: Checkpoint = neverGivenUp,
): readonly UnevenWays[] {
  const uneven = new UnevenWaysOfAreas(cells, countPeople(cells), [area])
  return drawn.nearest(checkpoint).flatMap(({ metres }) =>
    Object.values(detourEnds).flatMap((factor) => {
      checkpoint()
      return uneven.of(
        Uint32Array.from(metres, (way) => decimetres(way * factor)),
        ages,
      )
    }),
  )
}

/** What is stated, and what comes out in each draw. */
export interface StatedUnevenness {
  readonly stated: UnevenWays
  readonly inDraws: readonly UnevenWays[]
}

/** Within which a figure lies today and under a plan, and its change in the same draws; null where nothing varies. */
export type RangesOfPlan = Readonly<Record<'today' | 'planned' | 'change', Ends | null>>

export function unevenRanges(
  today: StatedUnevenness,
  planned: StatedUnevenness,
): Readonly<Record<keyof UnevenWays, RangesOfPlan>> {
  const of = (figure: keyof UnevenWays): RangesOfPlan => {
    const [before, after] = [today, planned].map(({ inDraws }) =>
      inDraws.map((draw) => draw[figure]),
    )
    const differences = (after ?? []).map((value, draw) => between(before?.[draw] ?? null, value))
    return {
      today: drawnRange(today.stated[figure], before ?? []),
      planned: drawnRange(planned.stated[figure], after ?? []),
      change: drawnRange(between(today.stated[figure], planned.stated[figure]), differences),
    }
  }
  return { worstServedTenth: of('worstServedTenth'), gini: of('gini') }
}

const between = (before: number | null, after: number | null): number | null =>
  before === null || after === null ? null : after - before
