import { statedFigure } from '../figures/figure.ts'
import { expectedResidentsFigure } from '../residents/expected-residents-figure.ts'
import { noteOnUninhabited } from '../residents/residents-figure.ts'
import { frameworkOf } from '../world/plan.ts'
import type { ResidentGroup } from '../world/published.ts'
import type { Formula } from './formula.ts'
import { countOn, ofCounts } from './of-counts.ts'

/** How many people there are. */
export const countOf = (group: ResidentGroup): Formula => ({
  ...ofCounts({
    unit: 'RESIDENTS',
    groups: [group],
    compute: (count = 0) => count,
    formula: (count) => count,
  }),
  figure: (area, { date, basis, framework }, { world }) => {
    if (basis === 'PROJECTION') {
      const asked = frameworkOf(world.planning, framework)
      return expectedResidentsFigure(world, area, group.ageBand, asked)
    }
    const count = countOn(world, area, { group, day: date, basis, framework })
    return statedFigure(count, {
      unit: 'RESIDENTS',
      asOf: date,
      basis,
      ...(count.range && { range: count.range }),
      note: noteOnUninhabited(area, count),
    })
  },
})
