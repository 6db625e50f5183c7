import type german from '$words/de/collections'
import type { Language } from '$words/languages'
import { locale, withTrueMinus } from '$figures/figures'

import type { Value } from './documents'

/** Codes stay as they are: programs and people talk of the same. */
export function valueText(
  value: Value,
  { yes, no, unknown }: Pick<typeof german, 'yes' | 'no' | 'unknown'>,
  language: Language,
): string {
  if (value === null) return unknown
  if (typeof value === 'boolean') return value ? yes : no
  if (typeof value === 'string') return value
  const format = new Intl.NumberFormat(locale(language), { maximumFractionDigits: 6 })
  return withTrueMinus(format.format(value))
}
