import { takeSaid } from '$api/said-once'
import { orSignIn } from '$screens/evaluations/load-signed-in'
import { loadBoard } from '$screens/evaluations/load-written'
import { languageOf, measuresPath } from '$words/language'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ cookies, fetch, params, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' })
  const language = languageOf(params.lang)
  const board = await loadBoard({ fetch, language }).catch(
    orSignIn(language, measuresPath(language)),
  )
  return { said: takeSaid(cookies), board }
}
