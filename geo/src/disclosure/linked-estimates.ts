import type { AreaIndex } from '../world/area-index.ts'
import type { ResidentCount } from '../world/snapshot.ts'

/** How estimates of districts hang together over days and ages. */
export interface LinkedEstimates {
  /** What is suppressed together: the estimates of a district on every day and of every age; of what is none, itself. */
  together: (count: ResidentCount) => readonly ResidentCount[]
  /** Whether somebody who knows this estimate of another day can know it of its own. */
  isLinked: (count: ResidentCount) => boolean
  /** The smallest number above 0 that may be known instead of a count. */
  minimumOf: (count: ResidentCount) => number
}

/**
 * A district is estimated as a share of the number that was counted around it, so that whoever knows the estimate of one
 * day knows that of another, and whoever knows that of all ages on two days can tell the ages apart. One that is small on
 * any day must not be known on the others to what would be the minimum on that day. Where the number around it is small
 * itself, it is suppressed, and nothing follows from it.
 */
export function linkedEstimates(
  counts: readonly ResidentCount[],
  areas: AreaIndex,
  minimum: number,
): LinkedEstimates {
  const isSmall = ({ count }: ResidentCount) => count > 0 && count < minimum
  const small = new Set(counts.filter(isSmall).map(nameOnDay))
  const estimates = new Map<string, ResidentCount[]>()
  for (const count of counts) {
    if (count.status !== 'ESTIMATED' || areas.byId(count.areaId).level !== 'DISTRICT') continue
    const name = `${count.areaId} ${count.trait}`
    const same = estimates.get(name)
    if (same) same.push(count)
    else estimates.set(name, [count])
  }
  const together = (count: ResidentCount) =>
    (count.status === 'ESTIMATED'
      ? estimates.get(`${count.areaId} ${count.trait}`)
      : undefined) ?? [count]
  const isLinked = (count: ResidentCount) => {
    const { level, socialSpaceId } = areas.byId(count.areaId)
    return (
      count.status === 'ESTIMATED' &&
      level === 'DISTRICT' &&
      !small.has(nameOnDay({ ...count, areaId: socialSpaceId ?? -1 }))
    )
  }
  return {
    together,
    isLinked,
    minimumOf: (count) => {
      if (!isLinked(count)) return minimum
      const least = together(count)
        .filter((same) => same.ageBand === count.ageBand && isSmall(same) && isLinked(same))
        .map((same) => (count.count / same.count) * minimum)
      return Math.max(minimum, ...least)
    },
  }
}

const nameOnDay = ({ areaId, day, ageBand, trait }: ResidentCount) =>
  `${areaId} ${day} ${ageBand} ${trait}`
