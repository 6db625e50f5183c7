import type { Language } from '$words/language'
import type { Messages } from '$words/messages'

import { ofKind } from '../of-kind'
import type { Column } from './columns'
import { quotedFigure, shortFigure } from '$figures/figure-text'
import type { DemandRow } from './table'

/** A published target that is not what its own inputs give. */
interface Disagreement {
  /** "gerechnet 1,33", for the one cell it is about. */
  short: string
  /** The same as a whole sentence. */
  sentence: string
}

/** Null where both agree or cannot be compared. */
export function disagreement(
  row: DemandRow,
  column: Column,
  t: Messages,
  language: Language,
): Disagreement | null {
  const { unit } = column
  if (column.staffing?.key !== 'published') return null
  const staffing = ofKind(row, column.staffing.kind)
  const { publishedTargetAgrees, publishedTarget, target } = staffing
  if (publishedTargetAgrees !== false) return null
  const computed = shortFigure({ ...target, unit }, language, t)
  const say = staffing.publishedTargetAgreesRoundedTwice
    ? t.demand.disagreesByRounding
    : t.demand.disagreesLong
  return {
    short: t.demand.disagrees(computed),
    sentence: say(quotedFigure({ ...publishedTarget, unit }, 'short', language, t), computed),
  }
}

/** How many published targets are what their own inputs give, as a sentence; none where nothing can be compared. */
export function agreement(rows: readonly DemandRow[], t: Messages): [string] | [] {
  const compared = rows
    .flatMap(({ meeting, counselling }) => [meeting, counselling])
    .filter(({ publishedTargetAgrees }) => publishedTargetAgrees !== null)
  if (compared.length === 0) return []
  const once = compared.filter((staffing) => staffing.publishedTargetAgrees)
  const twice = compared.filter((staffing) => staffing.publishedTargetAgreesRoundedTwice)
  return [t.demand.agreement(once.length, compared.length, twice.length)]
}
