import { refuse } from '$api/refuse'
import { loadReachScreen } from '$screens/reach/load'

import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch, parent, url }) => {
  const { language } = await parent()
  return { screen: await loadReachScreen({ fetch, language }, url.searchParams).catch(refuse) }
}
