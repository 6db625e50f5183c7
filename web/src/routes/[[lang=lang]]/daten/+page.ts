import { refuse } from '$api/refuse'
import { loadDataPage } from '$screens/data/load'

import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch, parent }) => {
  const { language, cityWords } = await parent()
  return { page: await loadDataPage({ fetch, language }, cityWords).catch(refuse) }
}
