import { operatorOf } from '$api/operator'
import { refuse } from '$api/refuse'
import { loadMinimums } from '$screens/legal/load'
import { languageOf } from '$words/language'

import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ fetch, params, platform }) => ({
  operator: operatorOf(platform),
  logsAnswers: platform?.req.logsAnswers === true,
  countsAddresses: platform?.req.countsAddresses === true,
  minimums: await loadMinimums({ fetch, language: languageOf(params.lang) }).catch(refuse),
})
