import { error } from '@sveltejs/kit'
import { takeSaid } from '$api/said-once'
import { loadCardToChange } from '$screens/evaluations/load-editor'
import { orSignIn } from '$screens/evaluations/load-signed-in'
import { cardEditorPath, languageOf } from '$words/language'
import { languages } from '$words/languages'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ cookies, fetch, params, setHeaders, parent }) => {
  setHeaders({ 'cache-control': 'no-store' })
  const language = languageOf(params.lang)
  const id = /^\d{1,9}$/.test(params.id) ? Number(params.id) : 0
  const found = await loadCardToChange({ fetch, language }, id).catch(
    orSignIn(language, cardEditorPath(language, id)),
  )
  if (!found) {
    const { default: words } = await languages[language].evaluations()
    error(404, words((await parent()).cityWords.levelNames).cards.notFound)
  }
  return { said: takeSaid(cookies), ...found }
}
