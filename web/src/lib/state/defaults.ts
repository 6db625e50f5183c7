import type { Indicator, IndicatorDay, MapLevel } from '$lib/data/catalogue'
import { mapLevels } from '$lib/data/catalogue'

import { siteChoices, type View } from './view'

export const defaultIndicator = 'density-60-plus'
export const defaultLevel: MapLevel = 'DISTRICT'

/** Every choice that does not depend on the catalogue. */
export const defaultChoices = {
  method: 'natural-breaks',
  classes: 5,
  area: null,
  site: null,
  office: null,
  sites: siteChoices,
  sort: { key: 'figure', descending: true },
  camera: null,
  search: '',
} as const satisfies Omit<View, 'indicator' | 'level' | 'date' | 'since'>

/** The days an indicator has at a level, oldest first. */
export function daysAt(indicator: Indicator, level: MapLevel): IndicatorDay[] {
  return indicator.availability.find((available) => available.level === level)?.days ?? []
}

/** The levels of the map an indicator exists at, largest areas first. */
export function levelsOf(indicator: Indicator): MapLevel[] {
  return mapLevels.filter((level) => daysAt(indicator, level).length > 0)
}

export function newestDay(days: IndicatorDay[]): IndicatorDay | undefined {
  return days.at(-1)
}
