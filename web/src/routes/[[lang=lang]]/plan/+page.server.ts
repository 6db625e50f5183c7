import { orSignIn } from '$api/or-sign-in'
import { takeSaid } from '$api/said-once'
import { loadSavedScenarios } from '$screens/planning/saved/load'
import { languageOf, plansPath, signInPath } from '$words/language'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ cookies, fetch, params, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' })
  const language = languageOf(params.lang)
  const signIn = orSignIn(signInPath(language, plansPath(language)))
  const scenarios = await loadSavedScenarios({ fetch, language }).catch(signIn)
  return { said: takeSaid(cookies), scenarios }
}
