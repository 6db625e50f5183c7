import type { StandardisationMethod } from '@atlas/geo/need/need-index'

import type { Language } from '$words/language'

import { locale, withTrueMinus, writtenBy, type FigureFormat } from './figures'

const options: Record<StandardisationMethod, Intl.NumberFormatOptions> = {
  'z-score': { minimumFractionDigits: 2, maximumFractionDigits: 2, signDisplay: 'exceptZero' },
  'percentile-rank': { minimumFractionDigits: 1, maximumFractionDigits: 1 },
}

/** Points of a need index: standard deviations have a sign, percent do not. */
export function needPointsFormat(method: StandardisationMethod, language: Language): FigureFormat {
  const format = new Intl.NumberFormat(locale(language), options[method])
  const bounds = new Intl.NumberFormat(locale(language), {
    ...options[method],
    minimumFractionDigits: 0,
    maximumFractionDigits: 3,
  })
  const written = (value: number) => withTrueMinus(format.format(value))
  return {
    short: written,
    full: written,
    bound: (value) => withTrueMinus(bounds.format(value)),
    ends: (_, { low, high }) => [written(low), written(high)],
    ...writtenBy(options[method]),
  }
}
