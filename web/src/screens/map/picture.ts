import { cityWordsOf } from '$api/city-words'
import { loadShapes, loadStreets } from '$api/shapes'
import { refuse, refuseNoticed } from '$api/refuse'
import type { PictureOf } from '$address/picture-of'
import type { MapPicture } from '$map/map-picture'
import { lettersOfHalf } from '$map/still/draw-sheet'
import { drawStill, type StillUse } from '$map/still/draw-still'
import type { PictureEvent } from '$tables/download'
import { languageOf } from '$words/language'
import { loadMessages } from '$words/messages'

import { loadScreen } from './load'
import { noticeWords } from './notice-sentence'
import { CurrentView } from './screen.svelte'
import { shownSites } from './sites/shown-sites'

/**
 * The screen at an address, as whoever takes its map along or shows it elsewhere reads it. Nobody would see a notice
 * there: what an address asks for and there is not is refused, in the caller's language.
 */
export async function pictureAt(event: PictureEvent): Promise<CurrentView> {
  const { fetch, params, url } = event
  const language = languageOf(params.lang)
  const [t, screen] = await Promise.all([
    cityWordsOf(event).then((city) => loadMessages(language, city)),
    loadScreen({ fetch, language }, url.searchParams).catch(refuse),
  ])
  // What is told at another level alone is drawn there, and says so itself: older addresses still name this one.
  const notices = screen.notices.filter(({ kind }) => kind !== 'difference-level-moved')
  refuseNoticed(
    notices,
    notices.map((one) => noticeWords(one, screen.catalogue, t, language).why),
  )
  return new CurrentView(() => ({ screen, language, t }))
}

/** One of the screen's maps as a picture of the whole city. */
export async function stillOf(
  current: CurrentView,
  map: PictureOf,
  get: typeof fetch,
  use: StillUse = 'page',
): Promise<string> {
  const { catalogue, view, pinned, comparing, screen } = current
  const [shapes, streets] = await Promise.all([
    loadShapes(catalogue.dataVersion, 'overview', get),
    loadStreets(catalogue.dataVersion, get),
  ]).catch(refuse)
  const box = catalogue.city.boundingBox
  const sites = shownSites(catalogue.sites, view.sites)
  const marks = { sites, rings: [], pinned, compared: comparing, place: screen.place }
  const picture = map === 'second' ? comparedPicture(current) : null
  const isHalf = use === 'sheet' && current.compared !== null
  const baseMap = { shapes, streets, box, marks, use, prefix: map === 'second' ? 's' : '' }
  return drawStill(isHalf ? { ...baseMap, letters: lettersOfHalf } : baseMap, picture ?? current)
}

/** Of the second day; null where there is none. */
function comparedPicture({ compared, comparedClassification }: CurrentView): MapPicture | null {
  return compared && comparedClassification
    ? { figures: compared, classification: comparedClassification }
    : null
}
