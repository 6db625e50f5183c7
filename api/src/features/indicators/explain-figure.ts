import type { Localised } from '../../schema/language.ts'
import type { Area } from '../areas/area.ts'
import type { Explanation, ExplanationInput, ResidentGroup, Stated } from '../figures/figure.ts'
import { groupName } from '../figures/group-names.ts'
import { origin } from '../figures/origin.ts'
import { reportedWithNote } from '../residents/residents-figure.ts'
import type { Count } from './count.ts'
import type { CountFormula } from './indicator.ts'

/** How a figure was computed: the formula in words and symbols, and every number that went into it. */
export function explainFigure(
  formula: CountFormula,
  area: Area,
  date: string,
  stated: Stated,
  counts: readonly Count[],
): Explanation {
  return {
    formula: formulaText(formula, stated),
    inputs: [...counts.map(explainCount), ...areaInput(formula, area, date)],
    note: reportedWithNote(area, stated),
  }
}

const explainCount = ({ group, day, stated }: Count): ExplanationInput => ({
  ...stated,
  name: groupName(group),
  unit: 'RESIDENTS',
  asOf: day,
})

function areaInput(
  formula: CountFormula,
  { areaKm2, sourceId }: Area,
  date: string,
): ExplanationInput[] {
  if (formula.kind !== 'density') return []
  const name = { de: 'amtliche Fläche', en: 'official area' }
  return [
    { name, value: areaKm2, status: 'OBSERVED', unit: 'SQUARE_KILOMETRES', asOf: date, sourceId },
  ]
}

function formulaText(formula: CountFormula, { status }: Stated): Localised {
  switch (formula.kind) {
    case 'count':
      return origin[status]
    case 'density':
      return dividing(groupName(formula.of), {
        de: 'amtliche Fläche in km²',
        en: 'official area in km²',
      })
    case 'share':
      return dividing(groupName(formula.part), groupName(formula.total))
    case 'change':
      return changing(formula.of)
  }
}

const dividing = (part: Localised, whole: Localised): Localised => ({
  de: `${part.de} ÷ ${whole.de}`,
  en: `${part.en} ÷ ${whole.en}`,
})

function changing(group: ResidentGroup): Localised {
  const name = groupName(group)
  return {
    de: `(${name.de} später − früher) ÷ früher`,
    en: `(${name.en} later − earlier) ÷ earlier`,
  }
}
