import { refuse } from '$api/refuse'
import { answers } from '$api/until-answered'
import { loadPlanningScreen } from '$screens/planning/load'

import type { PageLoad } from './$types'

export const load: PageLoad = async ({ depends, fetch, parent, url }) => {
  depends(answers)
  const { language } = await parent()
  return { screen: await loadPlanningScreen({ fetch, language }, url.searchParams).catch(refuse) }
}
