import { refuse } from '$api/refuse'
import { loadScreen } from '$screens/map/load'

import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch, parent, url }) => {
  const { language } = await parent()
  return { screen: await loadScreen({ fetch, language }, url.searchParams).catch(refuse) }
}
