import { density } from '@atlas/geo/density'
import { relativeChange } from '@atlas/geo/relative-change'
import { share } from '@atlas/geo/share'
import { wilsonInterval } from '@atlas/geo/wilson-interval'
import type { Localised } from '../../schema/language.ts'
import type { Area } from '../areas/area.ts'
import { combine } from '../figures/combine.ts'
import type { Figure, Interval, Sourced } from '../figures/figure.ts'
import { figureOf } from '../figures/compose-figure.ts'
import type { Count } from './count.ts'
import type { Period } from './days.ts'
import { explainFigure } from './explain-figure.ts'
import { type CountFormula, unitOf } from './indicator.ts'

/** The figure that follows from the counts; MISSING where one of them is, or where a share would be of nobody. */
export function computeFigure(
  formula: CountFormula,
  area: Area,
  { date, since, basis }: Period,
  counts: readonly [Count, ...Count[]],
): Figure {
  const [first, ...others] = counts
  const stated = combine([first.stated, ...others.map((count) => count.stated)], (...values) =>
    compute(formula, values, area.areaKm2),
  )
  return figureOf(stated, {
    unit: unitOf[formula.kind],
    asOf: date,
    since,
    basis,
    interval: formula.kind === 'share' ? chance(stated, counts) : null,
    explain: () => explainFigure(formula, area, date, stated, counts),
  })
}

function compute(
  formula: CountFormula,
  [first = 0, second = 0]: readonly number[],
  areaKm2: number,
): number | null {
  switch (formula.kind) {
    case 'count':
      return first
    case 'density':
      return density(first, areaKm2)
    case 'share':
      return share(first, second)
    case 'change':
      return relativeChange(first, second)
  }
}

/** Below so many cases a share can be off by a fifth of itself by chance alone (twice a standard error of 10 %). */
const fewCases = 100

const method: Localised = {
  de: 'Wenige Fälle: 95-%-Bereich nach Wilson (1927), als wären die Gezählten eine Stichprobe',
  en: 'Few cases: 95 % interval of Wilson (1927), as if the people counted were a sample',
}

/** Of a share of few people, all counted: the range that chance alone explains. */
function chance({ status }: Sourced, [part, total]: readonly Count[]): Interval | null {
  const cases = part?.stated.value ?? null
  const all = total?.stated.value ?? null
  if (status !== 'OBSERVED' || cases === null || all === null || cases >= fewCases) return null
  const bounds = wilsonInterval(cases, all)
  return bounds && { ...bounds, method }
}
