import { markOf } from '$classes/mark'
import type { Theme } from '$appearance/theme'

import { mapColours } from './colours'
import type { FeatureStates } from './feature-states'
import type { MapPicture } from './map-picture'
import { areaSource } from './sources'

/**
 * Tells every outline of the figures' level its colour and how its figure was
 * found. The colour itself is the state: no layer has to be built anew when
 * classes change, which is what lets the map follow a moving weight.
 */
export function joinFigures(
  states: FeatureStates,
  { figures, classification }: MapPicture,
  theme: Theme,
): void {
  const source = areaSource(figures.asked.level)
  const { city, paper } = mapColours[theme]
  for (const [id, { status, value }] of figures.byArea) {
    const own = classification.colourByArea.get(id)?.[theme]
    const colour = own === undefined ? paper : classification.circles ? city : own
    const mark = value === null ? 'missing' : markOf(status, figures.asked.basis)
    states.set(source, id, { colour, mark })
  }
}
