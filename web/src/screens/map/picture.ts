import { loadShapes } from '$api/shapes'
import { refuse } from '$api/refuse'
import type { PictureOf } from '$address/picture-of'
import type { MapPicture } from '$map/map-picture'
import { drawStill, type StillUse } from '$map/still/draw-still'
import type { DownloadEvent } from '$tables/download'
import { languageOf } from '$words/language'
import { loadMessages } from '$words/messages'

import { loadScreen } from './load'
import { CurrentView } from './screen.svelte'
import { shownSites } from './sites/shown-sites'

export type PictureEvent = Pick<DownloadEvent, 'fetch' | 'params' | 'url'>

/** The screen at an address, as whoever draws it reads it. */
export async function viewAt({ fetch, params, url }: PictureEvent): Promise<CurrentView> {
  const language = languageOf(params.lang)
  const [t, screen] = await Promise.all([
    loadMessages(language),
    loadScreen({ fetch, language }, url.searchParams).catch(refuse),
  ])
  return new CurrentView(() => ({ screen, language, t }))
}

/** One of the screen's maps as a picture of the whole city. */
export async function stillOf(
  current: CurrentView,
  map: PictureOf,
  get: typeof fetch,
  use: StillUse = 'page',
): Promise<string> {
  const { catalogue, view } = current
  const shapes = await loadShapes(catalogue.dataVersion, 'overview', get).catch(refuse)
  const box = catalogue.city.boundingBox
  const marks = { sites: shownSites(catalogue.sites, view.sites), rings: [] }
  const picture = map === 'second' ? comparedPicture(current) : null
  return drawStill(
    { shapes, box, marks, use, prefix: map === 'second' ? 's' : '' },
    picture ?? current,
  )
}

/** Of the second day; null where there is none. */
function comparedPicture({ compared, comparedClassification }: CurrentView): MapPicture | null {
  return compared && comparedClassification
    ? { figures: compared, classification: comparedClassification }
    : null
}
