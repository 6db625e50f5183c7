import type { StandardisationMethod } from '@atlas/geo/need/need-index'

import type { MapFigures } from '$api/map-figures'
import { classesFor, type Classes } from '$classes/classify'
import { addsUp } from '$figures/adds-up'
import { differenceFigureFormat } from '$figures/differences'
import type { FigureFormat } from '$figures/figures'
import { indicatorFormat } from '$figures/indicator-format'
import { needPointsFormat } from '$figures/need-points'
import type { Language } from '$words/language'
import type { Messages } from '$words/messages'
import type { Shown } from './load'
import { needByWeights, needResult, type NeedResult, type Weighed } from './need-index/need-result'

import type { Subject } from './subject'
import type { NeedChoice, View } from './view'

/** The need index by these weights, where one is shown. */
export function shownNeed(
  shown: Shown,
  index: NeedChoice | null,
  level: View['level'],
): NeedResult | null {
  return shown.kind === 'need-index' && index ? needResult(shown.parts, index, level) : null
}

/** The same for one choice of weights after the other. */
export function shownNeedByWeights(
  shown: Shown,
  method: StandardisationMethod | null,
  level: View['level'],
): Weighed | null {
  return shown.kind === 'need-index' && method ? needByWeights(shown.parts, method, level) : null
}

/** The figures a map shows: those of its indicator, or the scores of its need index. */
export function shownFigures(shown: Shown, need: NeedResult | null): MapFigures {
  if (shown.kind === 'indicator') return shown.figures
  if (need === null) throw new Error('A need index is shown that nothing was chosen for')
  return need.figures
}

/** What a table has beside the figures: a second day with the difference, and other bases of the same day. */
export function mapsBeside(shown: Shown): MapFigures[] {
  if (shown.kind !== 'indicator') return []
  const { compared, differences, besides } = shown
  const ofDays = [compared, differences?.figures].flatMap((map) => map ?? [])
  return [...ofDays, ...besides]
}

/** The figures the one map shows, or the first of two: those of its day, or the difference of two days. */
export function mappedFigures(
  shown: Shown,
  need: NeedResult | null,
  { dayView }: Pick<View, 'dayView'>,
): MapFigures {
  const differences = dayView === 'difference' && shown.kind === 'indicator' && shown.differences
  return differences ? differences.figures : shownFigures(shown, need)
}

/** How figures are written; of an index by how its parts are standardised. */
export function shownFormat(
  subject: Subject,
  standardisation: StandardisationMethod | null,
  language: Language,
  t: Messages,
): FigureFormat {
  if (standardisation) return needPointsFormat(standardisation, language)
  return subject.isDifference
    ? differenceFigureFormat(subject.unit, language, t)
    : indicatorFormat(subject, language)
}

/** The classes of one map, or of several that are compared: as somebody chose them, of numbers as they are written. */
export function shownClasses(
  maps: readonly MapFigures[],
  { method, classes }: Pick<View, 'method' | 'classes'>,
  { unit, diverging, lowMeansNeed, flagThreshold, isDifference }: Subject,
  written: FigureFormat,
): Classes {
  const rule = { method, classes, diverging, lowMeansNeed, flagThreshold, written }
  // Of a district it may be that of its social space, which is no amount of its own.
  const isOwn = !isDifference || maps.every(({ asked }) => asked.level !== 'DISTRICT')
  return classesFor(maps, { ...rule, amounts: addsUp(unit) && isOwn })
}
