import { refuse } from '$api/refuse'
import { loadStatistics } from '$screens/statistics/load'

import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch, parent }) => {
  const { language, cityWords } = await parent()
  return { statistics: await loadStatistics({ fetch, language }, cityWords).catch(refuse) }
}
