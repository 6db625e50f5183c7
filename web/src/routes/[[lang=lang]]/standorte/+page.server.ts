import { error } from '@sveltejs/kit'

import { ApiFailure } from '$api/ask'
import { languageOf } from '$words/language'
import { loadPlacesScreen } from '$screens/finder/load'

import type { PageServerLoad } from './$types'

/** The page has a small script of its own; the framework's would be its heaviest part. */
export const csr = false

/** On the server alone: a slow telephone gets words and drawings, not the means to make them. */
export const load: PageServerLoad = async ({ fetch, params, platform, url, setHeaders }) => {
  // A page that says where somebody is stays with whoever asked for it.
  if (url.searchParams.has('at')) setHeaders({ 'cache-control': 'no-store' })
  try {
    const language = languageOf(params.lang)
    return {
      screen: await loadPlacesScreen({ fetch, language }, url.searchParams),
      email: platform?.req.operator?.email ?? null,
    }
  } catch (failure) {
    if (failure instanceof ApiFailure) error(failure.status, failure.reasons.join(' '))
    throw failure
  }
}
