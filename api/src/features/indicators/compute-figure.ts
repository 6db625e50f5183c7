import { density } from '@atlas/geo/density'
import { relativeChange } from '@atlas/geo/relative-change'
import { share } from '@atlas/geo/share'
import type { Area } from '../areas/area.ts'
import { type Figure, leastSure, type Stated } from '../figures/figure.ts'
import type { StatedResidents } from '../figures/residents-figure.ts'
import type { Count } from './count.ts'
import type { Period } from './days.ts'
import { explainFigure } from './explain-figure.ts'
import { type Formula, type Indicator, unitOf } from './indicator.ts'

/** The figure that follows from the counts; MISSING where one of them is, or where a share would be of nobody. */
export function computeFigure(
  { formula }: Indicator,
  area: Area,
  { date, since }: Period,
  counts: readonly [Count, ...Count[]],
): Figure {
  const stated = state(formula, area, counts)
  return {
    stated,
    unit: unitOf[formula.kind],
    asOf: date,
    since,
    sourceId: leastSureCount(counts).sourceId,
    explain: () => explainFigure(formula, area, date, stated, counts),
  }
}

const missing: Stated = { value: null, status: 'MISSING' }

function state(formula: Formula, { areaKm2 }: Area, counts: readonly [Count, ...Count[]]): Stated {
  const first = counts[0]
  const second = counts[1]
  if (first.stated.value === null || second?.stated.value === null) return missing
  const value = compute(formula, first.stated.value, second?.stated.value, areaKm2)
  if (value === null) return missing
  return {
    value,
    status: second ? leastSure([first.stated.status, second.stated.status]) : first.stated.status,
  }
}

function compute(
  formula: Formula,
  first: number,
  second: number | undefined,
  areaKm2: number,
): number | null {
  switch (formula.kind) {
    case 'count':
      return first
    case 'density':
      return density(first, areaKm2)
    case 'share':
      return second === undefined ? null : share(first, second)
    case 'change':
      return second === undefined ? null : relativeChange(first, second)
  }
}

/** Of two counts the one that makes the figure as unsure as it is: its source is the figure's. */
function leastSureCount(counts: readonly [Count, ...Count[]]): StatedResidents {
  const first = counts[0].stated
  const second = counts[1]?.stated
  return second && leastSure([first.status, second.status]) !== first.status ? second : first
}
