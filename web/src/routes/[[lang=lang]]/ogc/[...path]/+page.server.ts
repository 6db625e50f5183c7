import { refuse } from '$api/refuse'
import { loadShown } from '$screens/collections/load'
import { languageOf } from '$words/language'

import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ fetch, params, url }) => ({
  path: params.path,
  search: url.search,
  shown: await loadShown(
    { fetch, language: languageOf(params.lang) },
    params.path,
    url.searchParams,
  ).catch(refuse),
})
