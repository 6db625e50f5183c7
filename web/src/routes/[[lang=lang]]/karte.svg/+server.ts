import { classesFor, classify } from '$classes/classify'
import { loadCatalogue } from '$api/catalogue'
import { refuse } from '$api/refuse'
import { loadShown } from '$screens/map/load'
import { drawStill } from '$screens/map/draw-still'
import { loadShapes } from '$api/shapes'
import { languageOf } from '$words/language'
import { loadMessages } from '$words/messages'
import { readView } from '$screens/map/address'
import { shownFigures, shownNeed, shownSubject } from '$screens/map/shown-figures'

import type { RequestHandler } from './$types'

/** The map of an address as a picture: the same figures in the same classes. */
export const GET: RequestHandler = async ({ fetch, params, url }) => {
  const language = languageOf(params.lang)
  const asker = { fetch, language }
  const [t, catalogue] = await Promise.all([
    loadMessages(language),
    loadCatalogue(asker).catch(refuse),
  ])
  const { view } = readView(url.searchParams, catalogue)
  const [shown, shapes] = await Promise.all([
    loadShown(asker, catalogue, view).catch(refuse),
    loadShapes(catalogue.dataVersion, 'overview', fetch).catch(refuse),
  ])
  const figures = shownFigures(shown, shownNeed(shown, view.index, view.level))
  const { diverging, flagThreshold } = shownSubject(catalogue, view, t)
  const classes = classesFor([figures], { ...view, diverging, flagThreshold })
  const picture = { figures, classification: classify(figures, classes) }
  return new Response(drawStill(shapes, picture, catalogue.city.boundingBox), {
    headers: { 'content-type': 'image/svg+xml', 'cache-control': 'max-age=300' },
  })
}
