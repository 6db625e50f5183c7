import { refuse } from '$api/refuse'
import { loadDataDictionary } from '$screens/data/load'

import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch, parent }) => {
  const { language, cityWords } = await parent()
  return { dictionary: await loadDataDictionary({ fetch, language }, cityWords).catch(refuse) }
}
