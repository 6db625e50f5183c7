import { getContext, setContext } from 'svelte'

import type { Classification } from '$classes/classify'
import type { MapFigures } from '$api/map-figures'

/** The figures one map draws: those of the screen, or those of the day they are compared with. */
export interface MapPicture {
  figures: MapFigures
  classification: Classification
}

const key = Symbol('picture')

export function providePicture(picture: () => MapPicture): void {
  setContext(key, picture)
}

/** To be called while a component is set up; what it returns follows every change. */
export function mapPicture(): () => MapPicture {
  return getContext<() => MapPicture>(key)
}
