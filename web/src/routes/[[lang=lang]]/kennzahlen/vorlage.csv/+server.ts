import { ApiFailure } from '$api/ask'
import { refuse } from '$api/refuse'
import { loadCentresToFile, loadClientDistricts } from '$screens/months/load'
import { monthsTemplate } from '$screens/months/months-template'
import { csvFile } from '$tables/sheet-csv'
import { languageOf } from '$words/language'

import type { RequestHandler } from './$types'

/** With the centres and months of whoever is signed in; to others, and to whoever has none, without any. */
export const GET: RequestHandler = async ({ fetch, params }) => {
  const language = languageOf(params.lang)
  const asker = { fetch, language }
  const centres = loadCentresToFile(asker).catch((failure: unknown) => {
    const isOthers =
      failure instanceof ApiFailure &&
      (failure.code === 'NOT_SIGNED_IN' || failure.code === 'NOT_ALLOWED')
    return isOthers ? [] : refuse(failure)
  })
  const districts = await loadClientDistricts(asker).catch(refuse)
  const sheet = monthsTemplate(await centres, districts, language)
  const answer = csvFile(sheet, language, 'atlas-60-plus_kennzahlen-vorlage')
  answer.headers.set('cache-control', 'no-store')
  return answer
}
