import { figureDays } from '$figures/figure-text'
import type { Language } from '$words/language'
import type { Messages } from '$words/messages'

import type { ComparisonEntry } from './comparison-entries'

/**
 * The day of all figures that are compared; null where they differ. It says which number is meant where a day has two,
 * or the one it has is not of the register.
 */
export function comparedDay(
  { alike, figures, besides }: ComparisonEntry,
  language: Language,
  t: Messages,
): string | null {
  const figure = figures.find((one) => one !== null)
  if (!alike || !figure) return null
  const day = figureDays(figure, language, t)
  const isOnly = besides.every((others) => others.length === 0)
  // Beside staff, people are said to be expected where they are.
  const isSaid = figure.staffAsOf !== null || (isOnly && figure.basis === 'REGISTER')
  return isSaid ? day : `${day}, ${t.time.bases[figure.basis]}`
}

/** How all figures that are compared were found, where that is the same; null where each says it, or why it is missing. */
export function comparedStatus({ figures }: ComparisonEntry, t: Messages): string | null {
  const known = figures.flatMap((figure) => figure ?? [])
  const [first] = known
  const isOne = known.every(({ status, ofArea }) => status === first?.status && ofArea === null)
  return first && isOne && first.status !== 'MISSING' ? t.areas.status[first.status] : null
}
