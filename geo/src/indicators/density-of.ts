import type { ExplanationInput } from '../figures/figure.ts'
import { density } from '../statistics/density.ts'
import type { ResidentGroup } from '../world/published.ts'
import type { Area } from '../world/snapshot.ts'
import type { Formula } from './formula.ts'
import { ofCounts } from './of-counts.ts'

/** How many people live on a square kilometre. */
export const densityOf = (group: ResidentGroup): Formula =>
  ofCounts({
    unit: 'RESIDENTS_PER_KM2',
    groups: [group],
    compute: (count = 0, km2 = 0) => density(count, km2),
    besides: officialArea,
    formula: {
      key: 'quotient',
      part: { key: 'residents', ages: group.ageBand, trait: group.trait },
      whole: { key: 'squareKilometres' },
    },
  })

const officialArea = ({ areaKm2, sourceId }: Area, day: string): ExplanationInput[] => [
  {
    name: { key: 'officialArea' },
    value: areaKm2,
    status: 'OBSERVED',
    unit: 'SQUARE_KILOMETRES',
    asOf: day,
    sourceId,
  },
]
