import { pointDecimals, type StandardisationMethod } from '@atlas/geo/need/need-index'

import type { Language } from '$words/language'

import { locale, withTrueMinus, writtenBy, type FigureFormat } from './figures'

const signs: Record<StandardisationMethod, Intl.NumberFormatOptions> = {
  'z-score': { signDisplay: 'exceptZero' },
  'percentile-rank': {},
}

/** Points of a need index: standard deviations have a sign, percent do not. */
export function needPointsFormat(method: StandardisationMethod, language: Language): FigureFormat {
  const decimals = pointDecimals[method]
  const options: Intl.NumberFormatOptions = {
    ...signs[method],
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }
  const format = new Intl.NumberFormat(locale(language), options)
  const bounds = new Intl.NumberFormat(locale(language), {
    ...options,
    minimumFractionDigits: 0,
    maximumFractionDigits: 3,
  })
  const written = (value: number) => withTrueMinus(format.format(value))
  return {
    short: written,
    full: written,
    bound: (value) => withTrueMinus(bounds.format(value)),
    ends: (_, { low, high }) => [written(low), written(high)],
    ...writtenBy(options),
  }
}
