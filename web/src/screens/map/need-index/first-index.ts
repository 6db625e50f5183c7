import type { Catalogue, Indicator, MapLevel } from '$api/catalogue'
import { canBePart } from './can-be-part'
import { indicatorsOf } from '../read-need-index'
import { needLevels } from '../defaults'
import type { NeedChoice } from '$address/view'

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
