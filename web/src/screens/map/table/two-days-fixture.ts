import type { Catalogue } from '$api/catalogue'
import type { MapFigures } from '$api/map-figures'

import type { Shown } from '../load'
import { dayDifferences, type TwoDays } from '../time/day-differences'

/** The same as if every number had been counted: districts have a difference of their own then. */
export const counted = (map: MapFigures): MapFigures => ({
  ...map,
  byArea: new Map(
    [...map.byArea].map(([id, figure]) => [
      id,
      figure.value === null ? figure : { ...figure, status: 'OBSERVED' },
    ]),
  ),
})

/** What the map shows of two days, the later one first. */
export const ofTwoDays =
  (catalogue: Catalogue) =>
  (figures: MapFigures, compared: MapFigures, spaces: TwoDays | null = null): Shown => ({
    kind: 'indicator',
    figures,
    compared,
    differences: dayDifferences({ figures, compared }, spaces, catalogue, { rounded: Math.round }),
    besides: [],
  })
