import { error } from '@sveltejs/kit'

import { ApiFailure } from '$lib/data/ask'
import { loadReachScreen } from '$lib/reach/screen'

import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch, parent, url }) => {
  const { language } = await parent()
  try {
    return { screen: await loadReachScreen({ fetch, language }, url.searchParams) }
  } catch (failure) {
    if (failure instanceof ApiFailure) error(failure.status, failure.reasons.join(' '))
    throw failure
  }
}
