import { daysAt } from '$api/availability'
import { mapLevels, type Indicator, type IndicatorDay, type MapLevel } from '$api/catalogue'

import { siteChoices, type View } from '$address/view'
import type { ChosenDay } from '$api/map-figures'

export const defaultIndicator = 'density-60-plus'
export const defaultLevel: MapLevel = 'DISTRICT'
export const defaultStandardisation = 'z-score'

/** Every choice that does not depend on the catalogue. */
export const defaultChoices = {
  compareDay: null,
  index: null,
  method: 'natural-breaks',
  classes: 5,
  area: null,
  compare: null,
  site: null,
  office: null,
  sites: siteChoices,
  sort: { key: 'figure', descending: true },
  camera: null,
  search: '',
} as const satisfies Omit<View, 'indicator' | 'level' | keyof ChosenDay>

/** What a part of a need index is measured by at a level: the newest day the register has. */
export function needDay(indicator: Indicator, level: MapLevel): IndicatorDay | undefined {
  return daysAt(indicator, level).findLast(({ basis }) => basis === 'REGISTER')
}

/** The levels at which every one of these indicators can be part of a need index. */
export function needLevels(indicators: readonly Indicator[]): MapLevel[] {
  return mapLevels.filter((level) =>
    indicators.every((indicator) => needDay(indicator, level) !== undefined),
  )
}
