import { refuse } from '$api/refuse'
import { loadProofPage } from '$screens/planning/proof/load'

import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch, parent }) => {
  const { language } = await parent()
  return { page: await loadProofPage({ fetch, language }).catch(refuse) }
}
