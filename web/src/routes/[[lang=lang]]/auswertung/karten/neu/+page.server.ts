import { takeSaid } from '$api/said-once'
import { loadNewCard } from '$screens/evaluations/load-editor'
import { orSignIn } from '$screens/evaluations/load-signed-in'
import { cardEditorPath, languageOf } from '$words/language'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ cookies, fetch, params, setHeaders, url }) => {
  setHeaders({ 'cache-control': 'no-store' })
  const language = languageOf(params.lang)
  const found = await loadNewCard({ fetch, language }, url.searchParams.get('area')).catch(
    orSignIn(language, cardEditorPath(language, null)),
  )
  return { said: takeSaid(cookies), ...found }
}
