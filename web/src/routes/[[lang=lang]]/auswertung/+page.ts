import { refuse } from '$api/refuse'
import { loadBuiltIn } from '$screens/evaluations/load-built-in'
import { loadStatistics } from '$screens/statistics/load'

import type { PageLoad } from './$types'

export const load: PageLoad = async ({ data, fetch, parent }) => {
  const { language, cityWords } = await parent()
  const asker = { fetch, language }
  const [statistics, builtIn] = await Promise.all([
    loadStatistics(asker, cityWords),
    loadBuiltIn(asker, cityWords),
  ]).catch(refuse)
  return { ...data, statistics, builtIn }
}
