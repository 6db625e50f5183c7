import { refuse } from '$api/refuse'
import { languageOf } from '$words/language'
import { loadPlacesScreen } from '$screens/finder/load'

import type { PageServerLoad } from './$types'

/** The page has a small script of its own; the framework's would be its heaviest part. */
export const csr = false

/** On the server alone: a slow telephone gets words and drawings, not the means to make them. */
export const load: PageServerLoad = async ({ fetch, params, platform, url }) => {
  const language = languageOf(params.lang)
  return {
    screen: await loadPlacesScreen({ fetch, language }, url.searchParams, new Date()).catch(refuse),
    email: platform?.req.operator?.email ?? null,
    namesPosition: true,
  }
}
