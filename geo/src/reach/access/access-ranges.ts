import { composedRange, type Range } from '../../figures/range.ts'
import { shareAtMost } from '../../statistics/share.ts'
import type { Sourced } from '../../terms/certainty.ts'
import { type Checkpoint, neverGivenUp } from '../../work/checkpoint.ts'
import type { ReachAges, ReachCells } from '../cells/reach-cells.ts'
import { detourEnds, drawnRange, type DrawnSites } from '../drawn-reach.ts'
import type { AreaReach } from '../reached-world.ts'
import { type AccessDistances, accessDistances, meanWay } from './access-distances.ts'
import type { UnevenWays } from './uneven-ways.ts'

/** Within which the share of those beyond lies. */
export const rangeOfBeyond = (
  beyond: Pick<Sourced, 'value'> & { range: (checkpoint?: Checkpoint) => Range | null },
  residents: Sourced,
  checkpoint?: Checkpoint,
): Range | null => composedRange([beyond, residents], shareAtMost, checkpoint)

/** Within which what is told of the ways of an area lies, of what is stated. */
export interface AccessRanges {
  readonly mean: (stated: Sourced, checkpoint?: Checkpoint) => Range | null
  readonly quantile: (part: number, stated: Sourced, checkpoint?: Checkpoint) => Range | null
  readonly beyond: (metres: number, stated: Sourced, checkpoint?: Checkpoint) => Range | null
  /** How unevenly people walk in each draw. */
  readonly uneven: (checkpoint?: Checkpoint) => readonly UnevenWays[]
}

/** From what comes out in every draw of the sites, with the shortest ways and with the longest. */
export function accessRanges(
  drawn: DrawnSites,
  cells: ReachCells,
  area: AreaReach,
  ages: ReachAges,
): AccessRanges {
  let straights: readonly AccessDistances[] | null = null
  let uneven: readonly UnevenWays[] | null = null
  const inDraws = <Found>(
    measured: (straight: AccessDistances, factor: number) => Found,
    checkpoint: Checkpoint,
  ): Found[] => {
    straights ??= drawn.nearest(checkpoint).map((one) => {
      checkpoint()
      return accessDistances(cells, one, area, ages)
    })
    return straights.flatMap((straight) =>
      Object.values(detourEnds).map((factor) => measured(straight, factor)),
    )
  }
  const rangeOf = (
    { value }: Sourced,
    measured: (straight: AccessDistances, factor: number) => number | null,
    checkpoint: Checkpoint = neverGivenUp,
  ) => (value === null ? null : drawnRange(value, inDraws(measured, checkpoint)))
  const times = (metres: number | null, factor: number) => metres && metres * factor
  return {
    mean: (stated, checkpoint) =>
      rangeOf(
        stated,
        ({ walked }, factor) => times(meanWay(walked.metres, walked.residents), factor),
        checkpoint,
      ),
    quantile: (part, stated, checkpoint) =>
      rangeOf(stated, (straight, factor) => times(straight.quantile(part), factor), checkpoint),
    beyond: (metres, stated, checkpoint) =>
      rangeOf(stated, (straight, factor) => straight.beyond(metres / factor), checkpoint),
    uneven: (checkpoint = neverGivenUp) =>
      (uneven ??= inDraws((straight, factor) => {
        checkpoint()
        return straight.uneven(factor).found()
      }, checkpoint)),
  }
}
