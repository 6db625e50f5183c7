import type { ExplanationInput } from '../figures/figure.ts'
import type { Range } from '../figures/range.ts'
import { density } from '../statistics/density.ts'
import { quotient } from '../words/arithmetic.ts'
import type { Published, ResidentGroup } from '../world/published.ts'
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

const officialArea = (area: Area, day: string, world: Published): ExplanationInput[] => [
  {
    name: { key: area.areaStatus === 'OBSERVED' ? 'officialArea' : 'splitArea' },
    value: area.areaKm2,
    status: area.areaStatus,
    unit: 'SQUARE_KILOMETRES',
    asOf: day,
    sourceId: area.sourceId,
    ...(area.areaStatus === 'ESTIMATED' && { range: () => rangeOfSplitArea(area, world) }),
  },
]

/** Of a social space that shares a district: from none of that district's area to all of it. */
function rangeOfSplitArea(space: Area, { areas }: Published): Range | null {
  const shared = areas.atLevel('DISTRICT').flatMap((district) => {
    const spaces = areas.socialSpacesOf(district)
    const part = spaces.length > 1 && spaces.find(({ area }) => area.id === space.id)?.part
    return typeof part === 'number' ? [{ district, part }] : []
  })
  if (shared.length === 0) return null
  const sum = (of: (one: (typeof shared)[number]) => number) =>
    shared.reduce((all, one) => all + of(one), 0)
  return {
    low: space.areaKm2 - sum(({ district, part }) => part * district.areaKm2),
    high: space.areaKm2 + sum(({ district, part }) => (1 - part) * district.areaKm2),
    method: { key: 'rangeOfSplitArea', districts: shared.map(({ district }) => district.name) },
  }
}
