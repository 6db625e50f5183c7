import { knownDays } from '../residents/known-days.ts'
import { leastSure } from '../terms/certainty.ts'
import type { Published } from '../world/published.ts'
import type { KnownFigures } from './formula.ts'

/** Which numbers of a world indicators can be made of. */
export function knownFiguresOf(world: Published): KnownFigures {
  const { areas, planning: plan } = world
  return {
    daysOf: (level, group, chosen) => knownDays(world, level, group, chosen),
    dayOfCells: world.cells?.day ?? null,
    areaStatus: (level) =>
      leastSure(['OBSERVED', ...areas.atLevel(level).map((area) => area.areaStatus)]),
    hasFramework: plan.frameworks.length > 0,
    staffDay: plan.staffDay,
  }
}
