import type { PictureOf } from '$address/picture-of'
import type { MapFigures } from '$api/map-figures'
import type { Classification } from '$classes/classify'
import type { MapPicture } from '$map/map-picture'

/** One of the maps that are drawn. */
export interface MapOfDay extends MapPicture {
  of: PictureOf
}

interface Drawn extends MapPicture {
  compared: MapFigures | null
  comparedClassification: Classification | null
  asRead: (maps: readonly MapOfDay[]) => MapOfDay[]
}

/** What the maps show, as one reads them: one, or those of two days, the earlier first. */
export function shownMaps(current: Drawn): MapOfDay[] {
  const { figures, classification, compared, comparedClassification } = current
  const first: MapOfDay = { of: 'first', figures, classification }
  if (!compared || !comparedClassification) return [first]
  return current.asRead([
    first,
    { of: 'second', figures: compared, classification: comparedClassification },
  ])
}
