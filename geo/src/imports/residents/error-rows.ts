import type { MeasuredError } from '../../estimate/measure-errors.ts'
import { type LayerRecord, layerRow, type LayerRow } from '../../layers/layer-tables.ts'
import type { Ages } from '../../terms/classifications.ts'
import type { ImportContext } from '../import-kind.ts'

type Row = LayerRecord<'estimate-errors'>

/** From here on nothing is known: it may be nobody. */
const mostPercent = 99.9

/** Errors as rows; of what was missed by as much as there is nothing is told. */
export const errorRows = (
  errors: readonly MeasuredError[],
  of: Pick<Row, 'level' | 'day' | 'source'>,
): LayerRow[] =>
  errors.flatMap(({ ages, mean, largest }) => {
    const [mean_percent, largest_percent] = [percent(mean), percent(largest)]
    if (largest_percent > mostPercent) return []
    return layerRow('estimate-errors', {
      ...{ ...of, ages: ages.toLowerCase(), method: 'social-spaces-from-planning-areas' },
      ...{ mean_percent, largest_percent },
    })
  })

const percent = (fraction: number) => Math.round(fraction * 1000) / 10

const agesOf: Readonly<Record<string, Ages>> = {
  age_60_to_79: 'AGE_60_TO_79',
  age_80_plus: 'AGE_80_PLUS',
  age_60_plus: 'AGE_60_PLUS',
}

export const errorsOn = (
  day: string,
  level: Row['level'],
  { before }: Pick<ImportContext, 'before'>,
): MeasuredError[] =>
  before('estimate-errors').flatMap((row) => {
    const ages = agesOf[row.ages]
    return row.day === day && row.level === level && ages !== undefined
      ? { ages, mean: row.mean_percent / 100, largest: row.largest_percent / 100 }
      : []
  })
