import { error } from '@sveltejs/kit'

import { ApiFailure } from '$lib/data/ask'
import { loadDemandScreen } from '$lib/demand/screen'

import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch, parent, url }) => {
  const { language } = await parent()
  try {
    return { screen: await loadDemandScreen({ fetch, language }, url.searchParams) }
  } catch (failure) {
    if (failure instanceof ApiFailure) error(failure.status, failure.reasons.join(' '))
    throw failure
  }
}
