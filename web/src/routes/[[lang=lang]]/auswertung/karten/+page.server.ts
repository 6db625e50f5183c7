import { takeSaid } from '$api/said-once'
import { orSignIn } from '$screens/evaluations/load-signed-in'
import { loadCards } from '$screens/evaluations/load-written'
import { cardsPath, languageOf } from '$words/language'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ cookies, fetch, params, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' })
  const language = languageOf(params.lang)
  const cards = await loadCards({ fetch, language }).catch(orSignIn(language, cardsPath(language)))
  return { said: takeSaid(cookies), cards }
}
