import type { Catalogue, Indicator, MapLevel } from '$api/catalogue'
import { canBePart, indicatorsOf, needLevels } from './need-levels'
import type { NeedChoice } from '../view'

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
