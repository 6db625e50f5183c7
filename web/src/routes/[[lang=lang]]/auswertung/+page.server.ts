import { refuse } from '$api/refuse'
import { loadShapes } from '$api/shapes'
import { drawDemand } from '$screens/statistics/draw-demand'
import { loadMonths } from '$screens/statistics/load'
import { languageOf } from '$words/language'

import type { PageServerLoad } from './$types'

/** On the server, as outlines become a small drawing there and the browser needs no geometry. */
export const load: PageServerLoad = async ({ fetch, params }) => {
  const asker = { fetch, language: languageOf(params.lang) }
  const { city, dataVersion } = await loadMonths(asker).catch(refuse)
  if (city.counselling.quarters.length === 0) return { drawing: null }
  const shapes = await loadShapes(dataVersion, 'overview', fetch).catch(refuse)
  return { drawing: drawDemand(shapes) }
}
