import { error } from '@sveltejs/kit'

import { ApiFailure } from '$api/ask'
import { loadScreen } from '$screens/map/load'

import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch, parent, url }) => {
  const { language } = await parent()
  try {
    return { screen: await loadScreen({ fetch, language }, url.searchParams) }
  } catch (failure) {
    if (failure instanceof ApiFailure) error(failure.status, failure.reasons.join(' '))
    throw failure
  }
}
