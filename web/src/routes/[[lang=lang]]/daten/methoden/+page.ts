import { refuse } from '$api/refuse'
import { loadMethods } from '$screens/data/load-methods'

import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch, parent }) => {
  const { language, cityWords } = await parent()
  return { methods: await loadMethods({ fetch, language }, cityWords).catch(refuse) }
}
