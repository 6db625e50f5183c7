import { error } from '@sveltejs/kit'
import { orSignIn } from '$api/or-sign-in'
import { refuse } from '$api/refuse'
import { loadSavedScenario, outcomeOf } from '$screens/planning/saved/load'
import { comparedScenariosPath, languageOf, signInPath } from '$words/language'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ fetch, params, setHeaders, url }) => {
  setHeaders({ 'cache-control': 'no-store' })
  const language = languageOf(params.lang)
  const asker = { fetch, language }
  const signIn = orSignIn(signInPath(language, comparedScenariosPath(language) + url.search))
  const compared = async (name: string) => {
    const id = url.searchParams.get(name) ?? ''
    if (!/^\d{1,9}$/.test(id)) error(404)
    const scenario = await loadSavedScenario(asker, Number(id)).catch(signIn)
    if (!scenario) error(404)
    return { scenario, outcome: await outcomeOf(asker, scenario.file).catch(refuse) }
  }
  const [one, other] = await Promise.all([compared('a'), compared('b')])
  return { one, other }
}
