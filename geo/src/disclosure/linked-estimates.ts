import type { AreaIndex } from '../world/area-index.ts'
import type { ResidentCount } from '../world/snapshot.ts'

/** How estimates of districts hang together over days and ages. */
export interface LinkedEstimates {
  /** What is withheld together: the estimates of a district on every day and of every age; of what is none, itself. */
  together: (count: ResidentCount) => readonly ResidentCount[]
  /** The smallest number above 0 that may be known instead of a count. */
  minimumOf: (count: ResidentCount) => number
}

/**
 * A district is estimated as a share of the number that was counted around it, so that whoever knows the estimate of one
 * day knows that of another, and whoever knows that of all ages on two days can tell the ages apart. One that is small on
 * any day must not be known on the others to what would be the minimum on that day.
 */
export function linkedEstimates(
  counts: readonly ResidentCount[],
  areas: AreaIndex,
  minimum: number,
): LinkedEstimates {
  const estimates = new Map<string, ResidentCount[]>()
  const nameOf = ({ areaId, trait }: ResidentCount) => `${areaId} ${trait}`
  for (const count of counts) {
    if (count.status !== 'ESTIMATED' || areas.byId(count.areaId).level !== 'DISTRICT') continue
    const same = estimates.get(nameOf(count))
    if (same) same.push(count)
    else estimates.set(nameOf(count), [count])
  }
  const together = (count: ResidentCount) =>
    (count.status === 'ESTIMATED' ? estimates.get(nameOf(count)) : undefined) ?? [count]
  return {
    together,
    minimumOf: (count) => {
      const least = together(count)
        .filter(({ ageBand }) => ageBand === count.ageBand)
        .filter((same) => same.count > 0 && same.count < minimum)
        .map((same) => (count.count / same.count) * minimum)
      return Math.max(minimum, ...least)
    },
  }
}
