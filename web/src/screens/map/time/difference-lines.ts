import type { AreaEntry, Unit } from '$api/catalogue'
import type { MapFigure } from '$api/map-figures'
import { differenceFigureFormat } from '$figures/differences'
import type { Language } from '$words/language'
import type { Messages } from '$words/messages'

/** By how much the figures of two days differ, and whose difference that is. */
export interface DifferenceOf {
  difference: MapFigure
  /** The social space whose difference it is, where that of a district was not counted. */
  ofSpace: AreaEntry | null
}

interface DifferenceLine {
  label: string
  text: string
}

/**
 * What stands under the figures of two days. Beside those of a district that are estimated stands no number that one
 * would take for the difference of the two: that of its social space has a line, and a name, of its own.
 */
export function differenceLines(
  { difference: { value, status }, ofSpace }: DifferenceOf,
  unit: Unit,
  language: Language,
  t: Pick<Messages, 'areas' | 'compare' | 'time'>,
): DifferenceLine[] {
  const none = status === 'SUPPRESSED' ? t.areas.status.SUPPRESSED : t.time.differenceNotCounted
  const text = value === null ? none : differenceFigureFormat(unit, language, t).full(value)
  if (!ofSpace) return [{ label: t.time.differenceShort, text }]
  return [
    { label: t.time.differenceHere, text: t.time.differenceNotCounted },
    { label: t.time.differenceOfSpace(ofSpace.name), text },
  ]
}
