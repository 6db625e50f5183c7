import { error } from '@sveltejs/kit'

import { ApiFailure } from '$api/ask'
import { loadReachScreen } from '$screens/reach/load'

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
