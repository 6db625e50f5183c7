import type { ExplanationInput } from '../figures/figure.ts'
import { density } from '../statistics/density.ts'
import { quotient } from '../words/arithmetic.ts'
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
    status: (level, { areaStatus }) => areaStatus(level),
    formula: quotient,
    note: ({ areaStatus }) => (areaStatus === 'OBSERVED' ? null : { key: 'splitAreaNote' }),
  })

const officialArea = ({ areaKm2, areaStatus, sourceId }: Area, day: string): ExplanationInput[] => [
  {
    name: { key: areaStatus === 'OBSERVED' ? 'officialArea' : 'splitArea' },
    value: areaKm2,
    status: areaStatus,
    unit: 'SQUARE_KILOMETRES',
    asOf: day,
    sourceId,
  },
]
