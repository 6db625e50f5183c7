import { refuse } from '$api/refuse'
import { loadDemandScreen } from '$screens/demand/load'

import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch, parent, url }) => {
  const { language } = await parent()
  return { screen: await loadDemandScreen({ fetch, language }, url.searchParams).catch(refuse) }
}
