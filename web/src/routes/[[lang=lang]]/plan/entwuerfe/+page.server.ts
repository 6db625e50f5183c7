import { orSignIn } from '$api/or-sign-in'
import { takeSaid } from '$api/said-once'
import { loadDrafts } from '$screens/planning/drafts/load-drafts'
import { draftsPath, languageOf, signInPath } from '$words/language'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ cookies, fetch, parent, params, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' })
  const language = languageOf(params.lang)
  const signIn = orSignIn(signInPath(language, draftsPath(language)))
  const list = await loadDrafts({ fetch, language }).catch(signIn)
  const { signedIn } = await parent()
  const isPlanner = signedIn?.roles.includes('PLANNER') ?? false
  return { said: takeSaid(cookies), list, isPlanner }
}
