import { givenLevel } from '@atlas/geo/indicators/given-level'

import { daysAt } from '$api/availability'
import {
  mapLevels,
  type Catalogue,
  type Indicator,
  type IndicatorDay,
  type MapLevel,
  type NeedChoicePart,
} from '$api/catalogue'

import type { NeedChoice } from '../view'

/** What a part of a need index is measured by at a level: the newest day the register has. */
export function needDay(indicator: Indicator, level: MapLevel): IndicatorDay | undefined {
  return daysAt(indicator, needLevel(indicator, level)).findLast(
    ({ basis }) => basis === 'REGISTER',
  )
}

/** The level whose figures a part has at a level: of districts that of social spaces where they have none. */
export const needLevel = (indicator: Indicator, level: MapLevel): MapLevel =>
  givenLevel(level, {
    isKnown: daysAt(indicator, level).length > 0,
    ofSocialSpace: indicator.ofSocialSpace,
  })

/** The levels at which every one of these indicators can be part of a need index. */
export function needLevels(indicators: readonly Indicator[]): MapLevel[] {
  return mapLevels.filter((level) =>
    indicators.every((indicator) => needDay(indicator, level) !== undefined),
  )
}

/** Whether an indicator can be part of an index at a level: it has figures there, and more of it means more need. */
export function canBePart(indicator: Indicator, level: MapLevel): boolean {
  return !indicator.lowMeansNeed && needDay(indicator, level) !== undefined
}

export function indicatorsOf(
  parts: readonly NeedChoicePart[],
  { indicators }: Pick<Catalogue, 'indicators'>,
): Indicator[] {
  return parts.flatMap(({ indicator }) => indicators.find(({ id }) => id === indicator) ?? [])
}

/** The index to begin with: the first suggestion that exists at the level, else the indicator by itself. */
export function firstIndex(
  catalogue: Catalogue,
  indicator: Indicator,
  level: MapLevel,
): NeedChoice | null {
  const here = catalogue.needPresets.find(({ parts }) =>
    needLevels(indicatorsOf(parts, catalogue)).includes(level),
  )
  const preset = here ?? catalogue.needPresets[0]
  if (preset) return { parts: preset.parts, method: 'z-score' }
  const [alone] = [indicator, ...catalogue.indicators].filter((one) => canBePart(one, level))
  return alone ? { parts: [{ indicator: alone.id, weight: 1 }], method: 'z-score' } : null
}
