import { refuse } from '$api/refuse'
import { loadCouncilSheet } from '$screens/planning/sheet/load-sheet'
import { languageOf } from '$words/language'

import type { PageServerLoad } from './$types'

/** On the server, as its maps are pictures and the browser needs no geometry. */
export const load: PageServerLoad = async ({ fetch, params, url }) => {
  const language = languageOf(params.lang)
  return {
    sheet: await loadCouncilSheet({ fetch, language }, url.searchParams).catch(refuse),
    printsOwnFoot: true,
  }
}
