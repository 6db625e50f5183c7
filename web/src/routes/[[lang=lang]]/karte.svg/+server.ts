import { classesFor, classify } from '$classes/classify'
import { refuse } from '$api/refuse'
import { drawStill } from '$screens/map/draw-still'
import { loadShapes } from '$api/shapes'
import { shownFigures, shownNeed, shownSubject } from '$screens/map/shown-figures'
import { tableDownload } from '$screens/map/table/download'

import type { RequestHandler } from './$types'

/** The map of an address as a picture: the same figures in the same classes. */
export const GET: RequestHandler = async (event) => {
  const { catalogue, view, shown, t } = await tableDownload(event)
  const shapes = await loadShapes(catalogue.dataVersion, 'overview', event.fetch).catch(refuse)
  const figures = shownFigures(shown, shownNeed(shown, view.index, view.level))
  const { diverging, flagThreshold } = shownSubject(catalogue, view, t)
  const classes = classesFor([figures], { ...view, diverging, flagThreshold })
  const picture = { figures, classification: classify(figures, classes) }
  return new Response(drawStill(shapes, picture, catalogue.city.boundingBox), {
    headers: { 'content-type': 'image/svg+xml', 'cache-control': 'max-age=300' },
  })
}
