import type { MonthFault } from '@atlas/geo/counselling/months/faults'
import type { MonthRemark } from '@atlas/geo/counselling/months/remarks'
import {
  type Breakdown,
  type CellName,
  elsewhere,
  monthMeasures,
  processStages,
  stageCell,
  traits,
} from '@atlas/geo/counselling/months/report'
import { partialDay } from '$figures/days'
import { countFormat, listFormat } from '$figures/figures'
import type { Language, MonthWords } from '$words/languages'

/** Names and sentences of a month, in a language. */
export interface MonthNotation {
  text: MonthWords
  language: Language
  /** Names of districts by their codes. */
  districts: ReadonlyMap<string, string>
}

export const breakdownName = (
  { measure, trait }: Pick<Breakdown, 'measure' | 'trait'>,
  { text }: Pick<MonthNotation, 'text'>,
): string => `${text.measures[measure]} ${text.traits[trait]}`

export function categoryName(
  category: string,
  { text, districts }: Pick<MonthNotation, 'text' | 'districts'>,
): string {
  if (category === elsewhere) return text.elsewhere
  const known = Object.values(traits)
    .flat()
    .find((one) => one === category)
  return known ? text.categories[known] : `${category} ${districts.get(category) ?? ''}`.trim()
}

/** As the column of a file names it, the same in every city. */
export const partName = (category: string, text: MonthWords): string =>
  category === elsewhere
    ? text.file.form.elsewhere
    : categoryName(category, { text, districts: new Map() })

export function cellName(cell: CellName, notation: MonthNotation): string {
  const { text } = notation
  const [of, trait, ...rest] = cell.split('.')
  const stage = processStages.find((one) => stageCell(one) === cell)
  if (stage) return text.stages[stage]
  const measure = monthMeasures.find((one) => one === of)
  if (!measure || trait === undefined) return measure ? text.measures[measure] : cell
  return `${text.measures[measure]}, ${categoryName(rest.join('.'), notation)}`
}

export function faultWords(fault: MonthFault, notation: MonthNotation): string {
  const { text, language } = notation
  const count = countFormat(language)
  const say = text.form.fault
  switch (fault.key) {
    case 'MISSING':
      return say.MISSING(text.measures[fault.measure])
    case 'SUM_DIFFERS':
      return say.SUM_DIFFERS(
        breakdownName(fault.breakdown, notation),
        count(fault.sum),
        count(fault.total),
      )
    case 'ACCESS_DIFFERS':
      return say.ACCESS_DIFFERS(count(fault.access), count(fault.total))
    case 'STAGE_MISSING':
      return say.STAGE_MISSING(cellName(fault.cell, notation))
  }
}

export const monthName = (month: string, language: Language): string => partialDay(month, language)

/** Many of them by the first and the last. */
export function monthNames(months: readonly string[], language: Language): string {
  return listFormat(language)(months.map((month) => monthName(month, language)))
}

export function remarkWords(
  remark: MonthRemark,
  { text, language }: Pick<MonthNotation, 'text' | 'language'>,
): string {
  const count = countFormat(language)
  const say = text.form.remark
  switch (remark.key) {
    case 'JUMP':
      return say.JUMP(
        text.measures[remark.measure],
        count(remark.count),
        count(Math.round(remark.usual)),
      )
    case 'MORE_LEFT_THAN_CAME':
      return say.MORE_LEFT_THAN_CAME(count(remark.left), count(remark.came))
    case 'MONTHS_MISSING':
      return say.MONTHS_MISSING(monthNames(remark.months, language))
  }
}

/** The number by which a fault is found in the form. */
export function cellOfFault(fault: MonthFault): CellName {
  switch (fault.key) {
    case 'MISSING':
      return fault.measure
    case 'SUM_DIFFERS':
      return fault.breakdown.measure
    case 'ACCESS_DIFFERS':
      return stageCell('ACCESS')
    case 'STAGE_MISSING':
      return fault.cell
  }
}
