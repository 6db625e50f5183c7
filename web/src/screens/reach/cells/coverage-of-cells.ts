import type { ByAge, ReachAges } from '@atlas/geo/reach/cells/reach-cells'
import { shownRange } from '@atlas/geo/figures/figure'
import { coverageRanges, statedCoverage } from '@atlas/geo/reach/coverage'
import type { DrawnSites } from '@atlas/geo/reach/drawn-reach'
import type { AreaReach } from '@atlas/geo/reach/reached-world'
import { residentsWithin } from '@atlas/geo/reach/access/residents-within'
import { byAge } from '@atlas/geo/terms/classifications'

import type { Ends } from '@atlas/geo/figures/range'
import type { EstimatedCount } from '$figures/rough'
import { type StatedStatus, statedStatus } from '$figures/status-words'
import type { ReachLimit } from '$reach/reach-choices'
import { metresOf } from '$reach/walk-limit'

import type { ReachCells } from '$reach/cells/reach-cells'
import type { ShownReach } from '$reach/cells/shown-reach'

/** Who of an area is within reach. */
export interface Coverage extends StatedStatus {
  share: number | null
  /** How many are reached, of how many. */
  covered: EstimatedCount
  residents: EstimatedCount
  /** Of the share that reaches known sites; null while the limit moves. */
  range: Ends | null
}

/** Who reaches a site within one limit after the other, by district: computed once for all areas. */
export function withinLimit(
  { people }: Pick<ReachCells, 'people'>,
  { ways }: Pick<ShownReach, 'ways'>,
): (limit: ReachLimit) => ByAge<Float64Array> {
  const within = residentsWithin(people, ways)
  return (limit) =>
    within({
      AGE_60_TO_79: metresOf(limit, 'AGE_60_TO_79'),
      AGE_80_PLUS: metresOf(limit, 'AGE_80_PLUS'),
    })
}

/**
 * The share of an area's residents within reach, by the rule of the API and from the same cells.
 * @param drawn where ranges are known, too: of the share and of those reached
 */
export function coverageOfCells(
  { people }: Pick<ReachCells, 'people'>,
  within: ByAge<Float64Array>,
  area: AreaReach,
  { ages, limit, drawn }: { ages: ReachAges; limit: ReachLimit; drawn: DrawnSites | null },
): Coverage {
  const stated = statedCoverage(people, within, area, ages)
  const plain = plainCoverage(stated)
  if (drawn === null) return plain
  const asked = { ages, limit: { metres: byAge((age) => metresOf(limit, age)) }, stated }
  const { share, covered } = coverageRanges(drawn, people, area, asked)
  return {
    ...plain,
    covered: estimatedCount({ ...plain.covered, range: shownRange(covered, 'RESIDENTS') }),
    range: shownRange(share, 'SHARE'),
  }
}

/** What is drawn of a coverage, whoever computed it. */
export const plainCoverage = ({
  share,
  covered,
  residents,
}: Record<'covered' | 'residents', EstimatedCount> & {
  share: EstimatedCount & StatedStatus
}): Coverage => ({
  share: share.value,
  ...statedStatus(share),
  covered: estimatedCount(covered),
  residents: estimatedCount(residents),
  range: share.range ?? null,
})

const estimatedCount = ({ value, status, range }: EstimatedCount): EstimatedCount => ({
  value,
  status,
  ...(range && { range }),
})
