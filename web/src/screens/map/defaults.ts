import type { Basis, Indicator, IndicatorDay, MapLevel } from '$api/catalogue'
import { mapLevels } from '$api/catalogue'

import { siteChoices, type ChosenDay, type View } from '$address/view'

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

/** The days an indicator has at a level, oldest first; of one date what the register says comes first. */
export function daysAt(indicator: Indicator, level: MapLevel): IndicatorDay[] {
  return indicator.availability.find((available) => available.level === level)?.days ?? []
}

/** The levels of the map an indicator exists at, largest areas first. */
export function levelsOf(indicator: Indicator): MapLevel[] {
  return mapLevels.filter((level) => daysAt(indicator, level).length > 0)
}

/** The newest day on a basis; on the register, or on whatever there is, where none is named. */
export function newestDay(
  days: readonly IndicatorDay[],
  basis: Basis = 'REGISTER',
): IndicatorDay | undefined {
  return days.findLast((day) => day.basis === basis) ?? days.at(-1)
}

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
