import { cityWordsOf } from '$api/city-words'
import { comparisonSheet } from '$screens/map/compare/comparison-sheet'
import { comparisonStart } from '$screens/map/compare/comparison-start'
import { loadComparison } from '$screens/map/compare/load-comparison'
import { languageOf } from '$words/language'
import { loadMessages } from '$words/messages'

import type { PageServerLoad } from './$types'

/** On the server, as texts and bars are all the page needs; where nothing is compared yet, what can be. */
export const load: PageServerLoad = async ({ fetch, params, platform, url }) => {
  const language = languageOf(params.lang)
  const t = await loadMessages(language, await cityWordsOf({ fetch, platform }))
  const comparison = await loadComparison({ fetch, language }, url.searchParams)
  return comparison.view.compare.length === 0
    ? { start: comparisonStart(comparison, t, language), sheet: null }
    : { start: null, sheet: comparisonSheet(comparison, t, language), printsOwnFoot: true }
}
