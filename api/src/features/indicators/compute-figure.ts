import { density } from '@atlas/geo/density'
import { relativeChange } from '@atlas/geo/relative-change'
import { share } from '@atlas/geo/share'
import type { Localised } from '../../schema/language.ts'
import type { Area } from '../areas/area.ts'
import { type ExplanationInput, type Figure, leastSure, type ResidentGroup, type Stated } from '../figures/figure.ts'
import { groupName } from '../figures/group-names.ts'
import { origin, reportedWithNote, type StatedResidents } from '../figures/residents-figure.ts'
import type { Period } from './days.ts'
import { type Formula, groupsOf, type Indicator, unitOf } from './indicator.ts'

/** A count a figure is computed from. */
export interface Input {
  group: ResidentGroup
  /** yyyy-mm-dd */
  day: string
}

/** A count with its value, or with the reason why there is none. */
export interface Count {
  group: ResidentGroup
  day: string
  stated: StatedResidents
}

/** The counts that a figure of this indicator needs. */
export function inputsOf({ formula }: Indicator, { date, since }: Period): Input[] {
  const days = since === null ? [date] : [since, date]
  return groupsOf(formula).flatMap((group) => days.map((day) => ({ group, day })))
}

/** The figure that follows from the counts; MISSING where one of them is, or where a share would be of nobody. */
export function computeFigure(
  { formula }: Indicator,
  area: Area,
  period: Period,
  counts: readonly Count[],
): Figure {
  const stated = state(formula, area, counts)
  return {
    ...stated,
    unit: unitOf[formula.kind],
    asOf: period.date,
    since: period.since,
    sourceId: leastSureSource(counts),
    explain: () => ({
      formula: formulaText(formula, stated),
      inputs: [...counts.map(explainCount), ...areaInput(formula, area, period)],
      note: reportedWithNote(area, stated),
    }),
  }
}

const missing: Stated = { value: null, status: 'MISSING' }

function state(formula: Formula, { areaKm2 }: Area, [first, second]: readonly Count[]): Stated {
  if (!first || first.stated.value === null || second?.stated.value === null) return missing
  const value = compute(formula, first.stated.value, second?.stated.value, areaKm2)
  if (value === null) return missing
  return { value, status: second ? leastSure([first.stated.status, second.stated.status]) : first.stated.status }
}

function compute(formula: Formula, first: number, second: number | undefined, areaKm2: number): number | null {
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

/** Of several sources the one that makes the figure as unsure as it is. */
function leastSureSource([first, ...others]: readonly Count[]): string {
  if (!first) throw new Error('a formula without counts')
  const least = others.reduce(
    (so, { stated }) => (leastSure([so.status, stated.status]) === so.status ? so : stated),
    first.stated,
  )
  return least.sourceId
}

const explainCount = ({ group, day, stated }: Count): ExplanationInput => ({
  ...stated,
  name: groupName(group),
  unit: 'RESIDENTS',
  asOf: day,
})

function areaInput(formula: Formula, area: Area, { date }: Period): ExplanationInput[] {
  if (formula.kind !== 'density') return []
  const name = { de: 'amtliche Fläche', en: 'official area' }
  return [
    { name, value: area.areaKm2, status: 'OBSERVED', unit: 'SQUARE_KILOMETRES', asOf: date, sourceId: area.sourceId },
  ]
}

function formulaText(formula: Formula, stated: Stated): Localised {
  switch (formula.kind) {
    case 'count':
      return origin[stated.status]
    case 'density':
      return in2(formula.of, (name, word) => `${name} ÷ ${word('amtliche Fläche in km²', 'official area in km²')}`)
    case 'share':
      return {
        de: `${groupName(formula.part).de} ÷ ${groupName(formula.total).de}`,
        en: `${groupName(formula.part).en} ÷ ${groupName(formula.total).en}`,
      }
    case 'change':
      return in2(
        formula.of,
        (name, word) => `(${name} ${word('später', 'later')} − ${word('früher', 'earlier')}) ÷ ${word('früher', 'earlier')}`,
      )
  }
}

function in2(group: ResidentGroup, say: (name: string, word: (de: string, en: string) => string) => string): Localised {
  const name = groupName(group)
  return { de: say(name.de, (de) => de), en: say(name.en, (_, en) => en) }
}
