import { addsUp } from '$figures/adds-up'
import { amountText } from '$figures/figure-text'
import type { Messages } from '$words/messages'
import type { FigureFormat } from '$figures/figures'

import type { ProfileEntry } from './profile-entries'

/** How a figure stands to the city's, in words: an amount is a part of it, everything else above or below. */
export function againstCity(
  { indicator, shown }: ProfileEntry,
  format: FigureFormat,
  t: Messages,
): string {
  const { value, range } = shown.figure
  const city = shown.city?.value ?? null
  if (city === null) return ''
  const { lowerBound } = indicator
  const text = amountText(city, shown.city?.range, { lowerBound, format })
  if (value === null) return `${t.profile.city}: ${text}`
  if (addsUp(indicator.unit)) {
    // What lies above or below zero is no part of a whole.
    return indicator.diverging ? `${t.profile.city}: ${text}` : t.profile.ofCity(text)
  }
  if (amountText(value, range, { lowerBound, format }) === text) return t.profile.equal(text)
  return value > city ? t.profile.above(text) : t.profile.below(text)
}
