import { error } from '@sveltejs/kit'
import { orSignIn } from '$api/or-sign-in'
import { publicOriginOf } from '$api/public-origin'
import { refuse } from '$api/refuse'
import { takeSaid } from '$api/said-once'
import { loadSavedScenario, outcomeOf } from '$screens/planning/saved/load'
import { languageOf, savedScenarioPath, sharedPath, signInPath } from '$words/language'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { cookies, fetch, params, platform, setHeaders, url } = event
  setHeaders({ 'cache-control': 'no-store' })
  if (!/^\d{1,9}$/.test(params.id)) error(404)
  const id = Number(params.id)
  const language = languageOf(params.lang)
  const asker = { fetch, language }
  const signIn = orSignIn(signInPath(language, savedScenarioPath(language, id)))
  const scenario = await loadSavedScenario(asker, id).catch(signIn)
  // Whether there is none, or one of somebody else, is not told.
  if (!scenario) error(404)
  const outcome = await outcomeOf(asker, scenario.file).catch(refuse)
  const said = takeSaid(cookies)
  const link =
    said?.link === undefined
      ? null
      : publicOriginOf({ platform, url }) + sharedPath(language, said.link)
  return { said, link, scenario, outcome }
}
