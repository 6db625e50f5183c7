import { orSignIn } from '$screens/evaluations/load-signed-in'
import { loadCentresToFile } from '$screens/months/load'
import { languageOf, monthsFilePath } from '$words/language'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ fetch, params, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' })
  const language = languageOf(params.lang)
  const signIn = orSignIn(language, monthsFilePath(language))
  return { centres: await loadCentresToFile({ fetch, language }).catch(signIn) }
}
